/** Characters by which a place is known again. */
const KNOWN_BY = 48

/**
 * Where a place of one text is in another that was made from it: where the same words follow, nearest to where they would be if all that was
 * changed stood before or behind it; else the same offset, as far as the text goes. UTF-16 offsets.
 */
export function samePlace(from: string, to: string, offset: number): number {
  const words = from.slice(offset, offset + KNOWN_BY)
  if (words.trim() === '') return Math.min(offset, to.length)
  const shifted = offset + to.length - from.length
  const places = [offset, shifted].flatMap(near => [to.lastIndexOf(words, near), to.indexOf(words, Math.max(0, near))])
  const found = places.filter(place => place >= 0)
  const distance = (place: number) => Math.min(Math.abs(place - offset), Math.abs(place - shifted))
  return found.reduce((best, place) => (distance(place) < distance(best) ? place : best), found[0] ?? Math.min(offset, to.length))
}
