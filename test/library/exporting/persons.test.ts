import { expect, test } from 'vitest'
import { personsOf } from '../../../main/library/exporting/persons.ts'

const written = (byline: string | null) =>
  personsOf(byline).map(person => ('literal' in person ? `{${person.literal}}` : `${person.family}, ${person.given}`))

test('Vietnamese names begin with the family name', () => {
  expect(written('Nguyễn Thị Định')).toEqual(['Nguyễn, Thị Định'])
  expect(written('LÊ HẠNH')).toEqual(['LÊ, HẠNH'])
  expect(written('Đỗ  Văn\u00a0A'.normalize('NFD'))).toEqual(['Đỗ, Văn A'])
})

test('other names, pen names and offices are left as they are', () => {
  for (const name of ['Anna Smith', 'Hạnh', 'Theo TTXVN', 'Nguyễn Văn A (tổng hợp)', 'Văn phòng Chính phủ', 'Hà Nội', 'Ivan Petrov']) {
    expect(written(name)).toEqual([`{${name}}`])
  }
  expect(written(null)).toEqual([])
  expect(written(' – ')).toEqual([])
})

test('several authors are told apart', () => {
  const both = ['Lê, Hạnh', 'Trần, Minh Đức']
  for (const byline of ['Lê Hạnh, Trần Minh Đức', 'Lê Hạnh; Trần Minh Đức', 'Lê Hạnh - Trần Minh Đức', 'Lê Hạnh và Trần Minh Đức'])
    expect(written(byline)).toEqual(both)
  expect(written('Lê Hạnh – Trần Minh Đức và Anna Smith')).toEqual([...both, '{Anna Smith}'])
})

test('what may be a place, an office or a name turned round is not parted', () => {
  for (const byline of ['Lê Hạnh, Hà Nội', 'Smith, John', 'Lê Hạnh - Báo Mẫu', 'PV, Huế']) expect(written(byline)).toEqual([`{${byline}}`])
})
