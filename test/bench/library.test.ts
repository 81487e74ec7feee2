import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startLibrary } from './library.ts'

test('a benchmark talks with the built library as hosts do, and hears why something is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'))
  const library = await startLibrary(join(folder, 'library'), { create: true })
  try {
    expect(await library.call('article.list', {})).toEqual([])
    await expect(library.call('article.read', { article: 7 })).rejects.toThrow(/^article\.read: This article/u)
  } finally {
    await library.close()
    await rm(folder, { recursive: true, force: true })
  }
})
