import { expect, test } from 'vitest'
import { batchesOf, isImportable } from '../../../renderer/views/importing/files.ts'

test('of a folder only texts are taken, and nothing hidden', () => {
  expect(['a.txt', 'sâu/hơn/Bài.HTML', 'b.md', 'c.markdown', 'd.htm'].map(isImportable)).toEqual([true, true, true, true, true])
  expect(['ảnh.png', 'không đuôi', '.txt', 'sâu/.git/a.txt', '.ẩn/a.txt', 'a.txt.bak'].map(isImportable)).toEqual(Array(6).fill(false))
})

/** A file of a size that holds nothing, since a batch is cut before anything is read. */
const file = (name: string, megabytes: number) => ({ name, size: megabytes * 1024 * 1024 }) as File

test('files go in batches that a request can carry', () => {
  const counts = (...sizes: number[]) => batchesOf(sizes.map((size, index) => file(`${index}.txt`, size))).map(({ count }) => count)
  expect(counts()).toEqual([])
  expect(counts(1, 2, 3)).toEqual([3])
  expect(counts(20, 4, 1)).toEqual([2, 1])
  expect(counts(49, 1, 49)).toEqual([1, 1, 1])
  expect(counts(...Array<number>(1200).fill(0))).toEqual([500, 500, 200])
})

test('a file above 50 MB is refused without being read', async () => {
  const [batch] = batchesOf([file('lớn.txt', 51)])
  expect(await batch?.load()).toMatchObject({ sources: [], failed: [{ path: 'lớn.txt', code: 'too-large' }] })
})
