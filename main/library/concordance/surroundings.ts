/** How many UTF-16 units of text before and after a line's middle are kept with it, at most. */
export const AROUND = 60

/** What stands before and after a span in its paragraph. `before`, the span and `after` make one piece of the text. */
export interface Surroundings {
  before: string
  after: string
}

/** The text around a span (UTF-16 offsets, half-open) up to the ends of its paragraph, cut between words where there is more. */
export function surroundingsOf(text: string, start: number, end: number): Surroundings {
  return { before: wordsBefore(text, start), after: wordsAfter(text, end) }
}

function wordsBefore(text: string, start: number): string {
  const paragraph = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
  const from = Math.max(paragraph, start - AROUND)
  const piece = text.slice(from, start)
  if (from === paragraph || /\s/u.test(text.charAt(from - 1))) return piece
  const word = /\s/u.exec(piece)
  // A word longer than all that is kept is cut, but not within a character.
  return word ? piece.slice(word.index + 1) : piece.replace(/^(?:[\udc00-\udfff]|\p{M}|\u200d)+/u, '')
}

function wordsAfter(text: string, end: number): string {
  const line = text.indexOf('\n', end)
  const paragraph = line === -1 ? text.length : line
  const to = Math.min(paragraph, end + AROUND)
  const piece = text.slice(end, to)
  if (to === paragraph || /\s/u.test(text.charAt(to))) return piece
  const word = /\s\S*$/u.exec(piece)
  return word ? piece.slice(0, word.index) : piece.replace(/[\ud800-\udbff]$/u, '')
}
