import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '../../main/library/db/open.ts'
import { plant } from '../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../support/library.ts'

/** A library with two articles and a highlight in the first, after something outside changed its file. */
async function tampered(statements: string) {
  const folder = temporaryFolder()
  plant(folder, [{}, { text: 'Bài thứ hai.' }])
  const first = await temporaryLibrary(folder)
  await first.call('highlight.create', { article: 1, place: { quote: 'Hà Nội', occurrence: 1 }, themes: ['Nơi chốn'] })
  await first.close()
  const db = new BetterSqlite3(databaseFile(folder))
  db.pragma('foreign_keys = OFF')
  db.exec(statements)
  db.close()
  return temporaryLibrary(folder)
}

test('a sound library has no problems', async () => {
  const { call } = await tampered('')
  const sound = { ok: true, articles: 2, highlights: 1, orphans: 0, problems: [] }
  expect(await call('check.run', {})).toEqual(sound)
  expect(await call('check.run', { deep: true })).toEqual(sound)
})

test('a highlight beside its words is found, an orphan may be where it will', async () => {
  const moved = await tampered('UPDATE highlight SET start_offset = start_offset + 1')
  expect(await moved.call('check.run', {})).toMatchObject({
    ok: false,
    problems: [{ code: 'quote', message: expect.stringContaining('Highlight 1') }],
  })
  const orphan = await tampered("UPDATE highlight SET start_offset = start_offset + 1, state = 'orphan', score = 0")
  expect(await orphan.call('check.run', {})).toMatchObject({ ok: true, orphans: 1 })
})

test('a reference to what is not there is found', async () => {
  const { call } = await tampered('UPDATE highlight_theme SET theme_id = 99')
  expect(await call('check.run', {})).toMatchObject({ ok: false, problems: [{ code: 'reference' }] })
})

test('a changed text is found by the deep check', async () => {
  const { call } = await tampered("DROP TRIGGER version_is_immutable; UPDATE version SET text = 'Bài thứ ba.' WHERE article_id = 2")
  expect(await call('check.run', {})).toMatchObject({ ok: true })
  expect(await call('check.run', { deep: true })).toMatchObject({
    ok: false,
    problems: [{ code: 'text', message: expect.stringContaining('article 2') }],
  })
})

test('opening a library finds highlights beside their words and says so', async () => {
  const library = await tampered('UPDATE highlight SET start_offset = start_offset + 1')
  await expect
    .poll(() => library.told.find(({ event }) => event === 'library.problems')?.payload, { timeout: 20_000 })
    .toMatchObject({ problems: [{ code: 'quote' }] })
  expect(await library.call('library.info', {})).toMatchObject({ brokenQuotes: 1 })
  expect(await library.call('highlight.list', {})).toHaveLength(1)
})
