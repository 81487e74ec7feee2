const collator = new Intl.Collator('vi', { numeric: true })

/** Orders names and titles as Vietnamese readers expect, numbers by their value. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b)
