import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marginOf, shortName } from '../../../renderer/text/margin.ts'

const ROW = 16
const LANES = 8
const extents = fc
  .array(fc.record({ lane: fc.nat(25), top: fc.nat(800), height: fc.integer({ min: 4, max: 300 }) }), { maxLength: 80 })
  .map(list => list.map(({ lane, top, height }, id) => ({ id, lane, top, bottom: top + height })))

test('every highlight has its stripe or is counted in a fold', () => {
  fc.assert(
    fc.property(extents, list => {
      const { stripes, folds } = marginOf(list, ROW, LANES)
      expect(stripes.map(({ id }) => id).sort((a, b) => a - b)).toEqual(list.filter(({ lane }) => lane < LANES).map(({ id }) => id))
      expect(folds.reduce((sum, { count }) => sum + count, 0)).toBe(list.filter(({ lane }) => lane >= LANES).length)
    }),
  )
})

test('names never lie over each other, and each begins beside its own stripe', () => {
  fc.assert(
    fc.property(extents, list => {
      const named = marginOf(list, ROW, LANES).stripes.flatMap(stripe => (stripe.name === null ? [] : [{ ...stripe, name: stripe.name }]))
      const tops = named.map(({ name }) => name)
      for (const [at, top] of tops.entries()) if (at > 0) expect(top - (tops[at - 1] ?? 0)).toBeGreaterThanOrEqual(ROW)
      for (const { name, column } of named)
        for (const other of named) if (other.top < name + ROW && other.bottom > name) expect(column).toBeGreaterThan(other.lane)
      for (const { name, top, bottom } of named) expect(name === top || (name > top && name < bottom)).toBe(true)
    }),
  )
})

test('a highlight that stands alone always has its name', () => {
  expect(marginOf([{ id: 1, lane: 0, top: 10, bottom: 14 }], ROW, LANES).stripes).toEqual([
    { id: 1, lane: 0, top: 10, bottom: 14, name: 10, column: 1 },
  ])
})

test('the short name of a theme is the last of its path', () => {
  expect(shortName('Kinh tế/Thương mại/Xuất khẩu')).toBe('Xuất khẩu')
  expect(shortName('Du lịch')).toBe('Du lịch')
})
