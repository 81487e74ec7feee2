import type { ImportedHighlight } from '../../../preload/model.ts'
import { unitAt, widePlaces } from '../text/code-points.ts'
import { normalise } from '../text/normal-form.ts'

/**
 * Gives passages the places that their source tells of the text that they are from. The W3C counts code points and many programs UTF-16 units: it is
 * what finds more of the quotes, and code points where both find as many.
 */
export function asTold(text: string, highlights: readonly ImportedHighlight[]): ImportedHighlight[] {
  const wide = widePlaces(text)
  const points = (offset: number) => unitAt(wide, offset)
  const units = (offset: number) => offset
  const hits = (unit: (offset: number) => number) =>
    highlights.filter(({ told, exact }) => told && text.slice(unit(told.start), unit(told.end)) === normalise(exact)).length
  const convert = wide.length > 0 && hits(units) > hits(points) ? units : points
  return highlights.map(({ told, ...highlight }) =>
    told ? { ...highlight, start: convert(told.start), end: convert(told.end) } : highlight,
  )
}
