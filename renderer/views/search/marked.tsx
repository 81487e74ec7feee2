import { type Piece, runsOf } from './marks.ts'

/** A snippet with its found words marked. */
export function Marked({ snippet }: { snippet: Piece }) {
  return runsOf(snippet).map(({ text, at, marked }) => (marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))
}
