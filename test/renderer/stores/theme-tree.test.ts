import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Theme } from '../../../preload/contract.ts'
import { type Place, placeAfterStep, placeOfDrop, type Step } from '../../../renderer/stores/theme-places.ts'
import { childrenOf, flat, shownTree, type ThemeView } from '../../../renderer/stores/theme-tree.ts'

const plain = { uuid: '', path: '', colour: 'red', ownColour: 'red', group: false, definition: '', shortcut: null } as const
const counts = { highlights: 1, articles: 1, total: 1, articlesTotal: 1 }
const theme = (id: number, parentId: number | null, position: number, given: Partial<Theme> = {}): Theme => ({
  ...plain,
  ...counts,
  id,
  parentId,
  position,
  name: `Chủ đề ${id}`,
  ...given,
})
const all: ThemeView = { typed: '', unused: false, sort: 'own', measure: { of: 'passages', below: true } }
const names = (themes: Theme[], view: Partial<ThemeView>) =>
  flat(shownTree(themes, { ...all, ...view })).map(node => (node.passing ? `(${node.theme.name})` : node.theme.name))

const codebook = [
  theme(1, null, 0, { name: 'Ủy ban', total: 5, articlesTotal: 1 }),
  theme(2, 1, 0, { name: 'Đường sắt', definition: 'Tàu hoả và ga', total: 4, articlesTotal: 3 }),
  theme(3, 1, 1, { name: 'Cảng biển', highlights: 0, total: 0, articlesTotal: 0 }),
  theme(4, null, 1, { name: 'Ăn uống', total: 9, articlesTotal: 9 }),
  theme(5, null, 2, { name: 'Dân cư', total: 9, articlesTotal: 2, highlights: 0, group: true }),
]

test('a filter finds names and definitions without marks and keeps what stands above', () => {
  expect(names(codebook, { typed: 'duong sat' })).toEqual(['(Ủy ban)', 'Đường sắt'])
  expect(names(codebook, { typed: 'tau hỏa' })).toEqual(['(Ủy ban)', 'Đường sắt'])
  expect(names(codebook, { typed: 'không có' })).toEqual([])
})

test('unused are themes without passages of their own, groups apart', () => {
  expect(names(codebook, { unused: true })).toEqual(['(Ủy ban)', 'Cảng biển'])
})

test('themes are sorted in Vietnamese order or by what is counted, on every level', () => {
  expect(names(codebook, { sort: 'name' })).toEqual(['Ăn uống', 'Dân cư', 'Ủy ban', 'Cảng biển', 'Đường sắt'])
  expect(names(codebook, { sort: 'count' })).toEqual(['Ăn uống', 'Dân cư', 'Ủy ban', 'Đường sắt', 'Cảng biển'])
  const measure = { of: 'articles', below: true } as const
  expect(names(codebook, { sort: 'count', measure })).toEqual(['Ăn uống', 'Dân cư', 'Ủy ban', 'Đường sắt', 'Cảng biển'])
})

/** Themes after a move, as the library makes it. */
function moved(themes: Theme[], ids: number[], { parent, before }: Place): Theme[] {
  const rest = (childrenOf(themes).get(parent) ?? []).filter(({ id }) => !ids.includes(id))
  const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before)
  const order = [...rest.slice(0, at).map(({ id }) => id), ...ids, ...rest.slice(at).map(({ id }) => id)]
  return themes.map(one => (order.includes(one.id) ? { ...one, parentId: parent, position: order.indexOf(one.id) } : one))
}
const shape = (themes: Theme[]) => flat(shownTree(themes, all)).map(({ id, theme }) => `${theme.parentId ?? ''}>${id}`)

const trees = fc
  .array(fc.nat(), { minLength: 1, maxLength: 14 })
  .map(picks => picks.map((pick, index) => theme(index + 1, index === 0 || pick % 3 === 0 ? null : (pick % index) + 1, index)))

test('down then up, and in then out, lead back to where a theme was', () => {
  const back: [Step, Step][] = [
    ['down', 'up'],
    ['up', 'down'],
    ['in', 'out'],
  ]
  fc.assert(
    fc.property(trees, fc.nat(), fc.constantFrom(...back), (themes, pick, [there, again]) => {
      const id = (pick % themes.length) + 1
      const place = placeAfterStep(themes, id, there)
      if (!place) return
      const after = moved(themes, [id], place)
      expect(shape(after)).not.toEqual(shape(themes))
      const home = placeAfterStep(after, id, again)
      expect(home).not.toBeNull()
      if (home) expect(shape(moved(after, [id], home))).toEqual(shape(themes))
    }),
  )
})

test('what is dropped before or after a theme stands there, next to each other and in order', () => {
  fc.assert(
    fc.property(trees, fc.nat(), fc.constantFrom('before', 'after'), fc.nat(), (themes, pick, dropPosition, choice) => {
      const key = (pick % themes.length) + 1
      const siblings = childrenOf(themes).get(themes[key - 1]?.parentId ?? null) ?? []
      const ids = siblings.filter(({ id }, index) => id !== key && (choice >> index) & 1).map(({ id }) => id)
      const place = placeOfDrop(themes, new Set(ids), { key, dropPosition })
      expect(place).not.toBeNull()
      if (!place || ids.length === 0) return
      const order = (childrenOf(moved(themes, ids, place)).get(place.parent) ?? []).map(({ id }) => id)
      const at = order.indexOf(key)
      expect(dropPosition === 'before' ? order.slice(at - ids.length, at) : order.slice(at + 1, at + 1 + ids.length)).toEqual(ids)
    }),
  )
})
