import type { Passage } from '../../../preload/model.ts'
import { escapeAsLine } from './escape.ts'
import { asWritten, calloutOf } from './markdown.ts'
import { tagsOf } from './tags.ts'

/** A heading with the passages under it. */
export interface Section {
  heading: string
  /** Said once under the heading, when it is the same for all. */
  facts: string
  passages: Passage[]
}

const factsOf = ({ articleOutlet, articlePublished }: Passage): string => [articleOutlet, articlePublished].filter(Boolean).join(', ')

/** Passages under their articles, in the order in which these come first. */
export function sectionsByArticle(passages: readonly Passage[]): Section[] {
  const sections = new Map<number, Section>()
  for (const passage of passages) {
    const section = sections.get(passage.article) ?? { heading: passage.articleTitle, facts: factsOf(passage), passages: [] }
    sections.set(passage.article, section)
    section.passages.push(passage)
  }
  return [...sections.values()]
}

/** Passages under each of their themes that is wanted, in the order given; those without any come last. */
export function sectionsByTheme(
  passages: readonly Passage[],
  wanted: readonly { id: number; path: string }[],
  untagged: string,
): Section[] {
  const sections = new Map<number, Section>(wanted.map(({ id, path }) => [id, { heading: path, facts: '', passages: [] }]))
  const rest: Section = { heading: untagged, facts: '', passages: [] }
  for (const passage of passages) {
    const own = passage.themeIds.flatMap(id => sections.get(id) ?? [])
    for (const section of own.length > 0 ? own : [rest]) section.passages.push(passage)
  }
  return [...sections.values(), rest].filter(section => section.passages.length > 0)
}

/** The heading of a text of passages. */
export const titleOf = (title: string): string => `# ${escapeAsLine(title)}\n`

/** One section as Markdown: a callout for each passage with its pages where it has any, its note, and where the heading does not say it the article it stands in. */
export function sectionOf({ heading, facts, passages }: Section, group: 'article' | 'theme', pages: ReadonlyMap<number, string>): string {
  const head = [`## ${escapeAsLine(heading)}`, facts === '' ? '' : `*${escapeAsLine(facts)}*`]
  const parts = passages.flatMap(passage => [
    calloutOf(passage.exact, tagsOf(passage.themes), passage.state, pages.get(passage.id)),
    group === 'theme' ? `— ${escapeAsLine([passage.articleTitle, factsOf(passage)].filter(Boolean).join(', '))}` : '',
    asWritten(passage.note ?? ''),
  ])
  return `\n${[...head, ...parts].filter(part => part !== '').join('\n\n')}\n`
}
