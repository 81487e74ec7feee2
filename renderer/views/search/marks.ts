import type { Snippet } from '../../../preload/contract.ts'

/** A piece of a stored text that starts at `start` there; so do its marks, in order. */
export type Piece = Pick<Snippet, 'text' | 'start' | 'marks'>

/** Cuts a piece of text into runs that are marked or not. `at` is the offset in the piece. */
export function runsOf({ text, start, marks }: Piece): { text: string; at: number; marked: boolean }[] {
  const runs = []
  let at = 0
  for (const [from, to] of marks) {
    const begin = Math.max(at, from - start)
    const end = Math.min(text.length, to - start)
    if (end <= begin) continue
    if (begin > at) runs.push({ text: text.slice(at, begin), at, marked: false })
    runs.push({ text: text.slice(begin, end), at: begin, marked: true })
    at = end
  }
  if (at < text.length) runs.push({ text: text.slice(at), at, marked: false })
  return runs
}
