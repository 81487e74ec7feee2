import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Layout, unpack } from './layout.ts'

/** Where a library keeps its segments; `library` is its UUID, since a folder may be copied over another. */
export interface Store {
  folder: string
  library: string
}

/** A segment as it was kept. */
export interface Kept {
  layout: Layout
  serial: number
}

const MAGIC = 0x31534c43
/** Raised whenever the layout, or what the words of a text are, changes: what was kept before is made anew. */
const FORMAT = 1
// magic, format, checksum of all after it, length; serial; library.
const CHECKED_FROM = 12
const NAME = /^(\d+)\.segment$/u

const fileOf = ({ folder }: Store, serial: number) => join(folder, `${serial}.segment`)
const uuidBytes = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')

/** Keeps a segment under its serial. It is derived data with a checksum: not waiting for the disk is no danger. Throws what the disk says. */
export function keepSegment(store: Store, { bytes }: Layout, serial: number): void {
  const header = new DataView(bytes.buffer, 0)
  header.setUint32(0, MAGIC, true)
  header.setUint32(4, FORMAT, true)
  header.setUint32(12, bytes.length, true)
  header.setFloat64(16, serial, true)
  bytes.set(uuidBytes(store.library), 24)
  header.setUint32(8, crc32(bytes.subarray(CHECKED_FROM)), true)
  mkdirSync(store.folder, { recursive: true })
  writeFileSync(`${fileOf(store, serial)}.new`, bytes)
  renameSync(`${fileOf(store, serial)}.new`, fileOf(store, serial))
}

/** Gives up what was kept under a serial. */
export const dropSegment = (store: Store, serial: number): void => discard(fileOf(store, serial))

/** What cannot be removed (a folder of that name, a file that another program holds) does no harm: it is not taken at the next start either. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It stays.
  }
}

/** All segments that are whole and this library's, the newest first; the files of others, and what a crash left, are removed. */
export function keptSegments(store: Store): Kept[] {
  const kept: Kept[] = []
  for (const name of namesIn(store.folder)) {
    const [, serial] = NAME.exec(name) ?? []
    const read = serial === undefined ? null : readSegment(store, Number(serial))
    if (read) kept.push(read)
    else if (serial !== undefined || name.endsWith('.segment.new')) discard(join(store.folder, name))
  }
  return kept.sort((a, b) => b.serial - a.serial)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Null for what is not a whole segment of this library and this program. */
function readSegment(store: Store, serial: number): Kept | null {
  try {
    const file = readFileSync(fileOf(store, serial))
    if (file.length < 64 || file.readUInt32LE(0) !== MAGIC || file.readUInt32LE(4) !== FORMAT) return null
    if (file.readUInt32LE(12) !== file.length || file.readUInt32LE(8) !== crc32(file.subarray(CHECKED_FROM))) return null
    if (file.readDoubleLE(16) !== serial || !file.subarray(24, 40).equals(uuidBytes(store.library))) return null
    const bytes = new Uint8Array(new SharedArrayBuffer(file.length))
    bytes.set(file)
    return { layout: unpack(bytes), serial }
  } catch {
    return null
  }
}
