import { beforeEach, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'

const TEXT = 'Đường sắt nối Hà Nội với Almaty. Thương mại hai nước tăng mười phần trăm trong năm qua, theo bộ.'
const LONGER = `Tin từ tòa soạn 🎉.\n${TEXT}\nNgười dân phấn khởi.`

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [
    { text: LONGER, url: 'https://www.bao-mau.example/duong-sat/?utm_source=zalo', byline: null },
    { text: TEXT, url: 'http://bao-mau.example/duong-sat#top', byline: 'Lê Thị Hoà', title: 'Bản sao' },
    { text: TEXT, title: 'DUONG SAT  xuyên lục địa!', published: null, precision: null },
    { text: 'Bài khác hẳn, không liên quan.', title: 'Khác' },
  ])
  library = await temporaryLibrary(folder)
})

const quote = (exact: string) => ({ quote: exact, occurrence: 1 })

test('articles with the same text, address or title are found as one group', async () => {
  expect((await library.call('article.duplicates', {})).map(({ reasons, articles }) => [reasons, articles.map(({ id }) => id)])).toEqual([
    [
      ['text', 'url', 'title'],
      [1, 2, 3],
    ],
  ])
})

test('highlights move to the same words of the article that is kept, and one undo takes all back', async () => {
  const { call } = library
  await call('highlight.create', {
    article: 2,
    place: quote('Thương mại hai nước tăng mười phần trăm'),
    themes: ['Thương mại'],
    note: 'Số liệu',
  })
  await call('highlight.create', { article: 3, place: quote('Hà Nội'), themes: ['Đường sắt'] })
  await call('collection.create', { name: 'Đọc', articles: [2] })
  await call('article.update-many', { articles: [2], changes: { addTags: ['kinh tế'], state: 'coded', starred: true } })
  await call('memo.write', { target: 'article', targetId: 1, body: 'Ghi nhớ một' })
  await call('memo.write', { target: 'article', targetId: 2, body: 'Ghi nhớ hai' })
  const before = await stateOf(library)
  expect(await call('article.merge', { keep: 1, others: [2, 3] })).toMatchObject({
    article: { id: 1, tags: ['kinh tế'], state: 'coded', starred: true, byline: 'Lê Thị Hoà', highlights: 2 },
    merged: 2,
    moved: 2,
    orphaned: 0,
  })
  const highlights = await call('highlight.list', { article: 1 })
  expect(highlights.map(({ exact, state, themes, note }) => ({ exact, state, themes, note }))).toEqual([
    { exact: 'Hà Nội', state: 'attached', themes: ['Đường sắt'], note: null },
    { exact: 'Thương mại hai nước tăng mười phần trăm', state: 'attached', themes: ['Thương mại'], note: 'Số liệu' },
  ])
  for (const { start, end, exact } of highlights) expect(LONGER.slice(start, end)).toBe(exact)
  expect(await call('memo.read', { target: 'article', targetId: 1 })).toMatchObject({ body: 'Ghi nhớ một\n\nGhi nhớ hai' })
  expect(await call('article.list', { collection: 1 })).toMatchObject([{ id: 1 }])
  expect(await call('trash.list', {})).toHaveLength(2)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
})

test('of equal texts every highlight keeps its place to the letter', async () => {
  const { call } = library
  await call('highlight.create', { article: 3, place: { version: 1, start: 0, end: 3 } })
  const [before] = await call('highlight.list', { article: 3 })
  await call('article.merge', { keep: 2, others: [3] })
  expect(await call('highlight.list', { article: 2 })).toMatchObject([
    { start: 0, end: 3, state: 'attached', uuid: before?.uuid, score: 1 },
  ])
})

test('a highlight whose words the other text does not have stays as an orphan with its quote', async () => {
  const { call } = library
  await call('highlight.create', { article: 4, place: quote('không liên quan'), note: 'Giữ lại' })
  expect(await call('article.merge', { keep: 1, others: [4] })).toMatchObject({ moved: 0, orphaned: 1 })
  expect(await call('highlight.list', { article: 1 })).toMatchObject([{ exact: 'không liên quan', state: 'orphan', note: 'Giữ lại' }])
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, orphans: 1 })
})

