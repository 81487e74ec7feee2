import { expect, test } from 'vitest'
import { batchesOf, isImportable } from '../../../renderer/views/importing/files.ts'

test('of a folder only texts are taken, and nothing hidden', () => {
  expect(['a.txt', 'sâu/hơn/Bài.HTML', 'b.md', 'c.markdown', 'd.htm'].map(isImportable)).toEqual([true, true, true, true, true])
  expect(['ảnh.png', 'không đuôi', '.txt', 'sâu/.git/a.txt', '.ẩn/a.txt', 'a.txt.bak'].map(isImportable)).toEqual(Array(6).fill(false))
})

/** A file of a size that holds nothing, since a batch is cut before anything is read. */
const file = (name: string, megabytes: number) => ({ name, size: megabytes * 1024 * 1024 }) as File

/** A browser does not tell where files lie. */
const nowhere = () => null

test('files go in batches that a request can carry', () => {
  const counts = (...sizes: number[]) =>
    batchesOf(
      sizes.map((size, index) => file(`${index}.txt`, size)),
      nowhere,
    ).map(({ count }) => count)
  expect(counts()).toEqual([])
  expect(counts(1, 2, 3)).toEqual([3])
  expect(counts(20, 4, 1)).toEqual([2, 1])
  expect(counts(49, 1, 49)).toEqual([1, 1, 1])
  expect(counts(...Array<number>(1200).fill(0))).toEqual([500, 500, 200])
})

test('a file above 50 MB is refused without being read', async () => {
  const [batch] = batchesOf([file('lớn.txt', 51)], nowhere)
  expect(await batch?.load()).toMatchObject({ sources: [], failed: [{ place: { path: 'lớn.txt', code: 'too-large' } }] })
})

test('files that lie on the disk go as paths, in one batch whatever their size', async () => {
  const pathOf = ({ name }: File) => (name === 'ảo.txt' ? null : `/nhà/${name}`)
  const many = Array.from({ length: 1200 }, (_, index) => file(`${index}.txt`, 51))
  const [onDisk, bytes, ...more] = batchesOf([file('ảo.txt', 1), ...many], pathOf)
  expect([onDisk?.count, bytes?.count, more]).toEqual([1200, 1, []])
  const loaded = await onDisk?.load()
  expect(loaded?.sources).toHaveLength(1200)
  expect(loaded?.sources[0]).toEqual({ kind: 'path', path: '/nhà/0.txt' })
})
