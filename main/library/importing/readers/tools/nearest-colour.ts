import type { Colour } from '../../../../../preload/model.ts'

/** Where our colours lie on the wheel of hues, in degrees. */
const HUES: [Colour, number][] = [
  ['red', 4],
  ['orange', 30],
  ['yellow', 54],
  ['green', 120],
  ['teal', 180],
  ['blue', 217],
  ['purple', 275],
  ['pink', 330],
]

/** The colour of ours that is nearest in hue to `#rrggbb`; null for grey, black and white, and for what is no colour. */
export function nearestColour(hex: string | null): Colour | null {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/iu.exec(hex?.trim() ?? '') ?? []
  if (red === undefined || green === undefined || blue === undefined) return null
  const [r, g, b] = [red, green, blue].map(part => Number.parseInt(part, 16)) as [number, number, number]
  const most = Math.max(r, g, b)
  const range = most - Math.min(r, g, b)
  if (range < 24) return null
  const sector = most === r ? (g - b) / range : most === g ? 2 + (b - r) / range : 4 + (r - g) / range
  const hue = (sector * 60 + 360) % 360
  const distance = (other: number) => Math.min(Math.abs(hue - other), 360 - Math.abs(hue - other))
  return HUES.reduce((best, other) => (distance(other[1]) < distance(best[1]) ? other : best))[0]
}
