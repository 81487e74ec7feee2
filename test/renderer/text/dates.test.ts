import { expect, test } from 'vitest'
import { showDate } from '../../../renderer/text/dates.ts'

test('a date is shown as far as it is known, in the language of the interface', () => {
  expect(showDate('2023', 'year', 'vi')).toBe('2023')
  expect(showDate('2023-08', 'month', 'vi')).toBe('tháng 8/2023')
  expect(showDate('2023-08-21', 'day', 'vi')).toBe('21/8/2023')
  expect(showDate('2023-08-01', 'day', 'en')).toBe('1 Aug 2023')
  expect(showDate('2023-12', 'month', 'en')).toBe('Dec 2023')
})

test('a time is shown as the outlet printed it, not in the zone of the reader', () => {
  expect(showDate('2021-11-29T14:00+07:00', 'minute', 'vi')).toBe('14:00 29/11/2021')
  expect(showDate('2021-11-29T14:00Z', 'minute', 'en')).toBe('29 Nov 2021, 14:00')
})

test('without a precision the shape of the date tells it', () => {
  expect(showDate('2023', null, 'vi')).toBe('2023')
  expect(showDate('2023-08', null, 'en')).toBe('Aug 2023')
})

test('a precision cuts what is finer, and what is no date is shown as it is', () => {
  expect(showDate('2023-08-21', 'month', 'vi')).toBe('tháng 8/2023')
  expect(showDate('mùa hè', null, 'vi')).toBe('mùa hè')
})
