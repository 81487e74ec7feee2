import { expect, test } from 'vitest'
import { temporaryLibrary } from '../../support/library.ts'

test('searches are kept with query and order, in the order they were saved, also after reopening', async () => {
  const library = await temporaryLibrary()
  const { call } = library
  await call('saved-search.create', { name: '  Đường   sắt ', query: ' "đường sắt" outlet:vnexpress ', sort: 'date' })
  await call('saved-search.create', { name: 'Khí hậu', query: 'khi hau' })
  const kept = await call('saved-search.list', {})
  expect(kept).toMatchObject([
    { id: 1, name: 'Đường sắt', query: '"đường sắt" outlet:vnexpress', sort: 'date' },
    { id: 2, name: 'Khí hậu', query: 'khi hau', sort: 'relevance' },
  ])
  await library.reopen()
  expect(await call('saved-search.list', {})).toEqual(kept)
})

test('a name is taken once, whatever its case and wherever its tone mark stands', async () => {
  const { call, reply } = await temporaryLibrary()
  await call('saved-search.create', { name: 'Hoà bình', query: 'hòa bình' })
  const twin = await reply('saved-search.create', { name: 'HÒA BÌNH'.normalize('NFD'), query: 'khác' })
  expect(twin).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: 'There is already a saved search “HÒA BÌNH”. Choose another name.' },
  })
  await call('saved-search.create', { name: 'Hoa bình', query: 'bình hoa' })
  expect(await reply('saved-search.update', { search: 2, name: 'hòa bình' })).toMatchObject({ error: { code: 'conflict' } })
  expect(await call('saved-search.update', { search: 1, name: 'Hòa Bình' })).toMatchObject({ name: 'Hòa Bình', query: 'hòa bình' })
})

test('a saved search takes another query or order and keeps the rest', async () => {
  const { call } = await temporaryLibrary()
  const made = await call('saved-search.create', { name: 'Tàu', query: 'tàu hỏa', sort: 'outlet' })
  expect(await call('saved-search.update', { search: 1, query: 'tàu hoả'.normalize('NFD') })).toEqual({ ...made, query: 'tàu hoả' })
  expect(await call('saved-search.update', { search: 1, sort: 'date' })).toEqual({ ...made, query: 'tàu hoả', sort: 'date' })
})

test('without a name or a query nothing is saved, and what is gone is missing', async () => {
  const { call, reply } = await temporaryLibrary()
  expect(await reply('saved-search.create', { name: 'Rỗng', query: '  ' })).toMatchObject({ error: { code: 'invalid' } })
  expect(await reply('saved-search.create', { name: '\u0007', query: 'tàu' })).toMatchObject({ error: { code: 'invalid' } })
  expect(await reply('saved-search.create', { name: 'Rỗng', query: '\u0007' })).toMatchObject({ error: { code: 'invalid' } })
  expect(await reply('saved-search.update', { search: 7, name: 'X' })).toMatchObject({ error: { code: 'missing' } })
  expect(await reply('saved-search.remove', { search: 7 })).toMatchObject({ error: { code: 'missing' } })
  expect(await call('saved-search.list', {})).toEqual([])
  expect(await call('history.list', {})).toEqual([])
})

test('saving, renaming and removing are undone and done again, also after reopening', async () => {
  const library = await temporaryLibrary()
  const { call } = library
  const names = async () => (await call('saved-search.list', {})).map(({ name }) => name)
  await call('saved-search.create', { name: 'Tàu', query: 'tàu hỏa' })
  await call('saved-search.update', { search: 1, name: 'Tàu hỏa' })
  await call('saved-search.remove', { search: 1 })
  expect(await names()).toEqual([])
  await library.reopen()
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'saved-search.remove' } })
  expect(await names()).toEqual(['Tàu hỏa'])
  await call('history.undo', {})
  expect(await names()).toEqual(['Tàu'])
  await call('history.undo', {})
  expect(await names()).toEqual([])
  await library.reopen()
  for (let step = 0; step < 2; step++) await call('history.redo', {})
  expect(await names()).toEqual(['Tàu hỏa'])
  await call('history.redo', {})
  expect(await names()).toEqual([])
})

test('the name of a removed search is free, and undoing both steps brings the removed one back', async () => {
  const { call, reply } = await temporaryLibrary()
  await call('saved-search.create', { name: 'Tàu', query: 'tàu hỏa' })
  await call('saved-search.remove', { search: 1 })
  await call('saved-search.create', { name: 'tàu', query: 'tàu thủy' })
  expect(await call('saved-search.list', {})).toMatchObject([{ id: 2, name: 'tàu' }])
  await call('history.undo', {})
  expect((await reply('history.undo', {})).ok).toBe(true)
  expect(await call('saved-search.list', {})).toMatchObject([{ id: 1, name: 'Tàu' }])
})

test('a change tells that the saved searches are to be read again', async () => {
  const { call, told } = await temporaryLibrary()
  await call('saved-search.create', { name: 'Tàu', query: 'tàu' })
  expect(told.find(({ event }) => event === 'library.changed')?.payload).toEqual({ scopes: ['searches', 'history'] })
})
