import { bare } from './letters.ts'
import { lengthOf, type Units, written } from './units.ts'

/** From this share of its letters on, a word is the same word with a slip in it. */
const ALIKE = 0.65
/** Longer words, such as addresses, are the same or they are not. */
const LONGEST = 40
/** What a mark that was changed leaves of its letter. */
const BARE = 0.75

const LETTER = /[\p{L}\p{M}\p{N}]/u
const words = new Map<number, boolean>()

/** Whether a unit is a word or number, and not a sign. */
export function isWord({ text, starts }: Units, unit: number): boolean {
  const code = text.codePointAt(starts[unit] ?? 0) ?? 0
  let known = words.get(code)
  if (known === undefined) {
    known = LETTER.test(String.fromCodePoint(code))
    words.set(code, known)
  }
  return known
}

/** Numbers of units are below this. */
const MOST_IDS = 2 ** 26

/** How much of one unit is in another, 0–1: 1 for the same, 0 for different words and signs. */
export function alike(from: Units, a: number, to: Units, b: number): number {
  const [id, mate] = [from.ids[a] ?? 0, to.ids[b] ?? 0]
  if (id === mate) return 1
  const { heads, tails } = from.names
  // A slip leaves the first or the last letter as it was.
  if (heads[id] !== heads[mate] && tails[id] !== tails[mate]) return 0
  const key = id * MOST_IDS + mate
  const known = from.names.alike.get(key)
  if (known !== undefined) return known
  const share = shareOf(from, a, to, b)
  from.names.alike.set(key, share)
  return share
}

function shareOf(from: Units, a: number, to: Units, b: number): number {
  const [one, other] = [lengthOf(from, a), lengthOf(to, b)]
  const [least, most] = one < other ? [one, other] : [other, one]
  if (most < 2 || most > LONGEST || least < most * ALIKE) return 0
  const [word, mate] = [written(from, a), written(to, b)]
  const kept = lettersKept(word, mate) / most
  return kept > ALIKE ? Math.min(kept, 0.99) : 0
}

/** Letters that two words have in common, in order (their longest common subsequence). */
function lettersKept(one: string, other: string): number {
  let row = new Float32Array(other.length + 1)
  for (const letter of one) {
    const next = new Float32Array(other.length + 1)
    for (let at = 0; at < other.length; at++) {
      const mate = other.charAt(at)
      const same = letter === mate ? 1 : bare(letter) === bare(mate) ? BARE : 0
      next[at + 1] = Math.max(row[at + 1] ?? 0, next[at] ?? 0, (row[at] ?? 0) + same)
    }
    row = next
  }
  return row[other.length] ?? 0
}
