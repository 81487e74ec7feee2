/** Bytes that come piece by piece. */
export type Pieces = AsyncIterable<Uint8Array>

/** A text in UTF-8 that is cut behind a mark alone: what ends in it and has none inside is never parted. The last piece ends where the text does. */
export async function* cutBehind(mark: string, pieces: Pieces): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true })
    const last = rest.lastIndexOf(mark)
    if (last < 0) continue
    yield rest.slice(0, last + mark.length)
    rest = rest.slice(last + mark.length)
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

/** The lines of a text in UTF-8 without their ends. */
export async function* linesIn(pieces: Pieces): AsyncGenerator<string> {
  for await (const piece of cutBehind('\n', pieces)) yield* (piece.endsWith('\n') ? piece.slice(0, -1) : piece).split('\n')
}

/** A part of a piece to be kept: as it was cut, it would keep the whole piece in memory. */
export const kept = (part: string): string => Buffer.from(part).toString()
