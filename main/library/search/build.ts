import { SEARCH_FIELDS } from '../../../preload/model.ts'
import { scriptsOf } from '../text/look-alikes.ts'
import { endOfWord, unitsOf } from '../text/word-ends.ts'
import { piecesOf, type SearchDocument } from './document.ts'
import { factsOf } from './facts.ts'
import { FIELDS, type Layout, type Narrow, narrow, pack, skipsOf, textSection } from './layout.ts'
import { type Spellings, spellingOf } from './spellings.ts'

/** Positions left free at a line break and between two texts, so that no phrase goes on across it. */
export const GAP = 8

/** Words in the order in which they were read: typed arrays that grow. */
interface Words {
  length: number
  spelling: Uint32Array
  position: Uint32Array
  lastPosition: number
  /** Group × FIELDS + field → how many words. */
  sizes: Uint32Array
  /** Which words are those of a document in a field: document, field, and where they end. */
  runs: number[]
}

/** Room for the words of so many UTF-16 units, as texts usually have them. */
const createWords = (units: number): Words => ({
  length: 0,
  spelling: new Uint32Array(Math.ceil(units / 4) + 64),
  position: new Uint32Array(Math.ceil(units / 4) + 64),
  lastPosition: 0,
  sizes: new Uint32Array(1024),
  runs: [],
})

/** Makes a segment of at most 65,536 documents. */
export function buildSegment(documents: readonly SearchDocument[], spellings: Spellings): Layout {
  const words = createWords(documents.reduce((sum, { title, body }) => sum + title.length + body.length, 0))
  const lengths = new Uint32Array(documents.length * FIELDS)
  for (const [number, document] of documents.entries()) {
    const own = readDocument(words, number, document, spellings)
    for (let field = 0; field < FIELDS; field++) lengths[field * documents.length + number] = own[field] ?? 0
  }
  return pack({
    ids: Uint32Array.from(documents, ({ id }) => id),
    stamps: Float64Array.from(documents, ({ stamp }) => stamp),
    lengths: narrowed(lengths),
    ...postingsOf(words, spellings),
    ...factSections(documents.map(factsOf)),
  })
}

/** Reads all texts of a document; gives how many words each field has. */
function readDocument(words: Words, number: number, document: SearchDocument, spellings: Spellings): number[] {
  const lengths = Array<number>(FIELDS).fill(0)
  let field = -1
  let position = 0
  for (const piece of piecesOf(document)) {
    const own = SEARCH_FIELDS.indexOf(piece.field)
    position = own === field ? position + GAP : 0
    field = own
    const before = words.length
    position = readText(words, piece.text, { field, from: position }, spellings)
    if (words.length === before) continue
    words.runs.push(number, field, words.length)
    lengths[field] = (lengths[field] ?? 0) + words.length - before
  }
  return lengths
}

const LINE_BREAK = 0x0a

/** Reads a text from a position on; gives the position after it. */
function readText(words: Words, text: string, { field, from }: { field: number; from: number }, spellings: Spellings): number {
  const scripts = scriptsOf(text)
  const units = unitsOf(text)
  const { length } = text
  let position = from
  let offset = 0
  while (offset < length) {
    const end = endOfWord(units, length, offset)
    if (end > offset) {
      const spelling = spellingOf(spellings, text, units, offset, end, scripts)
      if (spelling >= 0) push(words, spelling, (spellings.groups[spelling] ?? 0) * FIELDS + field, position++)
      offset = end
    } else {
      if (units[offset] === LINE_BREAK) position += GAP
      offset++
    }
  }
  words.lastPosition = Math.max(words.lastPosition, position)
  return position
}

function push(words: Words, spelling: number, bucket: number, position: number): void {
  const at = words.length++
  if (at === words.spelling.length) {
    words.spelling = grown(words.spelling, at * 2)
    words.position = grown(words.position, at * 2)
  }
  if (bucket >= words.sizes.length) words.sizes = grown(words.sizes, bucket * 2)
  words.spelling[at] = spelling
  words.position[at] = position
  words.sizes[bucket] = (words.sizes[bucket] ?? 0) + 1
}

function grown(array: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(length)
  larger.set(array)
  return larger
}

/** The same numbers in the narrowest array that holds them. */
export function narrowed(numbers: Uint32Array): Narrow {
  let most = 0
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] ?? 0) > most) most = numbers[at] ?? 0
  const array = narrow(numbers.length, most)
  array.set(numbers)
  return array
}

