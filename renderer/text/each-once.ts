import type { CodedCopy, HighlightCopies } from '../../preload/contract.ts'

const placeKey = ({ article, version, start, end }: CodedCopy) => `${article} ${version} ${start} ${end}`

/** Places that several highlights have as copies belong to the first; highlights are no copies of one another. */
export function eachOnce(found: readonly HighlightCopies[]): HighlightCopies[] {
  const own = new Set(found.map(({ highlight }) => highlight))
  const seen = new Set<string>()
  return found.map(({ highlight, copies }) => ({
    highlight,
    copies: copies.filter(copy => {
      if ((copy.highlight !== null && own.has(copy.highlight)) || seen.has(placeKey(copy))) return false
      seen.add(placeKey(copy))
      return true
    }),
  }))
}
