import { pick } from '../corpus.ts'
import { around, type Piece, type Range } from './pieces.ts'

/** What an edit works with: the quote's words, and words and sentences of other articles. */
export interface Material {
  random: () => number
  quote: Range
  words: readonly string[]
  sentences: readonly string[]
}

type Edit = (pieces: Piece[], material: Material) => Piece[]

const fresh = (text: string, gap: string): Piece[] =>
  text.split(/\s+/u).map((word, at) => ({ gap: at === 0 ? gap : ' ', word, from: null, left: false }))

const isQuoted = (at: number, { first, next }: Range) => at >= first && at < next

/** One letter dropped, doubled, swapped with the next or given another mark. */
function misspelt(word: string, random: () => number): string {
  const letters = [...word]
  const at = Math.floor(random() * letters.length)
  const letter = letters[at] ?? ''
  const bare = letter.normalize('NFD').charAt(0)
  const kinds = [
    () => letters.toSpliced(at, 1),
    () => letters.toSpliced(at, 0, letter),
    () => letters.toSpliced(at, 2, letters[at + 1] ?? '', letter),
    () => letters.toSpliced(at, 1, bare === letter ? `${letter}\u0301` : bare),
  ]
  return pick(random, kinds)().join('').normalize('NFC') || word
}

/** So many words misspelt, of those that may be. */
function withTypos(pieces: Piece[], count: number, random: () => number, may: (at: number) => boolean): Piece[] {
  const edited = [...pieces]
  const places = pieces.flatMap((piece, at) => (may(at) && /^\p{L}{3,}$/u.test(piece.word) ? [at] : []))
  for (let left = Math.min(count, places.length); left > 0; left--) {
    const [at = 0] = places.splice(Math.floor(random() * places.length), 1)
    const piece = edited[at]
    if (piece) edited[at] = { ...piece, word: misspelt(piece.word, random) }
  }
  return edited
}

const changed =
  (share: number): Edit =>
  (pieces, { random, words }) =>
    pieces.map(piece => {
      const word = pick(random, words)
      return random() < share && word !== piece.word ? { ...piece, word, left: false } : piece
    })

/** The quote's paragraph put before or behind another one. */
const moved: Edit = (pieces, { random, quote }) => {
  const { first, next } = around(pieces, quote, 'paragraph')
  const rest = pieces.toSpliced(first, next - first)
  const begins = rest.flatMap((piece, at) => (at !== first && (at === 0 || piece.gap.includes('\n')) ? [at] : []))
  const ends = first === 0 || next === pieces.length ? begins : [...begins, rest.length]
  const at = ends.length === 0 ? rest.length : pick(random, ends)
  const own = pieces.slice(first, next)
  const [head, ...tail] = own
  const line = at === 0 ? '' : '\n'
  const behind = rest.slice(at).map((piece, index) => (index === 0 ? { ...piece, gap: '\n' } : piece))
  return [...rest.slice(0, at), ...(head ? [{ ...head, gap: line }, ...tail] : []), ...behind]
}

const deleted: Edit = (pieces, { quote }) => {
  const { first, next } = around(pieces, quote, 'sentence')
  return pieces.toSpliced(first, next - first)
}

const replaced: Edit = (pieces, { random, quote, sentences }) => {
  const { first, next } = around(pieces, quote, 'sentence')
  const other: Piece[] = []
  while (other.length < next - first) other.push(...fresh(pick(random, sentences), other.length > 0 ? ' ' : (pieces[first]?.gap ?? '')))
  return pieces.toSpliced(first, next - first, ...other)
}

const spaced: Edit = (pieces, { random }) =>
  pieces.map(piece => {
    const gap = piece.gap.includes('\n') ? '\n\n' : random() < 0.3 ? pick(random, ['  ', '\u00a0', '\t']) : piece.gap
    const word =
      random() < 0.05 ? pick(random, [`“${piece.word}”`, `"${piece.word}"`]) : piece.word.replace(/["“”]/gu, '"').replace(/–/u, '-')
    return { ...piece, gap, word }
  })

/** All edits that are measured, by what they do. */
export const EDITS: Record<string, Edit> = {
  'sentences inserted before': (pieces, { random, quote, sentences }) => {
    const { first } = around(pieces, quote, 'sentence')
    const at = pick(random, [0, first])
    const gap = pieces[at]?.gap ?? ''
    const rest = pieces.slice(at).map((piece, index) => (index === 0 ? { ...piece, gap: at === 0 ? '\n' : gap || ' ' } : piece))
    return [...pieces.slice(0, at), ...fresh(pick(random, sentences), gap), ...fresh(pick(random, sentences), ' '), ...rest]
  },
  'typos inside': (pieces, { random, quote }) =>
    withTypos(pieces, 1 + Math.floor((quote.next - quote.first) / 8), random, at => isQuoted(at, quote)),
  'typos outside': (pieces, { random, quote }) => withTypos(pieces, Math.ceil(pieces.length / 10), random, at => !isQuoted(at, quote)),
  '10 % of words changed': changed(0.1),
  '20 % of words changed': changed(0.2),
  '40 % of words changed': changed(0.4),
  'paragraph moved': moved,
  'paragraph moved, 10 % changed': (pieces, material) => changed(0.1)(moved(pieces, material), material),
  'sentence deleted': deleted,
  'sentence replaced by another': replaced,
  'all marks decomposed (NFD)': pieces => pieces.map(piece => ({ ...piece, gap: piece.gap, word: piece.word.normalize('NFD') })),
  'quotes and spaces changed': spaced,
}
