import { beforeEach, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{}, { text: 'Hai.' }, { text: 'Ba.' }])
  library = await temporaryLibrary(folder)
})

test('collections are nested, and a name is taken only among siblings', async () => {
  const { call, reply } = library
  await call('collection.create', { name: 'Kinh tế' })
  expect(await call('collection.create', { name: 'Kinh tế', parent: 1 })).toMatchObject({ id: 2, parentId: 1, articles: 0 })
  expect(await reply('collection.create', { name: 'kinh TẾ' })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await reply('collection.update', { collection: 2, parent: null })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await call('collection.update', { collection: 2, parent: null, name: 'Xã hội' })).toMatchObject({ parentId: null, name: 'Xã hội' })
  expect(await reply('collection.create', { name: 'X', parent: 77 })).toMatchObject({ ok: false, error: { code: 'missing' } })
})

test('a collection is refused a place below itself', async () => {
  const { call, reply } = library
  await call('collection.create', { name: 'A' })
  await call('collection.create', { name: 'B', parent: 1 })
  for (const parent of [1, 2])
    expect(await reply('collection.update', { collection: 1, parent })).toMatchObject({ error: { code: 'conflict' } })
})

test('articles are put in and taken out, each counted once', async () => {
  const { call } = library
  await call('collection.create', { name: 'Đọc' })
  expect(await call('collection.assign', { collection: 1, articles: [1, 2, 2], member: true })).toEqual({ changed: 2 })
  expect(await call('collection.assign', { collection: 1, articles: [2, 3], member: true })).toEqual({ changed: 1 })
  expect(await call('collection.assign', { collection: 1, articles: [1, 77], member: false })).toEqual({ changed: 1 })
  expect((await call('article.list', { collection: 1 })).map(({ id }) => id)).toEqual([2, 3])
  await call('article.remove', { articles: [3] })
  expect(await call('collection.list', {})).toMatchObject([{ name: 'Đọc', articles: 1 }])
})

test('removing a collection takes those in it and leaves the articles', async () => {
  const { call } = library
  await call('collection.create', { name: 'A' })
  await call('collection.create', { name: 'B', parent: 1 })
  await call('collection.assign', { collection: 2, articles: [1], member: true })
  await call('collection.remove', { collection: 1 })
  expect(await call('collection.list', {})).toEqual([])
  expect(await call('article.list', {})).toHaveLength(3)
})

test('a collection is made with its articles in one step, or not at all', async () => {
  const { call, reply } = library
  expect(await call('collection.create', { name: 'Đọc', articles: [1, 3] })).toMatchObject({ articles: 2 })
  expect((await call('article.list', { collection: 1 })).map(({ id }) => id)).toEqual([1, 3])
  await call('history.undo', {})
  expect(await call('collection.list', {})).toEqual([])
  await call('history.redo', {})
  expect(await call('collection.list', {})).toMatchObject([{ name: 'Đọc', articles: 2 }])
  expect(await reply('collection.create', { name: 'Hỏng', articles: [1, 77] })).toMatchObject({ error: { code: 'missing' } })
  expect(await call('collection.list', {})).toHaveLength(1)
})

test('a name is the same wherever its tone mark stands', async () => {
  const { call, reply } = library
  await call('collection.create', { name: 'Tòa án' })
  expect(await reply('collection.create', { name: 'TOÀ ÁN' })).toMatchObject({ error: { code: 'conflict' } })
  expect(await call('collection.update', { collection: 1, name: 'Toà án' })).toMatchObject({ name: 'Toà án' })
})
