import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const TEXT = 'Hai tỉnh nối đường tàu\n\nChiều ngày 6/5, tại ga Sao Mai, hai tỉnh đã ký kế hoạch.\n\nNăm 2025, lượng hàng tăng.\n'

async function noteOf(library: TestLibrary): Promise<string> {
  const out = temporaryFolder()
  await library.done(await library.call('export.markdown', { out }))
  const [note = ''] = readdirSync(out).filter(name => name.endsWith('.md'))
  return readFileSync(join(out, note), 'utf8')
}

it('a date that was guessed is told as a guess until somebody sets it', async () => {
  const library = await temporaryLibrary()
  await library.done(await library.call('import.start', { sources: [{ kind: 'text', name: 'ga.txt', text: TEXT }] }))
  const [article] = await library.call('article.list', {})
  expect(article).toMatchObject({ published: '2025-05-06', precision: 'day', guessed: true })
  const id = article?.id ?? 0
  expect((await library.call('article.read', { article: id })).article.guessed).toBe(true)
  const note = await noteOf(library)
  expect(note).toContain('published: 2025-05-06\npublished-guessed: true\n')
  const other = await temporaryLibrary()
  const copied = { kind: 'text' as const, name: 'ga.md', text: note.replace(/^collate-id.*\n/mu, '') }
  await other.done(await other.call('import.start', { sources: [copied] }))
  expect(await other.call('article.list', {})).toMatchObject([{ published: '2025-05-06', guessed: true }])
  await library.call('article.update', { article: id, metadata: { published: '2025-05-07', precision: 'day' } })
  expect(await library.call('article.list', {})).toMatchObject([{ published: '2025-05-07', guessed: false }])
  expect(await noteOf(library)).not.toContain('guessed')
  await library.call('history.undo', {})
  expect(await library.call('article.list', {})).toMatchObject([{ published: '2025-05-06', guessed: true }])
})

it('a date that the text tells is no guess', async () => {
  const library = await temporaryLibrary()
  const text = TEXT.replace('\n\n', '\n\n14:00 | 29/11/2021\n\n')
  await library.done(await library.call('import.start', { sources: [{ kind: 'text', name: 'ga.txt', text }] }))
  expect(await library.call('article.list', {})).toMatchObject([{ published: '2021-11-29T14:00+07:00', guessed: false }])
})
