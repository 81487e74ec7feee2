/** A word of a text with the white space before it. A word that came from another text says which one it was there. */
export interface Piece {
  gap: string
  word: string
  /** Index of the word that this one is, or stands in the place of, in the old text; null for what is new. */
  from: number | null
  /** Whether it is that word still, perhaps misspelt, and not another one in its place. */
  left: boolean
}

/** An old text cut at its white space. */
export function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/(\s*)(\S+)/gu)].map(([, gap = '', word = ''], index) => ({ gap, word, from: index, left: true }))
}

/** Pieces as a text. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ gap, word }) => gap + word).join('')

/** A stretch of pieces, by index, half-open. */
export interface Range {
  first: number
  next: number
}

/** The stretch of whole paragraphs, or of whole sentences, that pieces stand in. */
export function around(pieces: readonly Piece[], { first, next }: Range, unit: 'paragraph' | 'sentence'): Range {
  const begins = (at: number) =>
    at === 0 || at >= pieces.length || pieces[at]?.gap.includes('\n') || (unit === 'sentence' && /[.!?]$/u.test(pieces[at - 1]?.word ?? ''))
  let [start, end] = [first, next]
  while (!begins(start)) start--
  while (!begins(end)) end++
  return { first: start, next: end }
}

/** UTF-16 offsets of a stretch of pieces in their text, without the white space before it. */
export function offsetsOf(pieces: readonly Piece[], { first, next }: Range): { start: number; end: number } {
  const lengthTo = (end: number) => pieces.slice(0, end).reduce((sum, { gap, word }) => sum + gap.length + word.length, 0)
  return { start: lengthTo(first) + (pieces[first]?.gap.length ?? 0), end: lengthTo(next) }
}
