import { beforeEach, expect, test } from 'vitest'
import { plant } from '../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../support/library.ts'

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{}, { title: 'Du lịch', text: 'Khách Việt Nam sang Astana ngày một đông.' }])
  library = await temporaryLibrary(folder)
  await library.call('search.settle', {})
})

/** Ids of the articles found, with nothing awaited between the change and the search. */
const found = async (query: string) => (await library.call('search.query', { query })).hits.map(hit => hit.article.id).sort()

test('all articles can be found once opening has settled, typed with marks or without', async () => {
  expect(await library.call('search.state', {})).toEqual({ indexed: 2, pending: 0 })
  expect(await found('duong sat')).toEqual([1])
  expect(await found('đường sắt')).toEqual([1])
  const { hits } = await library.call('search.query', { query: 'astana' })
  expect(hits).toMatchObject([{ article: { id: 2, title: 'Du lịch' }, snippets: [{ field: 'body' }] }])
})

test('a corrected title is found by the very next search, and the old one no more', async () => {
  await library.call('article.update', { article: 2, metadata: { title: 'Hàng không' } })
  expect(await found('title:"hàng không"')).toEqual([2])
  expect(await found('title:"du lịch"')).toEqual([])
  await library.call('history.undo', {})
  expect(await found('title:"du lịch"')).toEqual([2])
})

test('notes, themes and their new names are found at once', async () => {
  const { call } = library
  await call('highlight.create', {
    article: 1,
    place: { quote: 'Hà Nội', occurrence: 1 },
    themes: ['Nơi chốn/Thủ đô'],
    note: 'Kiểm tra lại',
  })
  expect(await found('notes:"kiểm tra"')).toEqual([1])
  expect(await found('has:note')).toEqual([1])
  expect(await found('theme:"Nơi chốn"')).toEqual([1])
  await call('theme.update', { theme: 1, name: 'Địa danh' })
  expect(await found('theme:"Địa danh/Thủ đô"')).toEqual([1])
  expect(await found('theme:"Nơi chốn"')).toEqual([])
  await call('theme.remove', { theme: 1 })
  expect(await found('theme:"Địa danh"')).toEqual([])
  await call('highlight.remove', { highlights: [1] })
  expect(await found('has:highlight')).toEqual([])
  for (let step = 0; step < 3; step++) await call('history.undo', {})
  expect(await found('theme:"Nơi chốn/Thủ đô"')).toEqual([1])
})

test('a collection is a filter that follows its articles, its name and what is above it', async () => {
  const { call } = library
  await call('collection.create', { name: 'Đọc trước' })
  await call('collection.create', { name: 'Tuần này', parent: 1 })
  await call('collection.assign', { collection: 2, articles: [2], member: true })
  expect(await found('in:"Đọc trước"')).toEqual([2])
  expect(await found('in:"Tuần này"')).toEqual([2])
  await call('collection.update', { collection: 1, name: 'Đọc sau' })
  expect(await found('in:"Đọc trước"')).toEqual([])
  expect(await found('in:"Đọc sau"')).toEqual([2])
  await call('collection.assign', { collection: 2, articles: [2], member: false })
  expect(await found('in:"Đọc sau"')).toEqual([])
})

test('a removed article is not found, and is again when that is undone', async () => {
  await library.call('article.remove', { articles: [1] })
  expect(await found('đường sắt')).toEqual([])
  expect(await library.call('search.settle', {})).toEqual({ indexed: 1, pending: 0 })
  await library.call('history.undo', {})
  expect(await found('đường sắt')).toEqual([1])
})

test('what was imported is found when search has settled', async () => {
  const sources = Array.from({ length: 70 }, (_, index) => ({
    kind: 'text' as const,
    name: `Bài ${index}`,
    text: `Chuyện lúa gạo số ${index}.`,
  }))
  await library.done(await library.call('import.start', { sources }))
  expect(await library.call('search.settle', {})).toEqual({ indexed: 72, pending: 0 })
  expect(await library.call('search.query', { query: 'lua gao', limit: 100 })).toMatchObject({ total: 70 })
  await library.call('history.undo', {})
  await library.call('search.settle', {})
  expect(await found('lua gao')).toEqual([])
})

test('a query that is not understood is explained', async () => {
  expect(await library.call('search.query', { query: 'nguon:x đường' })).toMatchObject({ problems: [{ code: 'unknown-filter', at: 0 }] })
})
