import fc from 'fast-check'
import { expect, test } from 'vitest'
import { containing } from '../../../main/library/text/contains.ts'
import type { Request } from '../../../preload/contract.ts'
import { withPassages } from './passages.ts'

type Asked = Omit<Request<'theme.passages'>, 'theme'>

test('a theme gives the ids of its passages in order and the first of them whole', async () => {
  const { call } = await withPassages()
  const list = await call('theme.passages', { theme: 1, descendants: true, first: 2 })
  expect(list).toMatchObject({ ids: [1, 2, 3, 4, 7], total: 5 })
  expect(list.first.map(({ exact, articleTitle, themes }) => [exact, articleTitle, themes])).toEqual([
    ['Đường sắt mới', 'Bài 1', ['Giao thông/Đường sắt']],
    ['Hàng hoá', 'Bài 1', ['Kinh tế', 'Giao thông']],
  ])
  expect(await call('theme.passages', { theme: 1 })).toMatchObject({ ids: [2, 7], first: [] })
  const read = await call('passage.read', { highlights: [7, 99, 3] })
  expect(read.map(({ id, exact }) => [id, exact])).toEqual([
    [7, 'Du lịch biển'],
    [3, 'Cảng biển'],
  ])
})

test('passages are ordered by article, by its date with the unknown last, by theme as in the codebook, or the newest first', async () => {
  const { call } = await withPassages()
  const ids = async (asked: Asked) => (await call('theme.passages', { theme: 1, descendants: true, ...asked })).ids
  expect(await ids({ sort: 'article' })).toEqual([1, 2, 3, 4, 7])
  expect(await ids({ sort: 'date' })).toEqual([4, 1, 2, 3, 7])
  expect(await ids({ sort: 'theme' })).toEqual([2, 7, 1, 4, 3])
  expect(await ids({ sort: 'newest' })).toEqual([7, 4, 3, 2, 1])
  await call('theme.move', { theme: 4, parent: 1, position: 0 })
  expect(await ids({ sort: 'theme' })).toEqual([2, 7, 3, 1, 4])
})

test('passages are filtered by words of quote, note and title, by outlet and by year, and what there is of each is counted', async () => {
  const { call } = await withPassages()
  await call('highlight.update', { highlight: 7, note: 'So với đường bộ' })
  const list = (asked: Asked) => call('theme.passages', { theme: 1, descendants: true, ...asked })
  expect(await list({ text: 'duong' })).toMatchObject({ ids: [1, 4, 7], total: 5 })
  expect(await list({ text: 'đường sắt' })).toMatchObject({ ids: [1, 4] })
  expect(await list({ text: 'hàng hóa bai 1' })).toMatchObject({ ids: [2] })
  expect(await list({ text: 'dường' })).toMatchObject({ ids: [] })
  expect(await list({ outlet: 'Báo Đường Dài' })).toMatchObject({ ids: [4], total: 5 })
  expect(await list({ year: '2023' })).toMatchObject({
    ids: [1, 2, 3],
    outlets: [
      { value: 'Báo Miền Biển', count: 3 },
      { value: 'Báo Đường Dài', count: 1 },
    ],
    years: [
      { value: '2023', count: 3 },
      { value: '2025', count: 1 },
    ],
  })
})

test('every word of a text is found in it, with its marks, without them, and in either case', () => {
  const word = fc.constantFrom('Đường', 'hoà', 'hóa', 'quý', 'thuý', 'nghĩa', 'Ấn', 'ước', '2023', 'xe-lửa')
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase()
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, at) => {
      const text = words.join(' ')
      const some = words[at % words.length] ?? ''
      for (const typed of [some, some.toUpperCase(), bare(some), some.normalize('NFD')]) expect(containing(typed)(text)).toBe(true)
    }),
  )
  expect(containing('hoà')('Hòa bình')).toBe(true)
  expect(containing('hòa')('hoà bình')).toBe(true)
  expect(containing('hoa')('hỏa')).toBe(true)
  expect(containing('hoả')('hòa')).toBe(false)
})
