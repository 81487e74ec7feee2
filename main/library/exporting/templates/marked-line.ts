import type { Mark } from '../../../../preload/model.ts'
import { escapeInline, escapeLine } from '../escape.ts'
import { reads } from './reads.ts'

/** A span to be marked, UTF-16 offsets in the text of the article, half-open, with the id of the footnote that stands behind it. */
export interface Marking {
  start: number
  end: number
  note: string | null
}

interface Span {
  start: number
  end: number
}

/** A piece of text between two places at which something begins or ends. */
interface Piece extends Span {
  marked: boolean
  styles: readonly Mark[]
  /** Footnotes whose highlights end with it. */
  notes: readonly string[]
}

/**
 * A span of a text as Markdown: bold, italic, links, and `==highlights==` with the marks of their footnotes. Marks cannot cross, so
 * highlights that overlap are one mark, which is parted where one of them ends and has a footnote. What Markdown could not tell from the
 * text itself, such as bold that ends inside a word after a bracket, is left out.
 */
export function inlineMarkdown(text: string, span: Span, markings: readonly Marking[], marks: readonly Mark[]): string {
  const styles = marks.filter(({ type, href }) => type !== 'link' || (href ?? '') !== '')
  const written = write(text, span, markings, styles)
  if (styles.length === 0 || reads(written, text.slice(span.start, span.end))) return written
  const links = styles.filter(({ type }) => type === 'link')
  const plainer = write(text, span, markings, links)
  return links.length === 0 || reads(plainer, text.slice(span.start, span.end)) ? plainer : write(text, span, markings, [])
}

function write(text: string, span: Span, markings: readonly Marking[], marks: readonly Mark[]): string {
  const runs = piecesOf(span, markings, marks)
  let markdown = ''
  for (let at = 0; at < runs.length; ) {
    const end = endOfRun(runs, at)
    const run = runs.slice(at, end)
    const inner = run
      .map(piece => styled(text, piece, markdown === '' && !run[0]?.marked && piece === run[0], markings.length > 0))
      .join('')
    markdown += run[0]?.marked ? around(inner, '==', '==') : inner
    markdown += (run.at(-1)?.notes ?? []).map(note => `[^${note}]`).join('')
    at = end
  }
  return markdown.trim()
}

/** A mark goes on until it ends, or a footnote has to stand. */
function endOfRun(pieces: readonly Piece[], at: number): number {
  let end = at + 1
  while (end < pieces.length && pieces[end]?.marked === pieces[at]?.marked && pieces[end - 1]?.notes.length === 0) end += 1
  return end
}

function piecesOf(span: Span, markings: readonly Marking[], marks: readonly Mark[]): Piece[] {
  const clip = (at: number) => Math.min(Math.max(at, span.start), span.end)
  const cuts = new Set([span.start, span.end])
  for (const { start, end } of [...markings, ...marks]) cuts.add(clip(start)).add(clip(end))
  const places = [...cuts].sort((a, b) => a - b)
  const pieces = places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? span.end
    return {
      start,
      end,
      marked: markings.some(marking => marking.start < end && marking.end > start),
      styles: marks.filter(mark => mark.start < end && mark.end > start),
      notes: markings.flatMap(marking => (clip(marking.end) === end && marking.note !== null ? [marking.note] : [])),
    }
  })
  return pieces.reduce<Piece[]>(joined, [])
}

/** Where nothing is written between two pieces they are one: `&amp;` must be escaped as a whole. */
function joined(pieces: Piece[], next: Piece): Piece[] {
  const last = pieces.at(-1)
  const same = last && last.notes.length === 0 && last.marked === next.marked && last.styles.length === next.styles.length
  if (!same || last.styles.some((style, index) => style !== next.styles[index])) return [...pieces, next]
  return [...pieces.slice(0, -1), { ...next, start: last.start }]
}

/** The text of a piece with its styles around it. */
function styled(text: string, piece: Piece, atStart: boolean, among: boolean): string {
  const escaped = escapedPiece(text.slice(piece.start, piece.end), atStart && piece.styles.length === 0, among)
  return piece.styles
    .toSorted((a, b) => ORDER[b.type] - ORDER[a.type])
    .reduce((inner, { type, href }) => {
      if (type === 'link') return around(inner, '[', `](<${(href ?? '').replace(/[<>\s]/gu, encodeURIComponent)}>)`)
      return type === 'bold' ? around(inner, '**', '**') : around(inner, '*', '*')
    }, escaped)
}

const ORDER = { link: 0, bold: 1, italic: 2 }

/** Marks stand on words: white space goes outside, and nothing else gets none. */
function around(inner: string, open: string, close: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(inner) ?? []
  return words === '' ? inner : `${before}${open}${words}${close}${after}`
}

/** Escaped text that keeps the white space at its ends; among marks every `=` is escaped, or it would be taken for one of theirs. */
function escapedPiece(text: string, atStart: boolean, among: boolean): string {
  const escapeWords = (part: string) => (among ? part.split('=').map(escapeInline).join('\\=') : escapeInline(part))
  return text
    .split('\n')
    .map((line, index) => {
      if (!atStart && index === 0) return escapeWords(line)
      const first = escapeLine(line)
      // The same escapes, but for the one that only the beginning of a line needs.
      return first === escapeInline(line.trim()) ? escapeWords(line) : line.replace(/^\s*/u, '') === '' ? '' : leading(line, escapeWords)
    })
    .join('\\\n')
}

function leading(line: string, escapeWords: (part: string) => string): string {
  const tail = /\s*$/u.exec(line)?.[0] ?? ''
  const words = line.trim()
  const [mark = ''] = /^(?:\d{1,9}[.)]|.)/su.exec(words) ?? []
  return `${mark.slice(0, -1)}\\${mark.slice(-1)}${escapeWords(words.slice(mark.length))}${tail}`
}
