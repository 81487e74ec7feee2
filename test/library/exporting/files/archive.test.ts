import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openArchive } from '../../../../main/library/exporting/files/archive.ts'
import { piecesOf } from '../../../../main/library/importing/readers/unzip.ts'

/** More than is packed at a time, with characters of one to four bytes. */
const LARGE = Array.from({ length: 60_000 }, (_, at) => `Đoạn ${at} 🚆\n`)

function archived(): Buffer {
  const pieces: Buffer[] = []
  const archive = openArchive({ write: piece => pieces.push(Buffer.from(piece)) })
  archive.add('nguồn/lớn.txt', LARGE)
  archive.add('trống.txt', [])
  archive.end()
  return Buffer.concat(pieces)
}

async function read(bytes: Uint8Array, name: string): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of piecesOf(bytes, name)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

test('what is packed lot by lot is unpacked by others, and by our own in pieces', async () => {
  const bytes = archived()
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['nguồn/lớn.txt', 'trống.txt'])
  expect(strFromU8(files['nguồn/lớn.txt'] ?? new Uint8Array())).toBe(LARGE.join(''))
  expect(await read(bytes, 'nguồn/lớn.txt')).toBe(LARGE.join(''))
  expect(await read(bytes, 'trống.txt')).toBe('')
  expect(await read(bytes, 'không có.txt')).toBe('')
})

test('a file that was damaged in an archive is refused', async () => {
  const bytes = archived()
  const at = bytes.length >> 2
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  await expect(read(bytes, 'nguồn/lớn.txt')).rejects.toMatchObject({ code: 'unreadable' })
})

test('the same content gives the same bytes', () => {
  expect(archived().equals(archived())).toBe(true)
})
