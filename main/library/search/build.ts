import type { SearchDocument } from './document.ts'
import { factsOf } from './facts.ts'
import { FIELDS, type Layout, type Narrow, narrow, pack, skipsOf, textSection } from './layout.ts'
import { createWords, readDocument, type Words } from './reading.ts'
import type { Spellings } from './spellings.ts'

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

/** The same numbers in the narrowest array that holds them. */
function narrowed(numbers: Uint32Array): Narrow {
  let most = 0
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] ?? 0) > most) most = numbers[at] ?? 0
  const array = narrow(numbers.length, most)
  array.set(numbers)
  return array
}

/** Sorts words by group and field, which leaves those of a posting in order, as they were read document by document. */
function postingsOf(words: Words, spellings: Spellings) {
  const { order, groups, variants, local } = dictionaryOf(words, spellings)
  const { spelling, position, runs, length } = words
  const free = sizesOf(words, spellings)
  const starts = new Uint32Array(order.length * FIELDS + 1)
  for (const [rank, group] of order.entries()) {
    for (let field = 0; field < FIELDS; field++) {
      const own = group * FIELDS + field
      const start = starts[rank * FIELDS + field] ?? 0
      starts[rank * FIELDS + field + 1] = start + (free[own] ?? 0)
      free[own] = start
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

/** Group × FIELDS + field → how many words. */
function sizesOf({ spelling, runs }: Words, { groups, folded }: Spellings): Uint32Array {
  const sizes = new Uint32Array(folded.length * FIELDS)
  let at = 0
  for (let run = 0; run < runs.length; run += 3) {
    const [field = 0, end = 0] = [runs[run + 1], runs[run + 2]]
    for (; at < end; at++) {
      const bucket = (groups[spelling[at] ?? 0] ?? 0) * FIELDS + field
      sizes[bucket] = (sizes[bucket] ?? 0) + 1
    }
  }
  return sizes
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
