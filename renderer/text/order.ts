const collator = new Intl.Collator('vi', { numeric: true })

/** Orders names and titles as Vietnamese readers expect, numbers by their value. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b)

/** The places of names in the order of `compareNames`, from 0; what compares equal shares one. */
export function rankNames(names: Iterable<string>): Map<string, number> {
  const ranks = new Map<string, number>()
  let [rank, last] = [-1, '']
  for (const name of [...new Set(names)].sort(compareNames)) {
    if (rank === -1 || compareNames(last, name) !== 0) rank++
    ranks.set(name, rank)
    last = name
  }
  return ranks
}
