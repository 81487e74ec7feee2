import { generateArticles, pick, randomFrom } from '../corpus.ts'
import type { Text } from '../fts5.ts'

const WORDS = 650
const SEED = 2026
/** Of so many words one is a name or a number that is not of the common vocabulary. */
const RARE = 0.025
/** Of the rare words of an article, so many were in it before: who is named is named again. */
const AGAIN = 0.5

const CONSONANTS = 'b d f g k l m n p r s t v z br dr kh kr sh st tr'.split(' ')
const VOWELS = 'a e i o u ai ia'.split(' ')
const ENDINGS = ['', '', 'k', 'l', 'm', 'n', 'r', 's', 't']

function name(random: () => number): string {
  const parts = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, CONSONANTS) + pick(random, VOWELS))
  const all = parts.join('') + pick(random, ENDINGS)
  return all.charAt(0).toUpperCase() + all.slice(1)
}

const newWord = (random: () => number): string => (random() < 0.3 ? String(1000 + Math.floor(random() ** 3 * 9_000_000)) : name(random))

/**
 * Gives rare words one after the other: a new one, or one that was given before, the more often the likelier (Simon 1955). The chance
 * of a new one falls with the fourth root of how many were given, so that the vocabulary grows with the corpus to the power of 0.75
 * (Heaps' law with the exponent of names and numbers).
 */
function rareWords(random: () => number): () => string {
  const given: string[] = []
  return () => {
    const isNew = random() < 3 * (given.length + 256) ** -0.25
    const word = isNew ? newWord(random) : pick(random, given)
    given.push(word)
    return word
  }
}

/**
 * The texts of the search benchmark: `generateArticles` of 650 syllables with Zipf-like frequencies, in which every fortieth word is
 * replaced by a name or number, so that the vocabulary grows with the corpus as it does in news. The same count gives the same texts
 * on every machine, and fewer are the first of more.
 */
export function newsTexts(count: number): Text[] {
  const random = randomFrom(SEED + 1)
  const rare = rareWords(random)
  return generateArticles(count, WORDS, SEED).map(({ title, text }) => {
    const own: string[] = []
    const body = text.replace(/(?<=[ ,])\p{Ll}[\p{L}\p{M}]*/gu, word => {
      if (random() >= RARE) return word
      const chosen = own.length > 0 && random() < AGAIN ? pick(random, own) : rare()
      own.push(chosen)
      return chosen
    })
    return { title, body }
  })
}
