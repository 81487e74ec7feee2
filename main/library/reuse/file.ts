import { closeSync, fstatSync, ftruncateSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { makeInnerFolder } from '../safety/inner-folder.ts'
import type { Syllables } from './syllables.ts'

/** The words of an article as they were kept; `stamp` says of which text. */
export interface Kept extends Syllables {
  id: number
  stamp: number
}

/** Where words are kept; `library` is its UUID, since a folder may be copied over another. */
export interface Store {
  path: string
  library: string
}

/** An open file of words, to which articles are added at the end. */
export interface WordFile {
  file: number
  size: number
}

const MAGIC = 0x31575243
/** Raised whenever the layout, or what the words of a text are, changes: what was kept before is made anew. */
const FORMAT = 1
/** Magic, format, library. */
const HEADER = 24
/** Size of the record, checksum of all after it, id, stamp in two halves, number of words, bytes of a span's number. */
const HEAD = 28
const HALF = 2 ** 32

function headerOf(library: string): Uint8Array {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32LE(MAGIC, 0)
  bytes.writeUInt32LE(FORMAT, 4)
  bytes.write(library.replaceAll('-', ''), 8, 'hex')
  return bytes
}

const recordSize = (count: number, wide: number) => HEAD + 4 * count + 4 * Math.ceil((2 * count * wide) / 4)

function recordOf({ id, stamp, words, spans }: Kept): Uint8Array {
  const wide = spans.BYTES_PER_ELEMENT
  const record = Buffer.alloc(recordSize(words.length, wide))
  const head = [record.length, 0, id, Math.floor(stamp / HALF), stamp % HALF, words.length, wide]
  for (const [at, number] of head.entries()) record.writeUInt32LE(number, 4 * at)
  record.set(bytesOf(words), HEAD)
  record.set(bytesOf(spans), HEAD + 4 * words.length)
  record.writeUInt32LE(crc32(record.subarray(8)), 4)
  return record
}

const bytesOf = (array: Uint8Array | Uint32Array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/**
 * Opens the file of a library, and gives what is whole in it, of each article the last; what comes after something broken is cut off. Throws
 * what the disk says.
 */
export function openFile({ path, library }: Store): { kept: Map<number, Kept>; opened: WordFile } {
  makeInnerFolder(dirname(path))
  const file = openSync(path, 'a+')
  const bytes = readAll(file)
  const header = headerOf(library)
  const isOwn = bytes.length >= HEADER && Buffer.compare(bytes.subarray(0, HEADER), header) === 0
  const { kept, end } = isOwn ? readRecords(bytes) : { kept: new Map<number, Kept>(), end: 0 }
  if (end < bytes.length) ftruncateSync(file, end)
  const opened = { file, size: end }
  if (!isOwn) append(opened, header)
  return { kept, opened }
}

function readAll(file: number): Uint8Array {
  const bytes = new Uint8Array(fstatSync(file).size)
  for (let at = 0; at < bytes.length; ) {
    const got = readSync(file, bytes, at, bytes.length - at, at)
    if (got === 0) return bytes.subarray(0, at)
    at += got
  }
  return bytes
}

function readRecords(bytes: Uint8Array): { kept: Map<number, Kept>; end: number } {
  const kept = new Map<number, Kept>()
  let at = HEADER
  while (at + HEAD <= bytes.length) {
    const record = readRecord(bytes, at)
    if (!record) break
    kept.set(record.id, record)
    at += new DataView(bytes.buffer, at).getUint32(0, true)
  }
  return { kept, end: at }
}

/** Null for what is not a whole record. Its words and spans are those of the bytes, not copies. */
function readRecord(bytes: Uint8Array, at: number): Kept | null {
  const head = new DataView(bytes.buffer, at)
  const [size = 0, checksum, id = 0, high = 0, low = 0, count = 0, wide = 0] = Array.from({ length: 7 }, (_, nth) =>
    head.getUint32(4 * nth, true),
  )
  if (at + size > bytes.length || size !== recordSize(count, wide) || crc32(bytes.subarray(at + 8, at + size)) !== checksum) return null
  const words = new Uint32Array(bytes.buffer, at + HEAD, count)
  const place = at + HEAD + 4 * count
  const spans = wide === 1 ? new Uint8Array(bytes.buffer, place, 2 * count) : new Uint32Array(bytes.buffer, place, 2 * count)
  return { id, stamp: high * HALF + low, words, spans }
}

function append(opened: WordFile, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(opened.file, bytes, at)
  opened.size += bytes.length
}

/** Adds articles at the end. It is derived data with checksums: not waiting for the disk is no danger. Throws what the disk says. */
export function keep(opened: WordFile, articles: readonly Kept[]): void {
  append(opened, Buffer.concat(articles.map(recordOf)))
}

/** How many bytes the file would have with nothing but some articles. */
export function sizeOf(articles: Iterable<Pick<Syllables, 'spans'>>): number {
  let size = HEADER
  for (const { spans } of articles) size += recordSize(spans.length / 2, spans.BYTES_PER_ELEMENT)
  return size
}

/** Puts a new file with these articles in the place of the old one. */
export function rewrite(store: Store, opened: WordFile, articles: Iterable<Kept>): WordFile {
  const path = `${store.path}.new`
  const renewed = { file: openSync(path, 'w'), size: 0 }
  append(renewed, headerOf(store.library))
  for (const article of articles) append(renewed, recordOf(article))
  closeSync(renewed.file)
  closeSync(opened.file)
  renameSync(path, store.path)
  return { file: openSync(store.path, 'a'), size: renewed.size }
}
