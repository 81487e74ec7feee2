import { collateIdOf } from '../../../exporting/front-matter.ts'
import { fenceAfter } from '../../../exporting/markdown.ts'
import { normalise } from '../../../text/normal-form.ts'
import type { Reading, Told } from '../../draft.ts'
import { compose } from '../compose.ts'
import { piecesOfTree, treeOf } from './blocks.ts'

/** A highlight in a note that Collate wrote. */
export interface NotedHighlight {
  /** The name of its block: the first eight digits of its UUID. */
  block: string
  exact: string
  /** Tags, as an export makes them of the paths of themes. */
  tags: string[]
  note: string | null
  /** Its words were not in the article's text when it was written. */
  orphan: boolean
  /** Where it stands in the text that is made of the note's passages; null when it is no part of that. UTF-16 offsets. */
  place: { start: number; end: number } | null
}

/** A note that Collate wrote of an article: its UUID, the memo on it and its highlights in the order of their places, orphans last. */
export interface OwnNote {
  article: string
  memo: string
  highlights: NotedHighlight[]
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u
const CALLOUT = /^> ?\[!quote\][+-]?(?<title>\s.*|)$/u
const BLOCK = /^\^h-(?<block>[\da-f]{8})\s*$/u

/** The note in a Markdown file; null when Collate did not write it. What somebody added to it belongs to what stands before. */
export async function ownNoteIn(markdown: string): Promise<OwnNote | null> {
  const article = collateIdOf(markdown)
  if (article === null || !UUID.test(article) || isByAnotherTemplate(markdown)) return null
  const lines = normalise(markdown).split('\n')
  const body = lines.slice(lines.indexOf('---', 1) + 1)
  const title = body.findIndex(line => line.trim() !== '')
  const { memo, callouts } = calloutsIn(body[title]?.startsWith('# ') ? body.slice(title + 1) : body)
  const highlights: NotedHighlight[] = []
  for (const { quote, after, removed, ...callout } of callouts) {
    // What its library has no more does not come back because its note still shows it.
    if (removed) continue
    const exact = compose(await piecesOfTree(treeOf(quote))).text
    if (exact !== '') highlights.push({ ...callout, exact, note: withoutCopies(after), place: null })
  }
  return { article, memo, highlights: placed(highlights) }
}

/**
 * Whether another template than that for Obsidian made a note of an article: a page of Logseq, references for Pandoc, or a text with footnotes. Such a
 * note is read as any Markdown, or else all of it would be taken for the memo.
 */
function isByAnotherTemplate(markdown: string): boolean {
  const [, head] = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---\r?(?:\n|$)/u.exec(markdown) ?? []
  return head === undefined || /^references:/mu.test(head) || /^\[\^h-[\da-f]{8}\]: /mu.test(markdown)
}

interface Callout extends Pick<NotedHighlight, 'block' | 'tags' | 'orphan'> {
  /** Markdown. */
  quote: string
  /** An export found it gone from the library, and the user's text below it. */
  removed: boolean
  after: string[]
}

/** Parts the lines of a note by its callouts. What looks like one in a block of code is the user's own. */
function calloutsIn(lines: string[]): { memo: string; callouts: Callout[] } {
  const memo: string[] = []
  const callouts: Callout[] = []
  let fence = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const found = fence === '' ? calloutAt(lines, at) : null
    if (found) {
      callouts.push(found.callout)
      at = found.last
      continue
    }
    fence = fenceAfter(fence, line)
    ;(callouts.at(-1)?.after ?? memo).push(line)
  }
  return { memo: trimmed(memo), callouts }
}

/** A callout with the name of its block below it, and the last of its lines. */
function calloutAt(lines: string[], first: number): { callout: Callout; last: number } | null {
  const title = CALLOUT.exec(lines[first] ?? '')?.groups?.title?.trim()
  if (title === undefined) return null
  let end = first + 1
  while (lines[end]?.startsWith('>')) end++
  let last = end
  while (lines[last]?.trim() === '') last++
  const block = BLOCK.exec(lines[last] ?? '')?.groups?.block
  if (block === undefined) return null
  const quote = lines.slice(first + 1, end).map(line => line.replace(/^> ?/u, ''))
  const tags = [...title.matchAll(/(?<=^|\s)#([^\s#]+)/gu)].map(([, tag = '']) => tag)
  const { removed, orphan } = /^(?<removed>removed(?:\s+|$))?(?<orphan>orphan(?:\s|$))?/u.exec(title)?.groups ?? {}
  return {
    callout: { block, tags, orphan: orphan !== undefined, removed: removed !== undefined, quote: quote.join('\n'), after: [] },
    last,
  }
}

const trimmed = (lines: string[]): string =>
  lines
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+/u, '')
    .trimEnd()

/** The note of a highlight; where copies of it stand is known by their links, and written anew. */
function withoutCopies(lines: string[]): string | null {
  const [first = '', ...rest] = trimmed(lines).split('\n')
  const alone = rest[0] === undefined || rest[0].trim() === ''
  return (first.startsWith('↔ ') && alone ? trimmed(rest) : [first, ...rest].join('\n')) || null
}

/** Puts the passages one below the other. Orphans are no part of the text, unless there is nothing else. */
function placed(highlights: NotedHighlight[]): NotedHighlight[] {
  const none = highlights.every(({ orphan }) => orphan)
  let start = 0
  return highlights.map(highlight => {
    if (highlight.orphan && !none) return highlight
    const place = { start, end: start + highlight.exact.length }
    start = place.end + 1
    return { ...highlight, place }
  })
}

/** What stands in a library without the article: its passages, each a quotation. Empty when the note has none. */
export function readingOfNote(told: Told & Pick<Reading, 'origins'>, note: OwnNote): Reading {
  const standing = note.highlights.filter(({ place }) => place !== null)
  const blocks = standing.flatMap(({ exact, place }) => {
    let start = place?.start ?? 0
    return exact.split('\n').map(line => {
      const block = { type: 'quotation' as const, start, end: start + line.length }
      start = block.end + 1
      return block
    })
  })
  const text = standing.map(({ exact }) => exact).join('\n')
  return { ...told, text, blocks, marks: [], quotes: true, note }
}
