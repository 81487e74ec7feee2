import { expect, test } from 'vitest'
import { matrixOf, shadeOf } from '../../../renderer/text/reuse-matrix.ts'

const cell = (a: string | null, b: string | null, words: number) => ({ a, b, passages: 1, words, articles: 2 })
const outlet = (name: string | null) => ({ name, articles: 1 })

test('both halves of the matrix are filled, whoever shares most comes first, and who shares nothing is left out', () => {
  const cells = [cell('A', 'B', 10), cell('B', null, 50), cell('A', 'A', 5)]
  const { outlets, rows, others, most } = matrixOf({ outlets: ['A', 'B', null, 'C'].map(outlet), cells, years: [] }, 9)
  expect(outlets.map(({ name }) => name)).toEqual(['B', null, 'A'])
  expect(rows.map(row => row.map(found => found?.words ?? 0))).toEqual([
    [0, 50, 10],
    [50, 0, 0],
    [10, 0, 5],
  ])
  expect([others, most]).toEqual([0, 50])
})

test('of too many outlets the rest is counted', () => {
  const cells = [cell('A', 'B', 10), cell('C', 'C', 1)]
  expect(matrixOf({ outlets: ['A', 'B', 'C'].map(outlet), cells, years: [] }, 2)).toMatchObject({ others: 1 })
})

test('shades go down in steps that halve', () => {
  expect([0, 1, 12, 25, 50, 100].map(words => shadeOf(words, 100))).toEqual([0, 1, 2, 3, 4, 5])
})
