import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cited, citekeysOf } from '../../../main/library/exporting/citekey.ts'

const cited = (about: Partial<Cited> = {}): Cited => ({
  id: 1,
  byline: 'Nguyễn Thị Định',
  outlet: 'Báo Mẫu',
  title: 'Đường sắt Bắc Nam được bàn lại',
  published: '2023-08-21',
  ...about,
})
const keyOf = (about: Partial<Cited>) => citekeysOf([cited(about)]).get(1)

test('a key is the first author, the year and the first words of the title in ASCII', () => {
  expect(keyOf({})).toBe('nguyenthidinh2023duongsat')
  expect(keyOf({ byline: 'Trần Đức - Lê Hoà', published: '2021' })).toBe('tranduc2021duongsat')
  expect(keyOf({ byline: 'Lê Hòa và Trần Đức' })).toBe('lehoa2023duongsat')
  expect(keyOf({ byline: 'Nguyễn Thị Định'.normalize('NFD'), title: 'Đường sắt'.normalize('NFD') })).toBe('nguyenthidinh2023duongsat')
})

test('an article without an author goes by its outlet, one without either by nobody', () => {
  expect(keyOf({ byline: null })).toBe('baomau2023duongsat')
  expect(keyOf({ byline: ' – ' })).toBe('baomau2023duongsat')
  expect(keyOf({ byline: null, outlet: null, published: null, title: '🎉' })).toBe('anonnd')
})

test('Russian names and titles are written in Latin letters', () => {
  expect(keyOf({ byline: 'Щукин Юрий', title: 'Поезд ушёл' })).toBe('shchukiniurii2023poezdushel')
})

test('several of one name are told apart by letters in the order in which they came into the library', () => {
  const keys = citekeysOf([3, 1, 2].map(id => cited({ id })))
  expect([1, 2, 3].map(id => keys.get(id))).toEqual([
    'nguyenthidinh2023duongsat',
    'nguyenthidinh2023duongsata',
    'nguyenthidinh2023duongsatb',
  ])
  const many = citekeysOf(Array.from({ length: 30 }, (_, at) => cited({ id: at + 1, title: 'Tin' })))
  expect([many.get(27), many.get(28)]).toEqual(['nguyenthidinh2023tinz', 'nguyenthidinh2023tinaa'])
})

test('a letter that was added does not meet the word of another article', () => {
  const keys = citekeysOf([cited({ id: 1, title: 'Tin' }), cited({ id: 2, title: 'Tin' }), cited({ id: 3, title: 'Tina' })])
  expect(new Set(keys.values()).size).toBe(3)
})

const name = fc.oneof(fc.constant(null), fc.constantFrom('Lê Hòa', 'Lê Hoà', 'Tin', ''), fc.string({ unit: 'grapheme' }))
const articles = fc
  .array(fc.record({ byline: name, outlet: name, title: name, published: fc.constantFrom(null, '2023', '2023-08') }))
  .map(all => all.map((about, at) => cited({ ...about, title: about.title ?? 'Tin', id: at + 1 })))

test('keys are unique, plain, and stay when articles are added', () => {
  fc.assert(
    fc.property(articles, fc.nat(), (all, cut) => {
      const keys = citekeysOf(all)
      expect(new Set(keys.values()).size).toBe(all.length)
      for (const key of keys.values()) expect(key).toMatch(/^[a-z0-9]+$/u)
      const before = citekeysOf(all.slice(0, cut % (all.length + 1)))
      for (const [id, key] of before) expect(keys.get(id)).toBe(key)
    }),
  )
})
