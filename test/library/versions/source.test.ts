import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'
import { FIRST, HEADLINE, highlight, libraryWith, standing, THIRD } from './versions.ts'

const MARKDOWN = `# ${HEADLINE}\n\n${FIRST}\n\n## Một mục mới\n\n${THIRD.replace('Du khách', 'Khách du lịch')}\n`
const page = (text: string) => ({ kind: 'bytes' as const, name: 'bài.md', base64: Buffer.from(text).toString('base64') })

test('a text is read from a file, looked over, and saved with its headings and the file itself as one step', async () => {
  const library = await libraryWith()
  const { call } = library
  await highlight(library, 'cà phê Việt Nam')
  await highlight(library, 'Du khách Kazakhstan')
  const before = await stateOf(library)
  const source = page(MARKDOWN)
  const preview = await call('version.preview-source', { article: 1, version: 1, source })
  expect(preview.highlights.map(({ outcome, now }) => [outcome, now?.exact])).toEqual([
    ['kept', 'cà phê Việt Nam'],
    ['moved', 'du lịch Kazakhstan'],
  ])
  expect(await stateOf(library)).toEqual(before)

  expect(await call('version.save', { article: 1, version: 1, text: preview.text, source })).toEqual({
    version: 2,
    kept: 1,
    moved: 1,
    orphaned: 0,
  })
  const { blocks, article } = await call('article.read', { article: 1 })
  expect(blocks.filter(({ type }) => type === 'heading').length).toBeGreaterThan(0)
  expect(blocks).toEqual(preview.blocks)
  // Its title and other details are not those of the file.
  expect(article.title).toBe(before.articles[0]?.title)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
  const after = await stateOf(library)
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  await call('history.redo', {})
  expect(await stateOf(library)).toEqual(after)
})

test('a file that says something else by now, is empty or is gone changes nothing', async () => {
  const library = await libraryWith()
  const { call, reply } = library
  await highlight(library, 'cà phê Việt Nam')
  const path = join(temporaryFolder(), 'bài.txt')
  writeFileSync(path, `${HEADLINE}\n${FIRST}`)
  const source = { kind: 'path' as const, path }
  const { text } = await call('version.preview-source', { article: 1, version: 1, source })
  const before = await stateOf(library)
  writeFileSync(path, `${HEADLINE}\nCâu khác.`)
  expect(await reply('version.save', { article: 1, version: 1, text, source })).toMatchObject({ error: { code: 'conflict' } })
  expect(await reply('version.preview-source', { article: 1, version: 1, source: page('  \n') })).toMatchObject({
    error: { code: 'invalid', message: expect.stringContaining('The article was not changed.') },
  })
  const gone = { kind: 'path' as const, path: `${path}.txt` }
  expect(await reply('version.preview-source', { article: 1, version: 1, source: gone })).toMatchObject({ error: { code: 'missing' } })
  expect(await reply('version.preview-source', { article: 1, version: 7, source })).toMatchObject({ error: { code: 'conflict' } })
  expect(await stateOf(library)).toEqual(before)
  expect(await standing(library)).toEqual({ 1: 'attached: cà phê Việt Nam' })
  expect(readFileSync(path, 'utf8')).toContain('Câu khác')
})
