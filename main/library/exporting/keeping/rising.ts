/** Of some things the most that can stay in order while their numbers rise; in n log n steps (Schensted 1961). */
export function longestRising<T>(things: readonly T[], numberOf: (thing: T) => number): T[] {
  const numbers = things.map(numberOf)
  /** For each length the thing that such a run ends with, the lowest there is. */
  const ends: number[] = []
  const before: number[] = []
  numbers.forEach((number, at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  })
  const run: T[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const thing = things[at]
    if (thing !== undefined) run.push(thing)
  }
  return run.reverse()
}
