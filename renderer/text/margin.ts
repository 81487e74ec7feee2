/** Where a highlight stands in the margin, in pixels from the top of what is scrolled through. */
export interface Extent {
  id: number
  lane: number
  top: number
  bottom: number
}

/** A stripe with the place of its name, or null where there is no room for it; `column` is the first lane that is free beside the name. */
export interface Stripe extends Extent {
  name: number | null
  column: number
}

/** Stripes that lie too deep to be drawn, one on another: how many, and one of them. */
export interface Fold {
  id: number
  top: number
  count: number
}

/**
 * Lays out the margin: a stripe for each of the first so many lanes, deeper ones folded where they overlap, and names below one another,
 * each `row` pixels high. A name begins beside its own stripe or is left out: it must never seem to be another's. Longer stripes do not
 * come first; who reads from the top finds the names in the order of the text.
 */
export function marginOf(extents: readonly Extent[], row: number, lanes: number): { stripes: Stripe[]; folds: Fold[] } {
  const sorted = [...extents].sort((a, b) => a.top - b.top || a.lane - b.lane)
  const stripes: Stripe[] = []
  const folds: Fold[] = []
  let free = Number.NEGATIVE_INFINITY
  let folded = Number.NEGATIVE_INFINITY
  for (const extent of sorted) {
    if (extent.lane >= lanes) {
      const last = folds.at(-1)
      if (last && extent.top < folded) last.count++
      else folds.push({ id: extent.id, top: extent.top, count: 1 })
      folded = Math.max(folded, extent.bottom, extent.top + row)
      continue
    }
    const name = Math.max(extent.top, free)
    const fits = name === extent.top || name + row / 2 < extent.bottom
    if (fits) free = name + row
    stripes.push({ ...extent, name: fits ? name : null, column: 0 })
  }
  for (const stripe of stripes) stripe.column = freeBeside(stripe, stripes, folds, row, lanes)
  return { stripes, folds }
}

/** Lanes that the sign of a fold takes, to the right of all that are drawn. */
const FOLD = 4

/** The first lane to the right of all that stands beside a stripe's name. */
function freeBeside({ name }: Stripe, stripes: readonly Stripe[], folds: readonly Fold[], row: number, lanes: number): number {
  if (name === null) return 0
  if (folds.some(({ top }) => top < name + row && top + row > name)) return lanes + FOLD
  return 1 + Math.max(...stripes.filter(({ top, bottom }) => top < name + row && bottom > name).map(({ lane }) => lane))
}

/** The short name of a theme in the margin: the last part of its path. */
export const shortName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
