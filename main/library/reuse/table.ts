/** Words in which runs can be looked up by their first few; 0 stands between articles and matches nothing. */
export interface Table {
  words: Uint32Array
  /** How many of `words` are in use. */
  length: number
  /** Words of one gram. */
  gram: number
  /** Only grams that begin at a multiple of it are kept: every run of at least `gram + step - 1` words holds one. */
  step: number
  /** Bucket of a gram → its last entry; an entry is the place divided by `step`. −1 for none. */
  heads: Int32Array
  /** Entry → the one before it in its bucket. */
  next: Int32Array
  /** How many entries there are. */
  entries: number
}

const NONE = -1
const GOLDEN = 0x9e3779b1
/** Entries per bucket at which buckets are made anew. */
const FULL = 1

/** An empty table with room for so many words. */
export function createTable(gram: number, step: number, room: number): Table {
  const entries = Math.ceil(room / step) + 1
  return {
    words: new Uint32Array(room),
    length: 0,
    gram,
    step,
    heads: emptyHeads(entries),
    next: new Int32Array(entries),
    entries: 0,
  }
}

const emptyHeads = (entries: number) => new Int32Array(2 ** Math.max(4, Math.ceil(Math.log2(entries / FULL)))).fill(NONE)

/** A table of one run of words. */
export function tableOf(words: Uint32Array, gram: number, step = 1): Table {
  const table = createTable(gram, step, words.length)
  append(table, words)
  return table
}

/** The bucket of the gram at a place of some words. */
export function bucketAt(table: Table, words: Uint32Array, at: number): number {
  let hash = 0
  for (let end = at + table.gram, index = at; index < end; index++) hash = Math.imul(hash ^ (words[index] ?? 0), GOLDEN)
  return (hash ^ (hash >>> 15)) & (table.heads.length - 1)
}

/** Adds words behind all others, with a border between; gives where they begin. */
export function append(table: Table, words: Uint32Array): number {
  const { step } = table
  const begin = Math.ceil((table.length === 0 ? 0 : table.length + 1) / step) * step
  reserve(table, begin + words.length)
  table.words.fill(0, table.length, begin)
  table.words.set(words, begin)
  table.length = begin + words.length
  enter(table, begin, table.length)
  return begin
}

/** Enters the grams between two places. */
function enter(table: Table, begin: number, end: number): void {
  const { words, gram, step, heads, next } = table
  for (let at = begin; at + gram <= end; at += step) {
    const bucket = bucketAt(table, words, at)
    next[at / step] = heads[bucket] ?? NONE
    heads[bucket] = at / step
    table.entries += 1
  }
}

function reserve(table: Table, room: number): void {
  const { step } = table
  if (room > table.words.length) {
    const larger = Math.ceil(Math.max(room, table.words.length * 1.3) / step) * step
    const words = new Uint32Array(larger)
    words.set(table.words.subarray(0, table.length))
    table.words = words
    const next = new Int32Array(larger / step + 1)
    next.set(table.next)
    table.next = next
  }
  if (room / step > table.heads.length * FULL) rehash(table, room / step)
}

/** Fills buckets anew. Grams across a border are no harm: nothing matches a border. */
function rehash(table: Table, entries: number): void {
  table.heads = emptyHeads(entries * 1.5)
  const { words, length, gram, step } = table
  table.entries = 0
  for (let at = 0; at + gram <= length; at += step) if (!crossesBorder(words, at, gram)) enter(table, at, at + gram)
}

function crossesBorder(words: Uint32Array, at: number, gram: number): boolean {
  for (let index = at; index < at + gram; index++) if (words[index] === 0) return true
  return false
}
