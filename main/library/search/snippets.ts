import type { SearchField, Snippet } from '../../../preload/model.ts'
import { boundaryAfter, boundaryBefore, type Span } from '../text/graphemes.ts'
import { sentenceAt } from '../text/sentences.ts'
import type { Piece } from './document.ts'
import type { Finder, Found } from './find.ts'

/** UTF-16 units that a snippet is about long, and that one of whole sentences may be. */
const LENGTH = 180
const LONGEST = 320
/** Units that the found words of one passage may lie apart, so that there is room around them. */
const CORE = 130
const MOST = 3
/** Of equally good passages, those of the field named first come first. */
const ORDER: SearchField[] = ['body', 'notes', 'title', 'themes', 'outlet', 'byline']

/** A piece with what was found in it. */
interface FoundPiece extends Piece {
  found: Found[]
}

/** Some found words that are shown together, in a span of their text. */
interface Passage extends Span {
  piece: FoundPiece
  score: number
}

/** What of an article is shown with a hit; `matches` counts all found words of it. */
export interface Shown {
  matches: number
  snippets: Snippet[]
}

/** Up to three passages with the found words, in sentences, the one that tells most first, at least one of them from the body if it can be. */
export function snippetsOf(pieces: readonly Piece[], find: Finder): Shown {
  const all = pieces.map(piece => ({ ...piece, found: find(piece.text, piece.field) })).filter(({ found }) => found.length > 0)
  const matches = all.reduce((sum, { found }) => sum + found.length, 0)
  if (matches === 0) return { matches, snippets: opening(pieces) }
  const passages = all.flatMap(passagesOf)
  passages.sort((a, b) => b.score - a.score || ORDER.indexOf(a.piece.field) - ORDER.indexOf(b.piece.field) || a.start - b.start)
  const best = passages.slice(0, MOST)
  const body = passages.find(({ piece }) => piece.field === 'body')
  if (body && !best.some(({ piece }) => piece.field === 'body')) best[MOST - 1] = body
  return { matches, snippets: best.map(({ piece, start, end }) => cut(piece, start, end)) }
}

/** What an article begins with, for queries that ask for no word. */
function opening(pieces: readonly Piece[]): Snippet[] {
  const body = pieces.find(({ field, text }) => field === 'body' && text !== '')
  if (!body) return []
  const end = cutAfter(body.text, Math.min(LENGTH, body.text.length), 0)
  return [cut({ ...body, found: [] }, 0, end)]
}

/** The best places of a piece that do not overlap; the whole piece when it is short. */
function passagesOf(piece: FoundPiece): Passage[] {
  const { text, found, field } = piece
  if (text.length <= LENGTH + 20 || (field !== 'body' && field !== 'notes')) {
    return [{ piece, start: 0, end: text.length, score: worth(found) }]
  }
  const chosen: Passage[] = []
  for (const window of windowsOf(found).sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (chosen.length === MOST) break
    if (chosen.some(other => overlap(other, window))) continue
    const { start, end } = shownAround(text, window)
    if (!chosen.some(other => overlap(other, { start, end }))) chosen.push({ piece, start, end, score: window.score })
  }
  return chosen
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** For each found word, the words from it on that can be shown with it. */
function windowsOf(found: readonly Found[]): (Span & { score: number })[] {
  let last = 0
  return found.map(({ start }, first) => {
    last = Math.max(last, first)
    while (last + 1 < found.length && (found[last + 1]?.end ?? 0) - start <= CORE) last++
    return { start, end: found[last]?.end ?? start, score: worth(found, first, last) }
  })
}

/** Different words of the query weigh most, then words that stand together, then exact ones, then how many there are. */
function worth(found: readonly Found[], first = 0, last = found.length - 1): number {
  const places = new Set<number>()
  let together = 0
  let exact = 0
  for (let at = first; at <= last; at++) {
    const each = found[at]
    if (!each) continue
    places.add(each.place)
    if (each.exact) exact++
    const next = found[at + 1]
    if (at < last && next && next.token === each.token + 1 && next.place !== each.place) together++
  }
  return places.size * 1000 + Math.min(together, 30) * 20 + Math.min(exact, 30) * 3 + Math.min(last - first + 1, 30)
}

/** The sentences around some words, with the next or the one before while there is room; a part of a sentence that is very long. */
function shownAround(text: string, words: Span): Span {
  const around = { start: sentenceAt(text, words.start).start, end: sentenceAt(text, words.end - 1).end }
  if (around.end - around.start > LONGEST) return partAround(text, words, around)
  for (;;) {
    const after = around.end < text.length ? sentenceAt(text, around.end) : around
    if (after.end > around.end && after.end - around.start <= LENGTH && !text.slice(around.end, after.start).includes('\n')) {
      around.end = after.end
      continue
    }
    const before = around.start > 1 ? sentenceBefore(text, around.start) : around
    if (before.start >= around.start || around.end - before.start > LENGTH) return around
    around.start = before.start
  }
}

/** The sentence before an offset in the same line; an empty one when there is none. */
function sentenceBefore(text: string, offset: number): Span {
  let at = offset - 1
  while (at >= 0 && /[^\S\n]/u.test(text.charAt(at))) at--
  return at < 0 || text[at] === '\n' ? { start: offset, end: offset } : sentenceAt(text, at)
}

function partAround(text: string, words: Span, sentence: Span): Span {
  const room = Math.max(0, LENGTH - (words.end - words.start))
  const from = Math.max(sentence.start, Math.min(words.start - Math.floor(room / 2), sentence.end - LENGTH))
  const start = from <= sentence.start ? sentence.start : cutBefore(text, from, words.start)
  const to = Math.min(sentence.end, Math.max(start + LENGTH, words.end))
  return { start, end: to === sentence.end ? to : cutAfter(text, to, words.end) }
}

/** White space at which a text may be cut: what joins on to it would make it part of a character. */
function isGap(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at)) && !/^[\p{M}\p{Emoji_Modifier}\u200c\u200d]/u.test(text.slice(at + 1, at + 3))
}

/** Where a word begins between two offsets, the earlier the better. */
function cutBefore(text: string, from: number, latest: number): number {
  if (from === 0) return 0
  for (let at = from - 1; at < latest; at++) if (isGap(text, at)) return at + 1
  return Math.min(latest, boundaryAfter(text, from))
}

/** Where a word ends between two offsets, the later the better. */
function cutAfter(text: string, to: number, earliest: number): number {
  if (to >= text.length) return text.length
  for (let at = to; at > earliest; at--) if (isGap(text, at)) return at
  return Math.max(earliest, boundaryBefore(text, to))
}

function cut(piece: FoundPiece, from: number, to: number): Snippet {
  let start = from
  let end = to
  while (start < end && isGap(piece.text, start)) start++
  while (start < end && /\s/u.test(piece.text.charAt(end - 1))) end--
  const marks = piece.found.filter(word => word.start >= start && word.end <= end).map((word): [number, number] => [word.start, word.end])
  const snippet: Snippet = { field: piece.field, text: piece.text.slice(start, end), start, end, marks }
  if (piece.highlight !== undefined) snippet.highlight = piece.highlight
  return snippet
}
