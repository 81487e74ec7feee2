import { SEARCH_FIELDS } from '../../../preload/model.ts'
import { scriptsOf } from '../text/look-alikes.ts'
import { beforeWords, nextWord, unitsOf } from '../text/written-words.ts'
import { piecesOf, type SearchDocument } from './document.ts'
import { FIELDS } from './layout.ts'
import { type Spellings, spellingOf } from './spellings.ts'

/** Positions left free at a line break and between two texts, so that no phrase goes on across it. */
const GAP = 8

/** Words in the order in which they were read: typed arrays that grow. */
export interface Words {
  length: number
  spelling: Uint32Array
  position: Uint32Array
  lastPosition: number
  /** Which words are those of a document in a field: document, field, and where they end. */
  runs: number[]
}

/** No words yet, with room for those of so many UTF-16 units, as texts usually have them. */
export const createWords = (units: number): Words => ({
  length: 0,
  spelling: new Uint32Array(Math.ceil(units / 4) + 64),
  position: new Uint32Array(Math.ceil(units / 4) + 64),
  lastPosition: 0,
  runs: [],
})

/** Makes room for so many words more. */
function reserve(words: Words, more: number): void {
  const needed = words.length + more
  if (needed <= words.spelling.length) return
  words.spelling = grown(words.spelling, Math.max(needed, words.length * 2))
  words.position = grown(words.position, Math.max(needed, words.length * 2))
}

function grown(array: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(length)
  larger.set(array)
  return larger
}

/** Reads all texts of a document; gives how many words each field has. */
export function readDocument(words: Words, number: number, document: SearchDocument, spellings: Spellings): number[] {
  const lengths = Array<number>(FIELDS).fill(0)
  let field = -1
  let position = 0
  for (const piece of piecesOf(document)) {
    const own = SEARCH_FIELDS.indexOf(piece.field)
    position = own === field ? position + GAP : 0
    field = own
    const before = words.length
    position = readText(words, piece.text, position, spellings)
    if (words.length === before) continue
    words.runs.push(number, field, words.length)
    lengths[field] = (lengths[field] ?? 0) + words.length - before
  }
  return lengths
}

/** Reads a text from a position on; gives the position after it. */
function readText(words: Words, text: string, from: number, spellings: Spellings): number {
  // Two words have something between them.
  reserve(words, (text.length >> 1) + 1)
  const { spelling, position } = words
  const scripts = scriptsOf(text)
  const units = unitsOf(text)
  const word = beforeWords()
  let next = from
  let { length } = words
  while (nextWord(word, units, text.length)) {
    next += word.breaks * GAP
    const own = spellingOf(spellings, text, units, word, scripts)
    if (own < 0) continue
    spelling[length] = own
    position[length++] = next++
  }
  words.length = length
  next += word.breaks * GAP
  words.lastPosition = Math.max(words.lastPosition, next)
  return next
}
