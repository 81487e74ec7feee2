import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowSelection } from '../../../renderer/stores/row-selection.ts'

const LIST = [5, 3, 8, 1, 9, 2]

test('rows are added and taken away, and a range goes from the last of them', () => {
  const selection = new RowSelection()
  selection.toggle(3)
  selection.toggle(9)
  expect(selection.among(LIST)).toEqual([3, 9])
  selection.toggle(3)
  expect(selection.among(LIST)).toEqual([9])
  selection.extend(LIST, 5, 5)
  expect(selection.among(LIST)).toEqual([5, 3])
})

test('a range begun with the keyboard grows and shrinks around where it began', () => {
  const selection = new RowSelection()
  selection.extend(LIST, 8, 1)
  selection.extend(LIST, 1, 9)
  expect(selection.among(LIST)).toEqual([8, 1, 9])
  selection.extend(LIST, 9, 3)
  expect(selection.among(LIST)).toEqual([3, 8])
  selection.clear()
  selection.extend(LIST, 2, 2)
  expect(selection.among(LIST)).toEqual([2])
})

test('a range whose beginning is not in the list any more begins where the keyboard is', () => {
  const selection = new RowSelection()
  selection.toggle(5)
  selection.extend([3, 8, 1], 3, 8)
  expect(selection.among([3, 8, 1])).toEqual([3, 8])
})

test('a range holds just what stands between its ends, whichever comes first, and only what is listed is acted upon', () => {
  const row = fc.constantFrom(...LIST)
  fc.assert(
    fc.property(row, row, fc.subarray(LIST), (from, to, left) => {
      const selection = new RowSelection()
      selection.extend(LIST, from, to)
      const [a, b] = [LIST.indexOf(from), LIST.indexOf(to)].sort((x, y) => x - y)
      const between = LIST.slice(a, (b ?? 0) + 1)
      expect(selection.among(LIST)).toEqual(between)
      expect(selection.among(left)).toEqual(left.filter(id => between.includes(id)))
      selection.all(LIST)
      expect(selection.among(LIST)).toEqual(LIST)
    }),
  )
})
