import { type GeneratedArticle, generateArticles, pick, randomFrom } from '../corpus.ts'
import { changeWords } from './planted.ts'

const WORDS = 650
const SEED = 2026
/** Share of articles that took passages over from earlier ones, and of those that are earlier ones with few changes. */
const REUSING = 0.2
const REPRINTED = 0.02
/** Share of articles that end with the same lines as others of their outlet. */
const SIGNED = 0.9
const FOOTER = 40

/** Puts a passage of 20 to 80 words of an earlier text into another, with up to a tenth of its words changed. */
function takeOver(text: string, from: string, random: () => number): string {
  const words = from.split(' ')
  const length = 20 + Math.floor(random() * 60)
  const start = Math.floor(random() * Math.max(1, words.length - length))
  const passage = changeWords(words.slice(start, start + length), random() * 0.1, random).words.join(' ')
  const at = text.indexOf(' ', Math.floor(random() * text.length * 0.9))
  return `${text.slice(0, at)} ${passage}${text.slice(at)}`
}

/**
 * Articles of 650 syllables as `generateArticles` makes them, of which every fifth took passages over from earlier ones, every fiftieth is an
 * earlier one with few changes, and most end with the same lines as others of their outlet. The same count gives the same articles.
 */
export function reusingArticles(count: number): GeneratedArticle[] {
  const random = randomFrom(SEED + 2)
  const articles = generateArticles(count, WORDS, SEED)
  const footers = new Map<string, string>()
  for (const { text, outlet } of articles.slice(0, 100)) footers.set(outlet, text.split(/\s+/u).slice(-FOOTER).join(' '))
  const earlier: string[] = []
  return articles.map(article => {
    let { text } = article
    if (earlier.length > 0 && random() < REPRINTED) text = changeWords(pick(random, earlier).split(' '), 0.02, random).words.join(' ')
    else if (earlier.length > 0 && random() < REUSING)
      for (let more = 1 + Math.floor(random() * 3); more > 0; more--) text = takeOver(text, pick(random, earlier), random)
    earlier.push(text)
    return { ...article, text: random() < SIGNED ? `${text}\n${footers.get(article.outlet) ?? ''}` : text }
  })
}
