/** All groups of words that any segment holds, numbered from 0, with how frequent they are. */
export interface Lexicon {
  readonly numbers: Map<string, number>
  readonly groups: string[]
  /** Group → in how many fields of articles it stands, as Lunr counts; of articles that are gone until they are merged away. */
  readonly frequencies: number[]
}

/** No words. */
export const createLexicon = (): Lexicon => ({ numbers: new Map(), groups: [], frequencies: [] })

/** The number of a group, a new one when it was never seen. */
export function groupNumber({ numbers, groups, frequencies }: Lexicon, group: string): number {
  const known = numbers.get(group)
  if (known !== undefined) return known
  numbers.set(group, groups.length)
  groups.push(group)
  frequencies.push(0)
  return groups.length - 1
}
