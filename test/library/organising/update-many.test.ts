import { beforeEach, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{}, { title: 'Hai', text: 'Bài thứ hai.' }, { title: 'Ba', text: 'Bài thứ ba.' }])
  library = await temporaryLibrary(folder)
})

test('several articles are changed in one step, which one undo takes back', async () => {
  const { call } = library
  const changes = { state: 'read', starred: true, outlet: ' Tuổi Trẻ ', published: '2024-02', addTags: ['Đọc lại', '#kinh tế'] } as const
  expect(await call('article.update-many', { articles: [1, 2, 2], changes: { ...changes, addTags: [...changes.addTags] } })).toEqual({
    changed: 2,
  })
  const [first, second, third] = await call('article.list', {})
  expect(first).toMatchObject({ state: 'read', starred: true, outlet: 'Tuổi Trẻ', published: '2024-02', precision: 'month' })
  expect(second?.tags).toEqual(['kinh tế', 'Đọc lại'])
  expect(third).toMatchObject({ state: 'unread', starred: false, tags: [], outlet: 'Báo Mẫu' })
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'article.update-many', count: 2 } })
  for (const article of await call('article.list', {}))
    expect(article).toMatchObject({ state: 'unread', starred: false, tags: [], outlet: 'Báo Mẫu' })
  expect(await call('tag.list', {})).toEqual([])
})

test('what is so already counts as unchanged and leaves no step', async () => {
  const { call } = library
  expect(await call('article.update-many', { articles: [1], changes: { state: 'unread', removeTags: ['không có'] } })).toEqual({
    changed: 0,
  })
  expect(await call('history.list', {})).toEqual([])
})

test('null clears, and a day that no calendar has is refused with nothing changed', async () => {
  const { call, reply } = library
  await call('article.update-many', { articles: [1, 2], changes: { outlet: null, published: null } })
  expect(await call('article.list', {})).toMatchObject([{ outlet: null, published: null, precision: null }, {}, { outlet: 'Báo Mẫu' }])
  const wrong = { articles: [1, 2], changes: { state: 'read' as const, published: '2023-02-30' } }
  expect(await reply('article.update-many', wrong)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(await reply('article.update-many', { articles: [1, 77], changes: { starred: true } })).toMatchObject({
    error: { code: 'missing' },
  })
  expect((await call('article.list', {})).map(({ state, starred }) => [state, starred])).toEqual(Array(3).fill(['unread', false]))
})

test('a tag is the same in capitals and in either tone placement, and counts the articles that are there', async () => {
  const { call } = library
  await call('article.update-many', { articles: [1, 2], changes: { addTags: ['Hoà bình'] } })
  expect(await call('article.update-many', { articles: [1, 3], changes: { addTags: ['HÒA BÌNH'] } })).toEqual({ changed: 1 })
  expect(await call('tag.list', {})).toMatchObject([{ name: 'Hoà bình', articles: 3 }])
  await call('article.remove', { articles: [1] })
  expect(await call('tag.list', {})).toMatchObject([{ articles: 2 }])
})

test('a tag renamed to the name of another becomes one with it, in saved filters too', async () => {
  const { call } = library
  await call('article.update-many', { articles: [1, 2], changes: { addTags: ['môi trường'] } })
  await call('article.update-many', { articles: [2, 3], changes: { addTags: ['khí hậu'] } })
  const filter = { states: [], starred: false, tags: ['môi trường'], outlets: [], languages: [], years: [], highlights: 'any' as const }
  await call('saved-filter.create', { name: 'Xanh', filter })
  expect(await call('tag.rename', { tag: 1, name: 'Khí hậu' })).toMatchObject({ id: 2, name: 'khí hậu', articles: 3 })
  expect((await call('saved-filter.list', {}))[0]?.filter.tags).toEqual(['khí hậu'])
  await call('history.undo', {})
  expect((await call('tag.list', {})).map(({ name, articles }) => [name, articles])).toEqual([
    ['khí hậu', 2],
    ['môi trường', 2],
  ])
  expect(await call('tag.remove', { tag: 1 })).toEqual({ articles: 2 })
  expect((await call('saved-filter.list', {}))[0]?.filter.tags).toEqual([])
})

test('opening makes an unread article one that is being read, without a step, and leaves other states alone', async () => {
  const { call, told } = library
  expect(await call('article.opened', { article: 1 })).toEqual({ state: 'reading' })
  expect(told.filter(({ event }) => event === 'library.changed').map(({ payload }) => payload)).toEqual([
    { scopes: ['articles'], few: { highlights: [], articles: [1], themes: [] } },
  ])
  await call('article.opened', { article: 1 })
  expect(told.filter(({ event }) => event === 'library.changed')).toHaveLength(1)
  await call('article.update-many', { articles: [1], changes: { state: 'coded' } })
  expect(await call('article.opened', { article: 1 })).toEqual({ state: 'coded' })
  await call('history.undo', {})
  expect((await call('article.read', { article: 1 })).article.state).toBe('reading')
  expect(await call('history.undo', {})).toMatchObject({ step: null })
})

test('saved filters are kept, renamed and removed; a name is taken once', async () => {
  const { call, reply, reopen } = library
  const filter = {
    states: ['unread' as const],
    starred: true,
    tags: [],
    outlets: [],
    languages: ['vi'],
    years: [],
    highlights: 'none' as const,
  }
  await call('saved-filter.create', { name: ' Cần đọc ', filter })
  expect(await reply('saved-filter.create', { name: 'cần ĐỌC', filter })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  await call('saved-filter.update', { saved: 1, name: 'Đọc sau', filter: { ...filter, starred: false } })
  await reopen()
  expect(await call('saved-filter.list', {})).toMatchObject([{ name: 'Đọc sau', filter: { ...filter, starred: false } }])
  await call('saved-filter.remove', { saved: 1 })
  expect(await call('saved-filter.list', {})).toEqual([])
})

test('a collection counts and lists what is inside the collections below it, each article once', async () => {
  const { call } = library
  await call('collection.create', { name: 'Châu Á', articles: [1] })
  await call('collection.create', { name: 'Trung Á', parent: 1, articles: [1, 2] })
  expect(await call('collection.list', {})).toMatchObject([
    { articles: 1, total: 2 },
    { articles: 2, total: 2 },
  ])
  expect(await call('article.list', { collection: 1, below: true })).toHaveLength(2)
  expect(await call('article.list', { collection: 1 })).toHaveLength(1)
  expect(await call('collection.assign', { collection: 1, articles: [1], member: false, below: true })).toEqual({ changed: 2 })
  expect(await call('collection.list', {})).toMatchObject([{ total: 1 }, { total: 1 }])
})
