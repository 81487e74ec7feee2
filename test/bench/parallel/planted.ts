import { generateArticles, pick, randomFrom } from '../corpus.ts'

/** Two texts of which the second took a passage over from the first, with some of its words changed. */
export interface PlantedPair {
  a: string
  b: string
  /** Words of the passage by number, in `a` and in `b`, half-open. */
  inA: [number, number]
  inB: [number, number]
  /** Which words of the passage in `a` stand unchanged in `b`. */
  kept: number[]
}

const WORDS = 400
const LEAST = 15
const MOST = 80
/** What becomes of a word that is changed. */
const KINDS = ['replaced', 'replaced', 'left out', 'added'] as const

/** The words of a text as numbers of white-space separated runs count them. */
export const wordsOf = (text: string): string[] => text.split(/\s+/u)

/** Changes a share of some words: other words, words left out, words added. Says which were kept. */
export function changeWords(words: readonly string[], share: number, random: () => number): { words: string[]; kept: number[] } {
  const made: string[] = []
  const kept: number[] = []
  const other = () => pick(random, words)
  for (const [at, word] of words.entries()) {
    const kind = random() < share ? pick(random, KINDS) : 'kept'
    if (kind === 'kept' || kind === 'added') {
      kept.push(at)
      made.push(word)
    }
    if (kind === 'replaced' || kind === 'added') made.push(other())
  }
  return { words: made, kept }
}

/** Pairs of articles with a planted passage of 15 to 80 words each; the same arguments give the same pairs. */
export function plantedPairs(count: number, share: number, seed: number): PlantedPair[] {
  const random = randomFrom(seed)
  const texts = generateArticles(2 * count, WORDS, seed).map(({ text }) => wordsOf(text))
  return Array.from({ length: count }, (_, nth) => {
    const [a = [], host = []] = [texts[2 * nth], texts[2 * nth + 1]]
    const length = LEAST + Math.floor(random() * (MOST - LEAST))
    const [from, to] = [Math.floor(random() * (a.length - length)), Math.floor(random() * host.length)]
    const { words, kept } = changeWords(a.slice(from, from + length), share, random)
    return {
      a: a.join(' '),
      b: [...host.slice(0, to), ...words, ...host.slice(to)].join(' '),
      inA: [from, from + length],
      inB: [to, to + words.length],
      kept: kept.map(at => from + at),
    }
  })
}
