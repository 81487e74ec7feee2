import type { Scripts } from '../text/look-alikes.ts'
import { keysOf } from '../text/tokens.ts'
import type { WrittenWord } from '../text/written-words.ts'
import { createSurfaces, lookUp, put, type Surfaces } from './surfaces.ts'

/** Every spelling that was ever indexed here, numbered, so that texts are handled as numbers. */
export interface Spellings {
  /** Written form → number of its spelling, or -1 for what is no word. */
  surfaces: Surfaces
  /** Folded and exact form → number of the spelling. */
  readonly numbers: Map<string, number>
  readonly words: string[]
  /** Spelling → number of its folded form. */
  groups: Uint32Array
  readonly groupNumbers: Map<string, number>
  readonly folded: string[]
}

/** Nothing seen. */
export const createSpellings = (): Spellings => ({
  surfaces: createSurfaces(),
  numbers: new Map(),
  words: [],
  groups: new Uint32Array(1024),
  groupNumbers: new Map(),
  folded: [],
})

/** Written forms that are remembered: more than a language has, less than what fills the memory. */
const KEPT = 1_000_000

/** The number of the spelling of a word of a text written in these scripts (null for Latin only); -1 when it is no word. */
export function spellingOf(spellings: Spellings, text: string, units: Uint16Array, word: WrittenWord, scripts: Scripts | null): number {
  // What a word of another script is depends on the text that it stands in.
  if (scripts) return learn(spellings, text.slice(word.start, word.end), scripts)
  const known = lookUp(spellings.surfaces, word, units)
  if (known > -2) return known
  const number = learn(spellings, text.slice(word.start, word.end), null)
  if (spellings.surfaces.size >= KEPT) spellings.surfaces = createSurfaces()
  put(spellings.surfaces, word, units, number)
  return number
}

/** A copy that keeps nothing else alive: V8 would keep the text that a piece is cut from. */
const own = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le')

function learn(spellings: Spellings, surface: string, scripts: Scripts | null): number {
  const { word, folded } = keysOf(surface, scripts)
  if (folded === '') return -1
  const key = own(`${folded} ${word}`)
  const known = spellings.numbers.get(key)
  if (known !== undefined) return known
  const number = spellings.words.length
  spellings.numbers.set(key, number)
  spellings.words.push(own(word))
  if (number >= spellings.groups.length) {
    const larger = new Uint32Array(number * 2)
    larger.set(spellings.groups)
    spellings.groups = larger
  }
  spellings.groups[number] = groupOf(spellings, own(folded))
  return number
}

function groupOf({ groupNumbers, folded: forms }: Spellings, folded: string): number {
  const known = groupNumbers.get(folded)
  if (known !== undefined) return known
  groupNumbers.set(folded, forms.length)
  forms.push(folded)
  return forms.length - 1
}
