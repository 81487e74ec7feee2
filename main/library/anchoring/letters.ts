const known = new Map<string, string>()

/** A letter without its marks, in lower case; đ is d. */
export function bare(letter: string): string {
  let found = known.get(letter)
  if (found === undefined) {
    found = letter.normalize('NFD').charAt(0).toLowerCase().replace('đ', 'd')
    known.set(letter, found)
  }
  return found
}
