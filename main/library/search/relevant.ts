import { foldedUnit } from '../text/fold.ts'
import { type Scripts, scriptsOf } from '../text/look-alikes.ts'
import { keysOf, type Token } from '../text/tokens.ts'
import { beforeWords, nextWord, unitsOf } from '../text/written-words.ts'
import { createSurfaces, lookUp, put } from './surfaces.ts'

/** How a word of a text answers a word of a query. */
export type Likeness = 'none' | 'folded' | 'exact'

/** Tells how a word of a text answers one word of a query. */
export type Like = (token: Pick<Token, 'word' | 'folded'>) => Likeness

/** A word of a text that answers some word of a query: UTF-16 offsets, its number among all words, its line, and how it answers each. */
export interface Relevant {
  start: number
  end: number
  token: number
  line: number
  /** By word of the query. */
  likes: readonly Likeness[]
}

const NO_WORD = -1
const IRRELEVANT = 0

/**
 * Finds the words of texts that answer any word of a query, in order. Each written form is compared once: words come again and again.
 * `beginnings` are the folded UTF-16 units with which such words can begin, null for any.
 */
export function relevantTo(words: readonly Like[], beginnings: ReadonlySet<number> | null): (text: string) => Relevant[] {
  const surfaces = createSurfaces()
  /** Answer of a form → how it answers; the first is never used. */
  const known: (readonly Likeness[])[] = [[]]

  const answerOf = (surface: string, scripts: Scripts | null): number => {
    const keys = keysOf(surface, scripts)
    if (keys.folded === '') return NO_WORD
    const likes = words.map(like => like(keys))
    return likes.some(like => like !== 'none') ? known.push(likes) - 1 : IRRELEVANT
  }

  return text => {
    const found: Relevant[] = []
    const scripts = scriptsOf(text)
    const units = unitsOf(text)
    let token = 0
    let line = 0
    for (const word = beforeWords(); nextWord(word, units, text.length); ) {
      const { start, end } = word
      line += word.breaks
      const beginning = beginnings ? foldedUnit(units[start] ?? 0) : 0
      if (beginning !== 0 && !beginnings?.has(beginning)) {
        token++
        continue
      }
      // What a word of another script is depends on the text that it stands in.
      let answer = scripts ? -2 : lookUp(surfaces, word, units)
      if (answer === -2) {
        answer = answerOf(text.slice(start, end), scripts)
        if (!scripts) put(surfaces, word, units, answer)
      }
      if (answer > IRRELEVANT) found.push({ start, end, token, line, likes: known[answer] ?? [] })
      if (answer !== NO_WORD) token++
    }
    return found
  }
}