/** Sorts words by group and field, which leaves those of a posting in order, as they were read document by document. */
function postingsOf(words: Words, spellings: Spellings) {
  const { order, groups, variants, local } = dictionaryOf(words, spellings)
  const { spelling, position, sizes, runs, length } = words
  const starts = new Uint32Array(order.length * FIELDS + 1)
  const free = new Uint32Array(sizes.length)
  for (const [rank, group] of order.entries()) {
    for (let field = 0; field < FIELDS; field++) {
      const own = group * FIELDS + field
      const start = starts[rank * FIELDS + field] ?? 0
      free[own] = start
      starts[rank * FIELDS + field + 1] = start + (sizes[own] ?? 0)
    }
  }
  const owners = new Uint16Array(length)
  const positions = narrow(length, words.lastPosition)
  const ranks = narrow(
    length,
    variants.reduce((most, own) => Math.max(most, own.length), 0),
  )
  const groupOf = spellings.groups
  let at = 0
  for (let run = 0; run < runs.length; run += 3) {
    const [document = 0, field = 0, end = 0] = [runs[run], runs[run + 1], runs[run + 2]]
    for (; at < end; at++) {
      const own = spelling[at] ?? 0
      const bucket = (groupOf[own] ?? 0) * FIELDS + field
      const slot = free[bucket] ?? 0
      free[bucket] = slot + 1
      owners[slot] = document
      positions[slot] = position[at] ?? 0
      ranks[slot] = local[own] ?? 0
    }
  }
  return { ...countsOf(owners, starts), positions, spellings: ranks, ...dictionarySections(groups, variants) }
}

/** Words of the same document next to each other are one posting. */
function countsOf(owners: Uint16Array, starts: Uint32Array) {
  const ranges = new Uint32Array(starts.length)
  const documents = new Uint16Array(owners.length)
  const counts = new Uint32Array(owners.length)
  let postings = 0
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    let before = -1
    for (let at = starts[bucket] ?? 0; at < (starts[bucket + 1] ?? 0); at++) {
      const owner = owners[at] ?? 0
      if (owner !== before) {
        documents[postings++] = owner
        before = owner
      }
      counts[postings - 1] = (counts[postings - 1] ?? 0) + 1
    }
    ranges[bucket + 1] = postings
  }
  const narrow = narrowed(counts.subarray(0, postings))
  return { ranges, documents: documents.subarray(0, postings), counts: narrow, skips: skipsOf(narrow) }
}

/** The groups of some words in order of their text, with their variants in order; `local` is spelling → place among the variants. */
function dictionaryOf({ spelling, length }: Words, spellings: Spellings) {
  const byGroup = new Map<number, number[]>()
  const seen = new Uint8Array(spellings.words.length)
  for (let at = 0; at < length; at++) {
    const own = spelling[at] ?? 0
    if (seen[own] === 1) continue
    seen[own] = 1
    const group = spellings.groups[own] ?? 0
    const others = byGroup.get(group)
    if (others) others.push(own)
    else byGroup.set(group, [own])
  }
  const text = (group: number) => spellings.folded[group] ?? ''
  const word = (own: number) => spellings.words[own] ?? ''
  const order = [...byGroup.keys()].sort((a, b) => (text(a) < text(b) ? -1 : 1))
  const local = new Uint32Array(spellings.words.length)
  const variants = order.map(group => {
    const own = (byGroup.get(group) ?? []).sort((a, b) => (word(a) < word(b) ? -1 : 1))
    for (const [index, each] of own.entries()) local[each] = index
    return own.map(word)
  })
  return { order, local, groups: order.map(text), variants }
}

/** The sections of a dictionary: groups in order, and the variants of each. */
export function dictionarySections(groups: readonly string[], variants: readonly (readonly string[])[]) {
  const { ends: groupEnds, text: groupText } = textSection(groups)
  const { ends: variantEnds, text: variantText } = textSection(variants.flat())
  const variantStarts = new Uint32Array(groups.length + 1)
  for (const [group, own] of variants.entries()) variantStarts[group + 1] = (variantStarts[group] ?? 0) + own.length
  return { groupEnds, groupText, variantStarts, variantEnds, variantText }
}

/** The sections of facts by document. */
export function factSections(facts: readonly (readonly string[])[]) {
  const all = facts.flat()
  const different = [...new Set(all)]
  const numbers = new Map(different.map((key, index) => [key, index]))
  const { ends: factEnds, text: factText } = textSection(different)
  const factStarts = new Uint32Array(facts.length + 1)
  for (const [document, own] of facts.entries()) factStarts[document + 1] = (factStarts[document] ?? 0) + own.length
  return { factStarts, factRefs: Uint32Array.from(all, key => numbers.get(key) ?? 0), factEnds, factText }
}
