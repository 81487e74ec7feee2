const collator = new Intl.Collator('vi', { numeric: true })

/** Orders titles as a Vietnamese reader expects, numbers by value. */
export function compareTitles(a: string, b: string): number {
  return collator.compare(a, b)
}
