import type { Piece } from './compose.ts'
import { withoutMojibake } from './legacy.ts'

/** Pieces of a document whose fonts made Vietnamese of Western characters, as they were meant; any others as they are. */
export function piecesWithoutMojibake(pieces: Piece[]): Piece[] {
  const runs = pieces.flatMap(piece => piece.runs)
  const lines = runs.map(run => run.text.replaceAll('\n', ' '))
  const joined = lines.join('\n')
  const meant = withoutMojibake(joined)
  if (meant === joined) return pieces
  const texts = meant.split('\n')
  let at = 0
  return pieces.map(piece => ({ ...piece, runs: piece.runs.map(run => ({ ...run, text: texts[at++] ?? run.text })) }))
}
