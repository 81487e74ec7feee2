import { Readable } from 'node:stream'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { damaged, ImportError, locked } from '../failure.ts'

/** Files of an archive by their names; each is unpacked when it is called. */
export type Entries = Map<string, () => Uint8Array>

/** The most files an archive may hold, and the most bytes they may come to, in all and as a multiple of the archive once that shows. */
const MOST_ENTRIES = 10_000
const MOST_BYTES = 200 * 1024 * 1024
const RATIO = 100
const RATIO_FROM = 10 * 1024 * 1024

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const ZIP64_END = 0x06064b50
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_EXTRA = 1
/** What stands for a number that is told elsewhere, in eight bytes (Zip64). */
const ELSEWHERE = 0xffffffff

interface Entry {
  name: string
  isLocked: boolean
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}

/**
 * Lists the files of a ZIP archive (APPNOTE 6.3) in its order. Nothing is unpacked before it is asked for, and nothing ever to more than its
 * declared size. A name that comes twice is the later file's. Throws `ImportError` for what is damaged or unpacks to too much; each file
 * throws one of its own when it is damaged or locked. `most` is what it may hold: files, and bytes unpacked.
 */
export function entriesOf(bytes: Uint8Array, most = { entries: MOST_ENTRIES, bytes: MOST_BYTES }): Entries {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = orDamaged(() => readDirectory(data, most.entries))
  refuseBombs(entries, data.length, most.bytes)
  const files: Entries = new Map()
  for (const entry of entries) if (!entry.name.endsWith('/')) files.set(insideName(entry.name), () => orDamaged(() => unpack(data, entry)))
  files.delete('')
  return files
}

/**
 * The bytes of one file of an archive, piece by piece, since a large one takes much memory; none when there is no such file. For archives of which the
 * size is known to be right. Throws `ImportError` where it is damaged.
 */
export async function* piecesOf(bytes: Uint8Array, name: string): AsyncGenerator<Uint8Array> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entry = orDamaged(() => readDirectory(data, Number.POSITIVE_INFINITY)).find(entry => entry.name === name)
  if (!entry) return
  const packed = Readable.from(slices(orDamaged(() => packedOf(data, entry))))
  let [crc, size] = [0, 0]
  try {
    for await (const piece of entry.method === 0 ? packed : packed.pipe(createInflateRaw())) {
      crc = crc32(piece, crc)
      size += piece.length
      yield piece
    }
  } catch {
    throw damaged()
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged()
}

/** Bytes that are unpacked at a time. */
const SLICE = 1 << 16

function* slices(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += SLICE) yield data.subarray(at, at + SLICE)
}

/** Whether bytes begin as a ZIP archive does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

function orDamaged<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw error instanceof ImportError ? error : damaged()
  }
}

function readDirectory(data: Buffer, most: number): Entry[] {
  const { count, offset } = directoryOf(data)
  if (count > most) throw new ImportError('too-large', 'It holds more than 10,000 files; unpack it and import its folder.')
  const entries: Entry[] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    if (data.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged()
    const [name, extra, comment] = [data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32)]
    entries.push(entryAt(data, at, name, extra))
    at += 46 + name + extra + comment
  }
  return entries
}

/** The record that ends an archive may have a comment behind it, at most 64 KB long. */
function endOf(data: Buffer): number {
  for (let at = data.length - 22; at >= Math.max(0, data.length - 22 - 0xffff); at--) if (data.readUInt32LE(at) === DIRECTORY_END) return at
  throw damaged()
}

/** How many files the directory lists, and where it begins. */
function directoryOf(data: Buffer): { count: number; offset: number } {
  const end = endOf(data)
  const [count, offset] = [data.readUInt16LE(end + 10), data.readUInt32LE(end + 16)]
  if (end < 20 || data.readUInt32LE(end - 20) !== ZIP64_LOCATOR) return { count, offset }
  const large = longAt(data, end - 12)
  if (data.readUInt32LE(large) !== ZIP64_END) throw damaged()
  return { count: longAt(data, large + 32), offset: longAt(data, large + 48) }
}

/** What is more than an archive can hold is no place in it. */
function longAt(data: Buffer, at: number): number {
  const value = data.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged()
  return Number(value)
}

function entryAt(data: Buffer, at: number, name: number, extra: number): Entry {
  const extras = data.subarray(at + 46 + name, at + 46 + name + extra)
  const [size = 0, packed = 0, offset = 0] = longsOf(
    extras,
    [24, 20, 42].map(place => data.readUInt32LE(at + place)),
  )
  return {
    name: decodeName(data.subarray(at + 46, at + 46 + name)),
    isLocked: (data.readUInt16LE(at + 8) & 1) === 1,
    method: data.readUInt16LE(at + 10),
    crc: data.readUInt32LE(at + 16),
    packed,
    size,
    offset,
  }
}

/** The numbers of an entry, those that are told elsewhere taken in their order from its extra field of Zip64. */
function longsOf(extras: Buffer, numbers: number[]): number[] {
  let at = 0
  if (!numbers.includes(ELSEWHERE)) return numbers
  while (extras.readUInt16LE(at) !== ZIP64_EXTRA) at += 4 + extras.readUInt16LE(at + 2)
  at += 4
  return numbers.map(number => {
    if (number !== ELSEWHERE) return number
    at += 8
    return longAt(extras, at - 8)
  })
}

/** Names are UTF-8 in whatever was packed this century, whether it says so or not. */
function decodeName(name: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch {
    return name.toString('latin1')
  }
}

/** What overlaps counts several times, so the packed sizes alone may tell a bomb. */
function refuseBombs(entries: Entry[], length: number, most: number): void {
  const sum = (sizeOf: (entry: Entry) => number) => entries.reduce((total, entry) => total + sizeOf(entry), 0)
  const size = sum(entry => entry.size)
  const isBomb = size > most || (size > RATIO_FROM && size > RATIO * length) || sum(entry => entry.packed) > length
  if (isBomb) throw new ImportError('too-large', 'It unpacks to far more than it should; save only its text and import that.')
}

/** A name is never a way out of the archive: no drive, no root, no folder above. */
function insideName(name: string): string {
  const parts = name.split(/[\\/]/u).filter((part, index) => !/^\.{0,2}$/u.test(part) && !(index === 0 && /^\p{L}:$/u.test(part)))
  return parts.join('/').replaceAll('\0', '')
}

function unpack(data: Buffer, entry: Entry): Uint8Array {
  const { method, crc, size } = entry
  const content = packedOf(data, entry)
  const file = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, size) })
  if (file.length !== size || crc32(file) !== crc) throw damaged()
  return file
}

/** The bytes of a file as they stand in the archive. */
function packedOf(data: Buffer, { isLocked, method, packed, offset }: Entry): Buffer {
  if (isLocked) throw locked()
  if (data.readUInt32LE(offset) !== LOCAL_HEADER) throw damaged()
  if (method !== 0 && method !== 8) throw damaged()
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28)
  return data.subarray(start, start + packed)
}
