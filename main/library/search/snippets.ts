import type { SearchField, Snippet } from '../../../preload/model.ts'
import { boundaryAfter, boundaryBefore } from '../text/graphemes.ts'
import type { Entry, Piece } from './document.ts'
import type { Found } from './match.ts'

/** UTF-16 units that a passage is about long. */
const LENGTH = 180
/** Units that the found words of one passage may lie apart, so that there is room around them. */
const CORE = 130
const MOST = 3
/** Of equally good passages, those of the field named first come first. */
const ORDER: SearchField[] = ['body', 'notes', 'title', 'themes', 'outlet', 'byline']

interface Passage {
  piece: Piece
  /** First and last found word, as indexes into those of the piece. */
  first: number
  last: number
  score: number
}

/** Up to three passages of an entry with the found words, the one that tells most first, at least one of them from the body if it can be. */
export function snippetsOf(entry: Entry, found: Map<Piece, Found[]>): Snippet[] {
  if (found.size === 0) return opening(entry)
  const passages: Passage[] = []
  for (const [piece, words] of found) passages.push(...passagesOf(piece, words))
  passages.sort((a, b) => b.score - a.score || ORDER.indexOf(a.piece.field) - ORDER.indexOf(b.piece.field) || a.first - b.first)
  const best = passages.slice(0, MOST)
  const body = passages.find(({ piece }) => piece.field === 'body')
  if (body && !best.some(({ piece }) => piece.field === 'body')) best[MOST - 1] = body
  return best.map(passage => snippetOf(passage, found.get(passage.piece) ?? []))
}

/** What an article begins with, for queries that ask for no word. */
function opening({ pieces }: Entry): Snippet[] {
  const body = pieces.find(piece => piece.field === 'body')
  if (!body) return []
  const end = cutAfter(body.text, Math.min(LENGTH, body.text.length), 0)
  return [cut(body, 0, end, [])]
}

/** The best places of a piece that do not overlap; the whole piece when it is short. */
function passagesOf(piece: Piece, found: Found[]): Passage[] {
  if (piece.text.length <= LENGTH + 20 || (piece.field !== 'body' && piece.field !== 'notes')) {
    return [{ piece, first: 0, last: found.length - 1, score: worth(found, 0, found.length - 1) }]
  }
  const windows = windowsOf(piece, found).sort((a, b) => b.score - a.score || a.first - b.first)
  const chosen: Passage[] = []
  for (const window of windows) {
    if (chosen.length === MOST) break
    if (chosen.every(other => apart(piece, found, window, other))) chosen.push(window)
  }
  return chosen
}

function windowsOf(piece: Piece, found: Found[]): Passage[] {
  const windows: Passage[] = []
  let last = 0
  for (let first = 0; first < found.length; first++) {
    last = Math.max(last, first)
    while (last + 1 < found.length && endOf(piece, found, last + 1) - startOf(piece, found, first) <= CORE) last++
    windows.push({ piece, first, last, score: worth(found, first, last) })
  }
  return windows
}

/** Different words of the query weigh most, then words that stand together, then exact ones, then how many there are. */
function worth(found: Found[], first: number, last: number): number {
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

function apart(piece: Piece, found: Found[], a: Passage, b: Passage): boolean {
  const gap = Math.max(
    startOf(piece, found, a.first) - endOf(piece, found, b.last),
    startOf(piece, found, b.first) - endOf(piece, found, a.last),
  )
  return gap > LENGTH - CORE
}

function startOf(piece: Piece, found: Found[], index: number): number {
  return piece.starts[found[index]?.token ?? 0] ?? 0
}

function endOf(piece: Piece, found: Found[], index: number): number {
  return piece.ends[found[index]?.token ?? 0] ?? 0
}

function snippetOf({ piece, first, last }: Passage, found: Found[]): Snippet {
  const { text } = piece
  const whole = text.length <= LENGTH + 20 || (piece.field !== 'body' && piece.field !== 'notes')
  if (whole) return cut(piece, 0, text.length, found)
  const from = startOf(piece, found, first)
  const to = endOf(piece, found, last)
  const room = Math.max(0, LENGTH - (to - from))
  const start = cutBefore(text, Math.max(0, Math.min(from - Math.floor(room / 2), text.length - LENGTH)), from)
  const end = cutAfter(text, Math.min(text.length, Math.max(start + LENGTH, to)), to)
  return cut(piece, start, end, found)
}

/** White space at which a text may be cut: what joins on to it would make it part of a character. */
function isGap(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at)) && !/^[\p{M}\p{Emoji_Modifier}\u200c\u200d]/u.test(text.slice(at + 1, at + 3))
}

/** Where a line, else a word, begins between two offsets; of words the earlier the better, of lines the later if enough follows. */
function cutBefore(text: string, from: number, latest: number): number {
  const line = text.lastIndexOf('\n', latest - 1) + 1
  if (line > from && text.length - line > LENGTH / 2) return line
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

function cut(piece: Piece, from: number, to: number, found: Found[]): Snippet {
  let start = from
  let end = to
  while (start < end && isGap(piece.text, start)) start++
  while (start < end && /\s/u.test(piece.text.charAt(end - 1))) end--
  const marks: [number, number][] = []
  for (const { token } of found) {
    const [first, last] = [piece.starts[token] ?? 0, piece.ends[token] ?? 0]
    if (first >= start && last <= end) marks.push([first, last])
  }
  const snippet: Snippet = { field: piece.field, text: piece.text.slice(start, end), start, end, marks }
  if (piece.highlight !== undefined) snippet.highlight = piece.highlight
  return snippet
}