test('what the same coder highlighted in both becomes one highlight with the themes, notes, memos and examples of both', async () => {
  const { call } = library
  const create = (article: number, theme: string, note: string) =>
    call('highlight.create', { article, place: quote('Hà Nội'), themes: ['Địa danh', theme], note })
  const kept = await create(1, 'Thủ đô', 'Ghi chú một')
  const other = await create(2, 'Giao thông', 'Ghi chú hai')
  await call('highlight.update', { highlight: other.id, colour: 'teal' })
  const [, , traffic] = await call('theme.list', {})
  await call('theme.example', { theme: traffic?.id ?? 0, highlight: other.id, example: true })
  await call('memo.write', { target: 'highlight', targetId: other.id, body: 'Nhớ về bản sao' })
  await call('memo.write', { target: 'library', targetId: null, body: `Xem [[#${other.uuid}]]` })
  // Another coder's stays their own, and so do other words.
  const coder = await call('coder.create', { name: 'Lan' })
  await call('coder.choose', { coder: coder.id })
  await call('highlight.create', { article: 3, place: quote('Hà Nội'), themes: ['Thủ đô'] })
  await call('highlight.create', { article: 3, place: quote('nối Hà Nội'), themes: ['Thủ đô'] })
  const before = await stateOf(library)

  expect(await call('article.merge', { keep: 1, others: [2, 3] })).toMatchObject({ moved: 2, joined: 1, orphaned: 0 })
  const highlights = await call('highlight.list', { article: 1 })
  expect(highlights.map(({ exact, coder: by }) => [exact, by.id === coder.id])).toEqual([
    ['nối Hà Nội', true],
    ['Hà Nội', false],
    ['Hà Nội', true],
  ])
  expect(highlights[1]).toMatchObject({
    id: kept.id,
    uuid: kept.uuid,
    state: 'attached',
    themes: ['Địa danh', 'Thủ đô', 'Giao thông'],
    note: 'Ghi chú một\n\nGhi chú hai',
    colour: 'teal',
  })
  expect(await call('memo.read', { target: 'highlight', targetId: kept.id })).toMatchObject({ body: 'Nhớ về bản sao' })
  expect(await call('memo.mentions', { target: 'highlight', targetId: kept.id })).toMatchObject([{ target: 'library' }])
  expect(await call('theme.examples', {})).toMatchObject([{ highlight: kept.id }])
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
  const after = await stateOf(library)

  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  await library.reopen()
  await call('history.redo', {})
  expect(await stateOf(library)).toEqual(after)
})

test('two copies of a highlight that come from two articles become one too', async () => {
  const { call } = library
  for (const article of [2, 3]) await call('highlight.create', { article, place: quote('Almaty'), themes: [`Bài ${article}`] })
  expect(await call('article.merge', { keep: 1, others: [2, 3] })).toMatchObject({ moved: 1, joined: 1 })
  expect(await call('highlight.list', { article: 1 })).toMatchObject([{ exact: 'Almaty', themes: ['Bài 2', 'Bài 3'], note: null }])
})

test('search knows at once where the highlights went, and after undo where they are again', async () => {
  const { call } = library
  await call('highlight.create', { article: 2, place: quote('Hà Nội'), themes: ['Giao thông'] })
  const found = async () => (await call('search.query', { query: 'theme:"Giao thông"' })).hits.map(({ article }) => article.id)
  await call('search.settle', {})
  expect(await found()).toEqual([2])
  await call('article.merge', { keep: 1, others: [2] })
  await call('search.settle', {})
  expect(await found()).toEqual([1])
  await call('history.undo', {})
  await call('search.settle', {})
  expect(await found()).toEqual([2])
})

test('an article cannot be merged into itself, nor with one that is gone', async () => {
  const { reply } = library
  expect(await reply('article.merge', { keep: 1, others: [2, 1] })).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(await reply('article.merge', { keep: 1, others: [77] })).toMatchObject({ ok: false, error: { code: 'missing' } })
})
