import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../../preload/model.ts'
import { filtered, keepSame, prepare, ranking, renewedIn, SORTS, sorted, sorting } from '../../../renderer/stores/article-list.ts'
import { article } from '../article.ts'

const titles = (articles: Article[]) => articles.map(({ title }) => title)

test('titles stand in Vietnamese order, numbers by their value', () => {
  const list = ['Đường sắt', 'Du lịch', 'Ăn', 'Anh', 'Bài 10', 'Bài 9', 'Ấn'].map((title, id) => article(id, { title }))
  expect(titles(sorted(list, 'title', false))).toEqual(['Anh', 'Ăn', 'Ấn', 'Bài 9', 'Bài 10', 'Du lịch', 'Đường sắt'])
})

test('dates stand newest first, and what has no date comes last in either order', () => {
  const list = [
    article(1, { title: 'không ngày' }),
    article(2, { title: 'năm', published: '2023' }),
    article(3, { title: 'ngày', published: '2023-08-21' }),
    article(4, { title: 'cũ', published: '2021-11' }),
  ]
  expect(titles(sorted(list, 'published', false))).toEqual(['ngày', 'năm', 'cũ', 'không ngày'])
  expect(titles(sorted(list, 'published', true))).toEqual(['cũ', 'năm', 'ngày', 'không ngày'])
})

test('what is equal stands by title, also when the order is reversed', () => {
  const list = [
    article(1, { title: 'B', highlights: 2 }),
    article(2, { title: 'A', highlights: 2 }),
    article(3, { title: 'C', highlights: 5 }),
  ]
  expect(titles(sorted(list, 'highlights', false))).toEqual(['C', 'A', 'B'])
  expect(titles(sorted(list, 'highlights', true))).toEqual(['A', 'B', 'C'])
})

test('the last added stands first', () => {
  const list = [
    article(1, { title: 'một', addedAt: '2026-01-02T00:00:00.000Z' }),
    article(2, { title: 'hai', addedAt: '2026-01-02T00:00:00.000Z' }),
    article(3, { title: 'ba', addedAt: '2026-01-01T00:00:00.000Z' }),
  ]
  expect(titles(sorted(list, 'added', false))).toEqual(['hai', 'một', 'ba'])
})

test('sorting loses nothing and adds nothing', () => {
  const some = fc.record({
    title: fc.string(),
    outlet: fc.option(fc.string()),
    published: fc.option(fc.constantFrom('2023', '2023-08', '2023-08-21')),
    highlights: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.array(some), fc.constantFrom(...SORTS), fc.boolean(), (given, sort, reversed) => {
      const list = given.map((fields, id) => article(id, fields))
      const ids = (articles: Article[]) => articles.map(({ id }) => id).sort((a, b) => a - b)
      expect(ids(sorted(list, sort, reversed))).toEqual(ids(list))
    }),
  )
})

test('a filter finds title, outlet and byline, typed without marks too', () => {
  const list = [article(1, { title: 'Đường sắt' }), article(2, { outlet: 'Thời Đại' }), article(3, { byline: 'Nguyễn Ánh' }), article(4)]
  const found = (typed: string) => filtered(list, typed).map(({ id }) => id)
  expect(found('duong')).toEqual([1])
  expect(found('thoi dai')).toEqual([2])
  expect(found('Ánh')).toEqual([3])
  expect(found('  ')).toEqual([1, 2, 3, 4])
  expect(found('đường bộ')).toEqual([])
})

test('a list read again keeps the objects of what did not change', () => {
  const before = [article(1), article(2)]
  const after = keepSame(before, [article(1), article(2, { highlights: 1 }), article(3)])
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
  expect(after.map(({ highlights }) => highlights)).toEqual([0, 1, 0])
})

test('an order that is remembered is the one that sorting anew gives, whatever changed', () => {
  const one = fc.record({ title: fc.constantFrom('Ấn', 'Đường', 'Bài'), outlet: fc.constantFrom(null, 'Báo A'), highlights: fc.nat(3) })
  const list = fc.array(one, { minLength: 4, maxLength: 4 }).map(all => all.map((given, id) => article(id, given)))
  fc.assert(
    fc.property(fc.array(list, { minLength: 2, maxLength: 5 }), fc.constantFrom(...SORTS), fc.boolean(), (lists, sort, reversed) => {
      const order = sorting()
      for (const next of lists) expect(order(next, sort, reversed)).toEqual(sorted(next, sort, reversed))
    }),
  )
})

test('articles read again take their places; a list of which nothing changed is the list itself', () => {
  const list = [article(1), article(2), article(3)]
  const read = (...articles: Article[]) => new Map(articles.map(one => [one.id, one]))
  expect(renewedIn(list, read(article(2)))).toBe(list)
  const after = renewedIn(list, read(article(2, { highlights: 4 }), article(9)))
  expect(after.map(({ id, highlights }) => [id, highlights])).toEqual([
    [1, 0],
    [2, 4],
    [3, 0],
  ])
  expect(after[0]).toBe(list[0])
})

test('an order is the same whether its ranks were made ready ahead or not', async () => {
  const list = Array.from({ length: 2500 }, (_, id) =>
    article(id + 1, { title: `${['Đường', 'Dương', 'Ăn', 'Ấn'][id % 4]} ${(id * 7919) % 2500}` }),
  )
  const ranks = ranking()
  let waits = 0
  await prepare(list, ranks, async () => {
    waits++
  })
  expect(waits).toBe(4)
  expect(sorting(ranks)(list, 'title', false)).toEqual(sorted(list, 'title', false))
})
