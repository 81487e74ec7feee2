import type { Colour, Highlight, HighlightState } from '../../../../preload/model.ts'
import { highlightMemos } from '../../records/memos.ts'
import { readable } from '../../text/memo-links.ts'
import { plainPages } from '../cited-pages.ts'
import { copyLines } from '../copy-lines.ts'
import { asWritten } from '../markdown.ts'
import { tagOf, tagsOf } from '../tags.ts'
import { type ArticleData, articleOf } from './article-data.ts'
import { lazily } from './lazy.ts'
import type { Source } from './source.ts'

/** A highlight as a template sees it. Text is as it stands in the article, notes and memos are Markdown. */
export interface PassageData {
  /** `h-` and the first eight characters of its UUID. */
  id: string
  uuid: string
  quote: string
  /** The words before and after it. */
  before: string
  after: string
  note: string
  memo: string
  /** Note and memo. */
  notes: string
  themes: { path: string; name: string; tag: string }[]
  /** Its themes as tags without `#`, each once. */
  tags: string[]
  colour: Colour
  /** As they are cited, such as `tr. 12`; empty where the article has no pages. */
  pages: string
  state: HighlightState
  /** Name of who made it. */
  coder: string
  /** Leads back to it. */
  link: string
  /** Where the same words stand in other articles, in one line of Markdown. */
  copies: string
  article: ArticleData
}

/** The name of a highlight in notes. */
export const passageId = ({ uuid }: Pick<Highlight, 'uuid'>): string => `h-${uuid.slice(0, 8)}`

/** Those that lost their place last, the others in order of place. */
export function byPlace(a: Highlight, b: Highlight): number {
  return Number(a.state === 'orphan') - Number(b.state === 'orphan') || a.start - b.start || a.end - b.end || a.id - b.id
}

/** Some highlights as templates see them, in the order given; what is not wanted is left out. */
export function passagesOf(source: Source, given: readonly Highlight[]): PassageData[] {
  const highlights = given.filter(source.isWanted)
  const pages = plainPages(
    source.db,
    highlights.map(({ id }) => id),
  )
  const articles = [...new Set(highlights.map(({ article }) => article))]
  const memos = new Map(articles.flatMap(article => [...highlightMemos(source.db, article)]))
  const copies = new Map<number, Map<number, string>>()
  const copiesOf = ({ article, id }: Highlight): string => {
    const lines = copies.get(article) ?? copyLines(source.db, article, other => `${source.fileOf(other)}.md`)
    copies.set(article, lines)
    return lines.get(id) ?? ''
  }
  return highlights.map(highlight =>
    lazily(plainOf(source, highlight, memos.get(highlight.id), pages.get(highlight.id)), {
      copies: () => copiesOf(highlight),
      article: () => articleOf(source, highlight.article),
    }),
  )
}

function plainOf(source: Source, highlight: Highlight, memo = '', pages = ''): Omit<PassageData, 'copies' | 'article'> {
  const { uuid, exact, prefix, suffix, note, themes, themeIds, colour, state, coder } = highlight
  const id = passageId(highlight)
  const said = readable(memo)
  return {
    id,
    uuid,
    quote: exact,
    before: prefix,
    after: suffix,
    note: asWritten(note ?? ''),
    memo: asWritten(said),
    notes: asWritten([note, said].filter(Boolean).join('\n\n')),
    themes: themes.map(path => ({ path, name: path.split('/').at(-1) ?? path, tag: tagOf(path) ?? '' })),
    tags: tagsOf(themes),
    colour: colour ?? source.colours.get(themeIds[0] ?? 0) ?? 'yellow',
    pages,
    state,
    coder: coder.name,
    link: `${articleLink(source.all.get(highlight.article)?.uuid ?? '')}#${id}`,
  }
}

/** Leads back to an article. */
export const articleLink = (uuid: string): string => `collate://article/${uuid}`
