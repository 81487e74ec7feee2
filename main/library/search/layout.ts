import { SEARCH_FIELDS } from '../../../preload/model.ts'

/** How many fields words are searched for in. */
export const FIELDS = SEARCH_FIELDS.length
/** So many postings share one entry of `skips`, as a power of two. */
export const SKIP_BITS = 6
/** The most documents of one segment: their numbers are 16 bits. */
export const MOST_DOCUMENTS = 0x10000

export type Narrow = Uint8Array | Uint16Array | Uint32Array

/**
 * A part of the index: some documents with all their words, immutable, every array a view of one buffer so that loading is no work.
 * Words stand in groups of the same folded form, in order of UTF-16 units, each with its spellings ("variants"). The postings of group g
 * in field f are `ranges[g * FIELDS + f] … ranges[g * FIELDS + f + 1]`; the words of posting p are at `placeOf(segment, p)` and the
 * `counts[p]` after it.
 */
export interface Layout {
  bytes: Uint8Array
  /** Document → article. */
  ids: Uint32Array
  /** Document → stamp of what was indexed. */
  stamps: Float64Array
  /** Words of document d in field f, at `f * documents + d`. */
  lengths: Narrow
  /** Group → where its text ends, in UTF-16 units, from entry 1. */
  groupEnds: Uint32Array
  groupText: Uint16Array
  /** Group → its first variant. */
  variantStarts: Uint32Array
  variantEnds: Uint32Array
  variantText: Uint16Array
  ranges: Uint32Array
  /** Posting → document, ascending within a range. */
  documents: Uint16Array
  /** Posting → how often. */
  counts: Narrow
  /** How many words come before every 64th posting. */
  skips: Uint32Array
  /** Word → where it stands in its field; line breaks and the ends of texts leave a gap. */
  positions: Narrow
  /** Word → which variant of its group. */
  spellings: Narrow
  /** Document → its first entry in `factRefs`. */
  factStarts: Uint32Array
  factRefs: Uint32Array
  factEnds: Uint32Array
  factText: Uint16Array
}

type Sections = Omit<Layout, 'bytes'>
type Name = keyof Sections

const NAMES = [
  'ids',
  'stamps',
  'lengths',
  'groupEnds',
  'groupText',
  'variantStarts',
  'variantEnds',
  'variantText',
  'ranges',
  'documents',
  'counts',
  'skips',
  'positions',
  'spellings',
  'factStarts',
  'factRefs',
  'factEnds',
  'factText',
] as const satisfies readonly Name[]

const ARRAYS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: Float64Array } as const
type Width = keyof typeof ARRAYS

/** Bytes before the sections: what the file needs, then width and length of each section. */
export const FILE_HEADER = 64
const TABLE = NAMES.length * 8
const align = (offset: number) => (offset + 7) & ~7

/** The narrowest array that holds numbers up to `most`. */
export function narrow(length: number, most: number): Narrow {
  return most < 0x100 ? new Uint8Array(length) : most < 0x10000 ? new Uint16Array(length) : new Uint32Array(length)
}

/** Copies sections into one buffer that threads can share. */
export function pack(sections: Sections): Layout {
  const sizes = NAMES.map(name => align(sections[name].byteLength))
  const bytes = new Uint8Array(new SharedArrayBuffer(FILE_HEADER + align(TABLE) + sizes.reduce((sum, size) => sum + size, 0)))
  const table = new Uint32Array(bytes.buffer, FILE_HEADER, NAMES.length * 2)
  let offset = FILE_HEADER + align(TABLE)
  for (const [index, name] of NAMES.entries()) {
    const section = sections[name]
    table.set([section.BYTES_PER_ELEMENT, section.length], index * 2)
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset)
    offset += sizes[index] ?? 0
  }
  return unpack(bytes)
}

/** The sections of a packed buffer as views; throws RangeError when it is not one. */
export function unpack(bytes: Uint8Array): Layout {
  const table = new Uint32Array(bytes.buffer, FILE_HEADER, NAMES.length * 2)
  const sections: Record<string, Narrow | Float64Array> = {}
  let offset = FILE_HEADER + align(TABLE)
  for (const [index, name] of NAMES.entries()) {
    const [width = 0, length = 0] = table.subarray(index * 2, index * 2 + 2)
    const View = ARRAYS[width as Width]
    if (!View) throw new RangeError(`A section of ${width} bytes a number.`)
    sections[name] = new View(bytes.buffer as ArrayBuffer, offset, length)
    offset += align(width * length)
  }
  // Widths are what `pack` wrote: the checksum vouches for them.
  return { bytes, ...(sections as unknown as Sections) }
}

/** Strings behind each other: their text, and where each ends. */
export function textSection(strings: readonly string[]): { ends: Uint32Array; text: Uint16Array } {
  const ends = new Uint32Array(strings.length + 1)
  let length = 0
  for (const [index, string] of strings.entries()) {
    length += string.length
    ends[index + 1] = length
  }
  const text = new Uint16Array(length)
  const all = Buffer.from(strings.join(''), 'utf16le')
  new Uint8Array(text.buffer).set(all)
  return { ends, text }
}

/** The strings of a text section. */
export function stringsOf(ends: Uint32Array, text: Uint16Array): string[] {
  const all = Buffer.from(new Uint8Array(text.buffer, text.byteOffset, text.byteLength)).toString('utf16le')
  const strings: string[] = []
  for (let index = 1; index < ends.length; index++) strings.push(all.slice(ends[index - 1], ends[index]))
  return strings
}

/** Where the words of a posting begin. */
export function placeOf({ skips, counts }: Pick<Layout, 'skips' | 'counts'>, posting: number): number {
  let place = skips[posting >> SKIP_BITS] ?? 0
  for (let at = (posting >> SKIP_BITS) << SKIP_BITS; at < posting; at++) place += counts[at] ?? 0
  return place
}

/** The `skips` of postings that occur so often. */
export function skipsOf(counts: Narrow): Uint32Array {
  const skips = new Uint32Array((counts.length >> SKIP_BITS) + 1)
  let words = 0
  for (let posting = 0; posting < counts.length; posting++) {
    if (posting % (1 << SKIP_BITS) === 0) skips[posting >> SKIP_BITS] = words
    words += counts[posting] ?? 0
  }
  if (counts.length % (1 << SKIP_BITS) === 0) skips[counts.length >> SKIP_BITS] = words
  return skips
}
