import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contract } from '../../../preload/contract.ts'
import { changes, fieldsOf, languageOptions, precisionOf } from '../../../renderer/views/library/metadata.ts'
import { article } from '../article.ts'

test('the shape of a date tells how exactly it is known', () => {
  expect(precisionOf('2023')).toBe('year')
  expect(precisionOf('2023-08')).toBe('month')
  expect(precisionOf('2023-08-21')).toBe('day')
  expect(precisionOf('2021-11-29T14:00+07:00')).toBe('minute')
  expect(precisionOf('2021-11-29T14:00Z')).toBe('minute')
  expect(precisionOf('2021-11-29T14:00')).toBe('minute')
})

test('what is in no calendar is no date', () => {
  for (const bad of [
    '21/8/2023',
    '2023-13',
    '2023-00',
    '2023-02-30',
    '2023-02-29',
    '2023-08-32',
    '2023-08-21T24:00',
    '2023-08-21T10',
    '',
  ]) {
    expect([bad, precisionOf(bad)]).toEqual([bad, undefined])
  }
  expect(precisionOf('2024-02-29')).toBe('day')
})

test('every day of the calendar is a date', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), date => {
      expect(precisionOf(date.toISOString().slice(0, 10))).toBe('day')
    }),
  )
})

test('only what was changed is sent, emptied fields as nothing', () => {
  const before = article(1, { title: 'Cũ', outlet: 'Báo', url: 'https://example.org/' })
  const fields = { ...fieldsOf(before), title: ' Mới ', outlet: ' ', published: '2023-08' }
  expect(changes(before, fields)).toEqual({ title: 'Mới', outlet: null, published: '2023-08', precision: 'month' })
  expect(changes(before, fieldsOf(before))).toEqual({})
})

test('what is sent is what the contract takes', () => {
  const before = article(1, { published: '2023', precision: 'year' })
  for (const published of ['', '2024', '2024-05', '2024-05-06', '2024-05-06T07:08+07:00']) {
    const request = { article: 1, metadata: changes(before, { ...fieldsOf(before), published }) }
    expect(contract['article.update'].request.parse(request)).toEqual(request)
  }
})

test('languages have names in the language of the interface, and the own one is always among them', () => {
  expect(languageOptions('vi', 'vi')[0]).toEqual({ id: 'vi', label: 'Tiếng Việt' })
  expect(languageOptions('vi', 'en')[0]?.label).toBe('Vietnamese')
  expect(languageOptions('hu', 'en')[0]).toEqual({ id: 'hu', label: 'Hungarian' })
  expect(languageOptions('không phải mã', 'en')[0]?.label).toBe('không phải mã')
})
