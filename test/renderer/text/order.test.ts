import { expect, test } from 'vitest'
import { compareNames } from '../../../renderer/text/order.ts'

test('names go in Vietnamese order, numbers by their value', () => {
  const names = ['Bài 10', 'Đường', 'Bài 2', 'Dương', 'Em', 'Ăn', 'An', 'Ân']
  expect(names.sort(compareNames)).toEqual(['An', 'Ăn', 'Ân', 'Bài 2', 'Bài 10', 'Dương', 'Đường', 'Em'])
})
