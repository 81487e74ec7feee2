import { SEARCH_FIELDS } from '../../../preload/model.ts'
import type { Entry } from './document.ts'
import { Builder, type LunrBuilder, type LunrIndex } from './lunr.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A Lunr index with the entries in it, by ref. Entries that were replaced or removed since stay in it and are left out by who asks. */
export interface Segment {
  /** Null once nothing is added any more: what it keeps to build from is as large as the index. */
  builder: LunrBuilder | null
  readonly entries: Map<string, Entry>
  /** Null while there are entries that it does not hold yet. */
  index: LunrIndex | null
}

/** A segment without entries: words go in folded, with nothing trimmed, stemmed or stopped. */
export function createSegment(): Segment {
  const builder = new Builder()
  builder.tokenizer = terms => terms
  builder.ref('ref')
  for (const field of SEARCH_FIELDS) builder.field(field, { boost: field === 'title' ? 2 : 1 })
  return { builder, entries: new Map(), index: null }
}

/** Adds an entry; it is found once `indexOf` was called. */
export function addEntry(segment: Segment, entry: Entry, vocabulary: Vocabulary): void {
  const fields: Record<string, string[]> = {}
  for (const field of SEARCH_FIELDS) fields[field] = []
  for (const { field, words } of entry.pieces) for (const number of words) fields[field]?.push(vocabulary.folded[number] ?? '')
  if (!segment.builder) throw new Error('Nothing can be added to a sealed segment.')
  segment.builder.add({ ref: entry.ref, ...fields })
  segment.entries.set(entry.ref, entry)
  segment.index = null
}

/** The index over all entries, built when it is not. */
export function indexOf(segment: Segment): LunrIndex {
  if (!segment.index) {
    if (!segment.builder) throw new Error('A sealed segment has its index.')
    segment.index = segment.builder.build()
  }
  return segment.index
}

/** Builds the index and gives up being added to. */
export function seal(segment: Segment): void {
  indexOf(segment)
  segment.builder = null
}

/** In how many fields of articles a term stands, as Lunr counts. */
export function frequency(segment: Segment, term: string): number {
  const posting = indexOf(segment).invertedIndex[term]
  if (!posting) return 0
  return SEARCH_FIELDS.reduce((count, field) => count + Object.keys(posting[field] ?? {}).length, 0)
}

/** Lunr's inverse document frequency of a term that stands in `count` fields of `documents` articles. */
export function rarity(count: number, documents: number): number {
  return Math.log(1 + Math.abs((documents - count + 0.5) / (count + 0.5)))
}
