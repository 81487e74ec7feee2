import type { Article, Highlight, HighlightState } from '../../../preload/model.ts'
import { escapeInline, escapeLine } from './escape.ts'
import { frontMatterOf } from './front-matter.ts'
import { sortedTagsOf, tagsOf } from './tags.ts'

/**
 * An article's note file: front matter, title, memo, and a callout for each highlight in order of position, those that lost their
 * place last. The block id stands right after its callout, alone between empty lines, because Obsidian takes it for the name of the
 * block before it: after the note it would name the note. Memo and notes are Markdown already and stay as written. `copies` has a line for
 * each highlight that is linked with copies of it elsewhere, `pages` the pages of each that has any.
 */
export function markdownOf(
  article: Article,
  highlights: Highlight[],
  memo: string,
  copies: ReadonlyMap<number, string> = new Map(),
  pages: ReadonlyMap<number, string> = new Map(),
): string {
  const tags = sortedTagsOf(highlights.flatMap(highlight => highlight.themes))
  const title = `# ${escapeInline(article.title.replace(/\s+/gu, ' ').trim())}`
  const parts = [
    title,
    asWritten(memo),
    ...highlights.toSorted(byPlace).flatMap(highlight => partsOf(highlight, copies.get(highlight.id) ?? '', pages.get(highlight.id))),
  ]
  return `${frontMatterOf(article, tags)}\n${parts.filter(part => part !== '').join('\n\n')}\n`
}

function byPlace(a: Highlight, b: Highlight): number {
  return Number(a.state === 'orphan') - Number(b.state === 'orphan') || a.start - b.start || a.end - b.end || a.id - b.id
}

/** The name by which a highlight's block is linked to. */
export const blockOf = ({ uuid }: Pick<Highlight, 'uuid'>): string => `^h-${uuid.slice(0, 8)}`

function partsOf(highlight: Highlight, copies: string, page?: string): string[] {
  return [
    calloutOf(highlight.exact, tagsOf(highlight.themes), highlight.state, page),
    blockOf(highlight),
    copies,
    asWritten(highlight.note ?? ''),
  ]
}

/**
 * A quote as a callout with tags and the page that it is on; one that is not in the article's present text says so. Its lines are paragraphs of the article, so they are
 * paragraphs here.
 */
export function calloutOf(quote: string, tags: string[], state: HighlightState, page?: string): string {
  const title = ['> [!quote]', ...(state === 'orphan' ? ['orphan'] : []), ...(page ? [page] : []), ...tags.map(tag => `#${tag}`)].join(' ')
  const lines = quote.split('\n').map(escapeLine)
  const body = lines.filter(line => line !== '').map(line => `> ${line}`)
  return `${title}\n${body.join('\n>\n')}`
}

/** Markdown of the user's own without the empty lines around it; a code fence that its author left open is closed, or it would swallow what follows. */
export function asWritten(markdown: string): string {
  const text = markdown
    .replace(/\r\n?/gu, '\n')
    .replace(/^(?:[^\S\n]*\n)+/u, '')
    .trimEnd()
  const fence = text.split('\n').reduce(fenceAfter, '')
  return fence === '' ? text : `${text}\n${fence}`
}

/** The marks of the code fence that is open after a line of Markdown, given that before it; empty for none. */
export function fenceAfter(fence: string, line: string): string {
  const [, marks = '', rest = ''] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/u.exec(line) ?? []
  if (fence === '') return marks
  return marks.startsWith(fence) && rest.trim() === '' ? '' : fence
}
