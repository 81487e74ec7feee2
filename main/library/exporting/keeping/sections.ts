import { fenceAfter } from '../markdown.ts'
import type { Line } from './lines.ts'
import { isBlank } from './lines.ts'

/** Lines of the user's own with the empty ones around them. */
export interface Written {
  before: Line[]
  lines: Line[]
  after: Line[]
}

/** Lines without the empty ones around them; `lines` is empty when there are no others. */
export function writtenIn(lines: readonly Line[]): Written {
  let [first, last] = [0, lines.length]
  while (first < last && isBlank(lines[first]?.text ?? '')) first++
  while (last > first && isBlank(lines[last - 1]?.text ?? '')) last--
  return { before: lines.slice(0, first), lines: lines.slice(first, last), after: lines.slice(last) }
}

/**
 * Parts what somebody wrote after a part at its first heading: what is before belongs to the part, so that nothing comes between, and from the
 * heading on it is a section of its own, which new highlights come before.
 */
export function atHeading(lines: readonly Line[]): [near: Line[], far: Line[]] {
  let fence = ''
  for (const [at, { text }] of lines.entries()) {
    if (fence === '' && /^#{1,6}\s/u.test(text)) return [lines.slice(0, at), lines.slice(at)]
    fence = fenceAfter(fence, text)
  }
  return [[...lines], []]
}
