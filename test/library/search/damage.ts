import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { SearchDocument } from '../../../main/library/search/document.ts'
import { generateArticles } from '../../bench/corpus.ts'
import { article } from './shelf.ts'

/** Short articles with ids from a number on; all have the word `chung`, and each one of its own: `số7`. */
export function documents(from: number, count: number): SearchDocument[] {
  return generateArticles(count, 20, from + 1).map((each, at) =>
    article(from + at, { title: each.title, body: `${each.text} chung số${from + at}` }),
  )
}

/** A segment's file changed by somebody who knows how: with the right checksum. */
export function rewritten(whole: Buffer, change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(whole)
  change(bytes)
  bytes.writeUInt32LE(crc32(bytes.subarray(12)), 8)
  return bytes
}

/** What `litter` leaves that was not derived from any library. */
export const OTHERS = ['12.segment', '1.segment.bak', 'ghi chú của tôi.txt', 'thư mục', 'x1.segment']

/** Puts files and folders that are no segments into a folder, among them some that are named like one. */
export function litter(folder: string): void {
  mkdirSync(join(folder, '12.segment'), { recursive: true })
  mkdirSync(join(folder, 'thư mục'), { recursive: true })
  writeFileSync(join(folder, 'thư mục', '3.segment'), 'x')
  writeFileSync(join(folder, '99.segment'), 'đây không phải là chỉ mục')
  writeFileSync(join(folder, '98.segment'), '')
  writeFileSync(join(folder, '97.segment.new'), 'nửa chừng')
  writeFileSync(join(folder, 'ghi chú của tôi.txt'), 'đừng xóa')
  writeFileSync(join(folder, 'x1.segment'), 'đừng xóa')
  writeFileSync(join(folder, '1.segment.bak'), 'đừng xóa')
}
