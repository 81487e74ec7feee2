import { expect, test } from 'vitest'
import { ListSelection } from '../../../renderer/stores/list-selection.ts'

const list = [10, 20, 30, 40, 50]
const selected = (selection: ListSelection) => [...selection.selected].sort((a, b) => a - b)

test('the first step into a list comes to its first row', () => {
  const selection = new ListSelection()
  selection.step(list, 1)
  expect(selection.current).toBe(10)
  expect(selected(selection)).toEqual([10])
})

test('steps stop at both ends', () => {
  const selection = new ListSelection()
  selection.choose(list, 40)
  selection.step(list, 10)
  expect(selection.current).toBe(50)
  selection.step(list, -100)
  expect(selection.current).toBe(10)
})

test('extending selects from where the range began, in both directions', () => {
  const selection = new ListSelection()
  selection.choose(list, 30)
  selection.step(list, 1, 'extend')
  selection.step(list, 1, 'extend')
  expect(selected(selection)).toEqual([30, 40, 50])
  selection.choose(list, 10, 'extend')
  expect(selected(selection)).toEqual([10, 20, 30])
})

test('toggling adds and takes away one', () => {
  const selection = new ListSelection()
  selection.choose(list, 10)
  selection.choose(list, 40, 'toggle')
  expect(selected(selection)).toEqual([10, 40])
  selection.choose(list, 10, 'toggle')
  expect(selected(selection)).toEqual([40])
})

test('a row that the keyboard reaches is not selected by that', () => {
  const selection = new ListSelection()
  selection.choose(list, 10)
  selection.reach(30)
  expect(selection.current).toBe(30)
  expect(selected(selection)).toEqual([10])
})

test('when rows go away, the keyboard comes to the next one that is left', () => {
  const selection = new ListSelection()
  selection.choose(list, 20)
  selection.step(list, 1, 'extend')
  selection.keep(list, new Set([10, 40, 50]))
  expect(selection.current).toBe(40)
  expect(selected(selection)).toEqual([])
  selection.choose([10, 40, 50], 50)
  selection.keep([10, 40, 50], new Set([10, 40]))
  expect(selection.current).toBe(40)
  selection.keep([10, 40], new Set())
  expect(selection.current).toBeNull()
})
