import { beforeEach, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{}, { title: 'Hai', text: 'Bài thứ hai.' }])
  library = await temporaryLibrary(folder)
})

const update = (metadata: object) => library.reply('article.update', { article: 1, metadata })

test('metadata is corrected key by key; null clears, and white space alone is nothing', async () => {
  expect(await update({ title: '  Tên mới ', byline: 'Lê Thị Hoà'.normalize('NFD'), outlet: null })).toMatchObject({
    value: { title: 'Tên mới', byline: 'Lê Thị Hoà', outlet: null, published: '2023-08-21', language: 'vi' },
  })
  expect(await update({ byline: '  ', url: 'https://example.org/' })).toMatchObject({
    value: { byline: null, url: 'https://example.org/' },
  })
})

test('the precision of a date follows from how it is written', async () => {
  const cases = {
    '2021': 'year',
    '2021-11': 'month',
    '2021-11-29': 'day',
    '2021-11-29T14:00+07:00': 'minute',
    '2021-11-29T14:00': 'minute',
  }
  for (const [published, precision] of Object.entries(cases)) {
    expect(await update({ published })).toMatchObject({ value: { published, precision } })
  }
  expect(await update({ published: null })).toMatchObject({ value: { published: null, precision: null } })
})

test('a precision that does not fit its date is refused, and so is a day that no calendar has', async () => {
  const wrong = [
    { published: '2021-11', precision: 'day' },
    { published: '2021-11', precision: null },
    { published: null, precision: 'day' },
    { precision: 'year' },
    { published: '2021-02-29' },
    { published: '2021-13' },
    { published: '2021-11-29T24:30' },
    { published: 'hôm qua' },
  ]
  for (const metadata of wrong) expect(await update(metadata)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(await library.call('article.read', { article: 1 })).toMatchObject({ article: { published: '2023-08-21', precision: 'day' } })
})

test('where reading stopped is remembered, never beyond the end, and is no step of the history', async () => {
  await library.call('article.place', { article: 1, place: 12 })
  await library.call('article.place', { article: 2, place: 9999 })
  await library.reopen()
  expect(await library.call('article.read', { article: 1 })).toMatchObject({ place: 12 })
  expect(await library.call('article.read', { article: 2 })).toMatchObject({ place: 'Bài thứ hai.'.length })
  expect(await library.call('history.list', {})).toEqual([])
  // Search may still tell what it has read.
  expect(library.told.filter(({ event }) => event === 'library.changed')).toEqual([])
})

test('the list, the newest of it and some by id tell the same of an article', async () => {
  await library.call('highlight.create', { article: 1, place: { quote: 'Đường', occurrence: 1 }, themes: ['Kinh tế'] })
  await library.call('article.update-many', { articles: [1, 2], changes: { addTags: ['Kinh tế', 'Ấn Độ'] } })
  const all = await library.call('article.list', {})
  expect(all.map(({ id, highlights, tags }) => ({ id, highlights, tags }))).toEqual([
    { id: 1, highlights: 1, tags: ['Kinh tế', 'Ấn Độ'] },
    { id: 2, highlights: 0, tags: ['Kinh tế', 'Ấn Độ'] },
  ])
  const some = await library.call('article.some', { articles: [1, 2] })
  expect(some.toSorted((a, b) => a.id - b.id)).toEqual(all)
  expect(await library.call('article.list', { newest: 1 })).toEqual(all.slice(1))
})

test('removed articles are in no list, with their highlights', async () => {
  await library.call('highlight.create', { article: 1, place: { quote: 'Hà Nội', occurrence: 1 } })
  expect(await library.call('article.remove', { articles: [1, 1, 77] })).toEqual({ removed: 1 })
  expect((await library.call('article.list', {})).map(({ title }) => title)).toEqual(['Hai'])
  expect(await library.call('highlight.list', {})).toEqual([])
  expect(await library.call('library.info', {})).toMatchObject({ articles: 1, highlights: 0 })
  expect(await library.reply('article.read', { article: 1 })).toMatchObject({ ok: false, error: { code: 'missing' } })
})

test('another version than those there are is missing', async () => {
  expect(await library.call('article.read', { article: 2, version: 1 })).toMatchObject({ version: 1, text: 'Bài thứ hai.' })
  expect(await library.reply('article.read', { article: 2, version: 2 })).toMatchObject({ ok: false, error: { code: 'missing' } })
})
