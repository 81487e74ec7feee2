import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { hasOwnJournal } from '../../db/session.ts'

const MAGIC = 'SQLite format 3\0'
/** A declared size beyond so many times the file is itself damage. */
const LIKELY = 16

/**
 * Copies a damaged library with its journal, so that nothing is touched, and makes SQLite look at the copy: pages that are cut off become empty ones,
 * and a first page that is none is taken from `sound`, a backup, since its pages lie in the same places. False when there is nothing to look at.
 * Offsets follow "Database File Format", section 1.3.
 */
export function copyDamaged(file: string, copy: string, sound: string | null): boolean {
  if (!existsSync(file) || statSync(file).size === 0) return false
  copyFileSync(file, copy, constants.COPYFILE_FICLONE)
  const hasJournal = existsSync(`${file}-wal`) && hasOwnJournal(file)
  if (hasJournal) copyFileSync(`${file}-wal`, `${copy}-wal`)
  const handle = openSync(copy, 'r+')
  try {
    const header = readStart(handle, 100)
    if (isHeader(header)) setPages(handle, header)
    else if (!sound || !takeFirstPage(handle, sound, hasJournal)) return false
    return true
  } finally {
    closeSync(handle)
  }
}

/** Removes such a copy. */
export function removeCopy(copy: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(copy + ending, { force: true })
}

const isHeader = (start: Buffer) => start.toString('latin1', 0, MAGIC.length) === MAGIC && start.length === 100

function readStart(handle: number, length: number): Buffer {
  const start = Buffer.alloc(length)
  return start.subarray(0, readSync(handle, start, 0, length, 0))
}

const pageSizeOf = (header: Buffer) => (header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16))

function setPages(handle: number, header: Buffer): void {
  const size = pageSizeOf(header)
  if (size < 512) return
  const there = Math.ceil(sizeOf(handle) / size)
  const declared = header.readUInt32BE(28)
  const pages = declared > there && declared <= there * LIKELY ? declared : there
  ftruncateSync(handle, pages * size)
  header.writeUInt32BE(pages, 28)
  header.copy(header, 92, 24, 28)
  writeSync(handle, header, 0, header.length, 0)
}

const sizeOf = (handle: number) => fstatSync(handle).size

function takeFirstPage(handle: number, sound: string, hasJournal: boolean): boolean {
  const source = openSync(sound, 'r')
  try {
    const header = readStart(source, 100)
    if (!isHeader(header)) return false
    const page = readStart(source, pageSizeOf(header))
    if (sizeOf(handle) <= page.length) return false
    if (hasJournal) page.fill(2, 18, 20)
    writeSync(handle, page, 0, page.length, 0)
    setPages(handle, page.subarray(0, 100))
    return true
  } finally {
    closeSync(source)
  }
}
