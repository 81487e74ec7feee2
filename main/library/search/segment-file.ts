import { closeSync, fstatSync, openSync, readdirSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { makeInnerFolder } from '../safety/inner-folder.ts'
import { FILE_HEADER, type Layout, unpack } from './layout.ts'

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
const FORMAT = 2
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
  makeInnerFolder(store.folder)
  writeFileSync(`${fileOf(store, serial)}.new`, bytes)
  renameSync(`${fileOf(store, serial)}.new`, fileOf(store, serial))
}

/** Gives up what was kept under a serial; a file that cannot be removed now is found to be of no use at the next start. */
export function dropSegment(store: Store, serial: number): void {
  remove(fileOf(store, serial))
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It is derived data, and whoever reads it again sees that it is old.
  }
}

/** All segments that are whole and this program's, the newest first, and the names of files that are not; nothing is changed. */
export function readSegments(folder: string | null): { kept: (Kept & { library: string })[]; broken: string[] } {
  const kept: (Kept & { library: string })[] = []
  const broken: string[] = []
  for (const name of folder === null ? [] : namesIn(folder)) {
    const [, serial] = NAME.exec(name) ?? []
    const read = serial === undefined ? null : readSegment(join(folder ?? '', name), Number(serial))
    if (read) kept.push(read)
    else if (serial !== undefined || name.endsWith('.segment.new')) broken.push(name)
  }
  return { kept: kept.sort((a, b) => b.serial - a.serial), broken }
}

/** Those of the segments read that are this library's; the files of others, and what a crash left, are removed. */
export function keptSegments(store: Store, read = readSegments(store.folder)): Kept[] {
  const own = uuidBytes(store.library).toString('hex')
  const others = read.kept.filter(({ library }) => library !== own)
  for (const name of [...read.broken, ...others.map(({ serial }) => `${serial}.segment`)]) remove(join(store.folder, name))
  return read.kept.filter(({ library }) => library === own)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Null for what is not a whole segment of this program. */
function readSegment(path: string, serial: number): (Kept & { library: string }) | null {
  let file = -1
  try {
    file = openSync(path, 'r')
    const { size } = fstatSync(file)
    if (size < FILE_HEADER) return null
    const bytes = new Uint8Array(new SharedArrayBuffer(size))
    for (let at = 0; at < size; ) {
      const got = readSync(file, bytes, at, size - at, at)
      if (got === 0) return null
      at += got
    }
    const header = new DataView(bytes.buffer, 0)
    if (header.getUint32(0, true) !== MAGIC || header.getUint32(4, true) !== FORMAT) return null
    if (header.getUint32(12, true) !== size || header.getUint32(8, true) !== crc32(bytes.subarray(CHECKED_FROM))) return null
    if (header.getFloat64(16, true) !== serial) return null
    return { layout: unpack(bytes), serial, library: Buffer.from(bytes.subarray(24, 40)).toString('hex') }
  } catch {
    return null
  } finally {
    if (file >= 0) closeSync(file)
  }
}
