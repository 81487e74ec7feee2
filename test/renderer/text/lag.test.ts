import { expect, test } from 'vitest'
import { byPublished, daysBetween } from '../../../renderer/text/lag.ts'

test('days between two dates are counted where both are known to the day', () => {
  expect(daysBetween('2024-02-28', '2024-03-01T07:45+07:00')).toBe(2)
  expect(daysBetween('2024-03-01', '2024-03-01')).toBe(0)
  expect(daysBetween('2024-03', '2024-03-01')).toBeNull()
  expect(daysBetween(null, '2024-03-01')).toBeNull()
})

test('the oldest date comes first and unknown ones last', () => {
  expect([null, '2024-03-01', '2023', '2024-03-01T07:45+07:00', null, '2023-08'].toSorted(byPublished)).toEqual([
    '2023',
    '2023-08',
    '2024-03-01',
    '2024-03-01T07:45+07:00',
    null,
    null,
  ])
})
