import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../main/library/db/migrate.ts'
import { databaseFile, openDatabase } from '../../main/library/db/open.ts'
import { plant } from '../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../support/library.ts'

/** A library with two articles and a highlight in the first, after something outside changed its file. */
async function tampered(statements: string) {
  const folder = temporaryFolder()
  plant(folder, [{}, { text: 'Bài thứ hai.' }])
  const first = await temporaryLibrary(folder)
  await first.call('highlight.create', { article: 1, place: { quote: 'Hà Nội', occurrence: 1 }, themes: ['Nơi chốn'], note: 'nhớ' })
  await first.call('memo.write', { target: 'article', targetId: 2, body: 'Ghi nhớ.' })
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

const MISSTATED: [what: string, statement: string, code: string, message: RegExp][] = [
  ['note', "UPDATE highlight SET note = 'sai'", 'changed', /Highlight 1 of article 1, “Đường sắt xuyên lục địa”/u],
  ['prefix', "UPDATE highlight SET prefix = 'x' || prefix", 'changed', /Highlight 1 of article 1/u],
  ['title', "UPDATE article SET title = 'Tên khác' WHERE id = 2", 'changed', /article 2, “Tên khác”/u],
  ['memo', "UPDATE memo SET body = 'Khác.'", 'changed', /A memo on article 2/u],
  ['name of a theme', "UPDATE theme SET name = 'Chốn nơi'", 'changed', /Theme 1/u],
  ['highlight that went', 'DELETE FROM highlight_theme; DELETE FROM highlight', 'gone', /Row 1 of highlight/u],
  [
    'memo of another program',
    `INSERT INTO memo (uuid, target, article_id, body, updated_at) SELECT 'x' || substr(uuid, 2), 'article', 1, 'Lạ.', updated_at FROM memo`,
    'unknown',
    /Row \d+ of memo/u,
  ],
]

test.each(MISSTATED)('a changed %s is found by the deep check, and only by that', async (_, statement, code, message) => {
  const { call } = await tampered(statement)
  expect(await call('check.run', {})).toMatchObject({ ok: true })
  expect((await call('check.run', { deep: true })).problems).toContainEqual({ code, message: expect.stringMatching(message) })
})

test('whatever is done through the contract, undone and done again keeps its sums', async () => {
  const { call, done, reopen } = await temporaryLibrary()
  await done(await call('import.start', { sources: [{ kind: 'text', name: 'a', text: 'Một\n\nHà Nội và Huế.' }] }))
  const { id } = await call('highlight.create', { article: 1, place: { quote: 'Huế', occurrence: 1 }, themes: ['Nơi'], note: 'một' })
  await call('highlight.update', { highlight: id, note: 'hai' })
  await call('memo.write', { target: 'article', targetId: 1, body: 'Nhớ.' })
  await call('theme.update', { theme: 1, name: 'Chốn' })
  await call('article.remove', { articles: [1] })
  for (const step of ['undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'undo', 'redo', 'redo', 'undo'] as const) {
    await call(`history.${step}`, {})
    expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, problems: [] })
  }
  await call('article.remove', { articles: [1] })
  await call('trash.empty', {})
  await reopen()
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, problems: [] })
})

test('a library from before there were sums gets them when it is brought up to date', async () => {
  const folder = temporaryFolder()
  openDatabase(folder, MIGRATIONS.slice(0, 16)).close()
  const old = new BetterSqlite3(databaseFile(folder))
  old.exec(`INSERT INTO theme (uuid, name, name_key, colour, position, created_at)
    VALUES ('01234567-0123-0123-0123-0123456789ab', 'Cảng', 'cang', 'red', 0, '2024-01-01T00:00:00.000Z')`)
  old.close()
  const { call } = await temporaryLibrary(folder)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, problems: [] })
})

test('opening a library finds highlights beside their words and says so', async () => {
  const library = await tampered('UPDATE highlight SET start_offset = start_offset + 1')
  await expect
    .poll(() => library.told.find(({ event }) => event === 'library.problems')?.payload, { timeout: 20_000 })
    .toMatchObject({ problems: [{ code: 'quote' }] })
  expect(await library.call('library.info', {})).toMatchObject({ brokenQuotes: 1 })
  expect(await library.call('highlight.list', {})).toHaveLength(1)
})
