import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../main/library/db/migrate.ts'
import { openDatabase } from '../../../main/library/db/open.ts'
import { type TestLibrary, temporaryLibrary } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'

async function withArticles(texts: string[]): Promise<TestLibrary> {
  const library = await temporaryLibrary()
  const sources = texts.map((text, index) => ({ kind: 'text' as const, name: `Bài ${index + 1}`, text }))
  await library.done(await library.call('import.start', { sources, language: 'vi' }))
  await library.call('search.settle', {})
  return library
}

const TEXTS = ['Đường sắt mới, đường sắt cũ.', 'Khách đi đường sắt.', 'Du lịch tăng.']

/** The passages that a query finds. */
const passages = async ({ call }: TestLibrary, query: string, limit = 1000) =>
  (await call('search.lines', { query, limit })).lines.map(({ article, version, start, end }) => ({ article, version, start, end }))

async function tag(library: TestLibrary, query: string, themes: string[]) {
  const job = await library.call('highlight.create-many', { passages: await passages(library, query), themes })
  return library.done(job)
}

test('all places of a query are highlighted and tagged, and one undo takes all of it away', async () => {
  const library = await withArticles(TEXTS)
  const { call } = library
  const before = await stateOf(library)
  expect(await tag(library, 'duong sat', ['Giao thông/Đường sắt', 'Hạ tầng'])).toEqual({
    created: 3,
    tagged: 0,
    unchanged: 0,
    failed: 0,
    articles: 2,
    highlights: [1, 2, 3],
  })
  const highlights = await call('highlight.list', {})
  expect(highlights.map(({ article, exact }) => [article, exact])).toEqual([
    [1, 'Đường sắt'],
    [1, 'đường sắt'],
    [2, 'đường sắt'],
  ])
  for (const { themes, exact, prefix, suffix, article } of highlights) {
    expect(themes).toEqual(['Giao thông/Đường sắt', 'Hạ tầng'])
    const { text } = await call('article.read', { article })
    expect(text).toContain(prefix + exact + suffix)
  }
  expect(await call('history.list', { limit: 1 })).toMatchObject([{ label: 'highlight.create-many', count: 3 }])
  const after = await stateOf(library)
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  await call('history.redo', {})
  expect(await stateOf(library)).toEqual(after)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
})

test('what is highlighted already is tagged instead, or left as it is when it has the themes', async () => {
  const library = await withArticles(TEXTS)
  const { call } = library
  await call('highlight.create', { article: 1, place: { quote: 'Đường sắt', occurrence: 1 }, themes: ['Cũ'], note: 'xem lại' })
  const before = await stateOf(library)
  expect(await tag(library, 'duong sat', ['Mới'])).toMatchObject({ created: 2, tagged: 1, unchanged: 0, articles: 2 })
  const [first] = await call('highlight.list', { article: 1 })
  expect(first).toMatchObject({ themes: ['Cũ', 'Mới'], note: 'xem lại' })

  const once = await stateOf(library)
  expect(await tag(library, 'duong sat', ['mới'])).toMatchObject({ created: 0, tagged: 0, unchanged: 3, articles: 0 })
  expect(await stateOf(library)).toEqual(once)
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
})

test('the places of some of the articles found are given when these are named', async () => {
  const library = await withArticles(TEXTS)
  const lines = await library.call('search.lines', { query: 'duong sat', articles: [2, 3] })
  expect(lines).toMatchObject({ lines: [{ article: 2, exact: 'đường sắt' }], articles: 1, complete: true })
})

test('passages that are gone or do not fit are counted, and nothing else is lost', async () => {
  const library = await withArticles(TEXTS)
  const { call } = library
  const found = await passages(library, 'duong sat')
  await call('article.remove', { articles: [2] })
  const place = { article: 3, version: 1 }
  const wrong = [
    { ...place, start: 0, end: 4000 },
    { ...place, start: 5, end: 5 },
    { ...place, start: 2, end: 3 },
    { ...place, version: 2, start: 0, end: 2 },
    { article: 99, version: 1, start: 0, end: 2 },
  ]
  const job = await call('highlight.create-many', { passages: [...wrong, ...found, ...found], themes: ['Đường sắt'] })
  expect(await library.done(job)).toEqual({
    created: 2,
    tagged: 0,
    unchanged: 2,
    failed: 7,
    articles: 1,
    highlights: (await call('highlight.list', {})).map(({ id }) => id),
  })
})

test('when no passage is there, not even the theme is made', async () => {
  const library = await withArticles(TEXTS)
  const { call } = library
  const before = await stateOf(library)
  const gone = [{ article: 99, version: 1, start: 0, end: 2 }]
  expect(await library.done(await call('highlight.create-many', { passages: gone, themes: ['Mới'] }))).toMatchObject({ failed: 1 })
  expect(await stateOf(library)).toEqual(before)
  expect((await call('history.list', {})).map(({ label }) => label)).toEqual(['import.start'])
})

test('a request without themes or passages is refused', async () => {
  const { reply } = await withArticles(TEXTS)
  const passage = { article: 1, version: 1, start: 0, end: 5 }
  expect(await reply('highlight.create-many', { passages: [passage], themes: [] })).toMatchObject({ error: { code: 'invalid' } })
  expect(await reply('highlight.create-many', { passages: [], themes: ['a'] })).toMatchObject({ error: { code: 'invalid' } })
})

test('cancelled, it keeps what was done as one step; other calls are answered meanwhile', async () => {
  const library = await withArticles([`${'đường sắt '.repeat(3000)}`])
  const { call } = library
  const before = await stateOf(library)
  const found = await passages(library, '"sắt"', 5000)
  expect(found).toHaveLength(3000)
  const { job } = await call('highlight.create-many', { passages: found, themes: ['Đường sắt'] })
  while ((await call('library.info', {})).highlights === 0) await wait(1)
  expect(await call('job.cancel', { job })).toEqual({ cancelled: true })
  const report = await library.done({ job })
  const { highlights } = await call('library.info', {})
  expect(report).toMatchObject({ created: highlights, articles: 1 })
  expect(highlights).toBeLessThan(3000)
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'highlight.create-many', count: highlights } })
  expect(await stateOf(library)).toEqual(before)
})

test('a step that was never ended, since the process died, is undone whole, with its count', async () => {
  const library = await withArticles(TEXTS)
  const { call } = library
  const before = await stateOf(library)
  await call('highlight.create', { article: 1, place: { quote: 'Đường sắt', occurrence: 1 } })
  await tag(library, 'duong sat', ['Đường sắt', 'Hạ tầng'])
  await library.close()
  const db = openDatabase(library.folder, MIGRATIONS, false)
  db.exec("UPDATE history_step SET open = 1, count = 0 WHERE label = 'highlight.create-many'")
  db.close()
  await library.reopen()
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'highlight.create-many', count: 3 } })
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
})
