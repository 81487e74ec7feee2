import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addFilter, filterText, hasFilter, type QueryFilter, removeFilter, toggleFilter } from '../../../renderer/text/query-filter.ts'

const theme: QueryFilter = { name: 'theme', value: 'Kinh tế/Thương mại' }
const outlet: QueryFilter = { name: 'outlet', value: 'Báo Mới' }
const year: QueryFilter = { name: 'date', value: '2023' }
const language: QueryFilter = { name: 'lang', value: 'vi' }

test('filters are written as a person would type them, names in quotes', () => {
  expect([theme, outlet, year, language].map(filterText)).toEqual([
    'theme:"Kinh tế/Thương mại"',
    'outlet:"Báo Mới"',
    'date:2023',
    'lang:vi',
  ])
  expect(filterText({ name: 'outlet', value: 'Báo “Đầu tư”' })).toBe('outlet:"Báo Đầu tư"')
})

test('a filter comes before the words, so that the word being typed stays the last', () => {
  expect(addFilter('duong sa', year)).toBe('date:2023 duong sa')
  expect(addFilter('', theme)).toBe('theme:"Kinh tế/Thương mại"')
  expect(addFilter('"trung tâm', outlet)).toBe('outlet:"Báo Mới" "trung tâm')
})

test('a filter is found however it is written', () => {
  for (const query of ['khach outlet:"báo mới"', 'OUTLET:“Báo Mới” khach', '+outlet:"Báo Mới"', `outlet:"${'Báo Mới'.normalize('NFD')}"`])
    expect([query, hasFilter(query, outlet)]).toEqual([query, true])
  expect(hasFilter('lang:vi', language)).toBe(true)
  expect(hasFilter('outlet:"Báo Mới', outlet)).toBe(true)
})

test('what only looks like the filter is none', () => {
  for (const query of ['-lang:vi', '"lang:vi"', 'lang:vie', 'xlang:vi', 'lang: vi', '/lang:vi|x/', 'theme:"về lang:vi', 'http://lang:vi'])
    expect([query, hasFilter(query, language)]).toEqual([query, false])
})

test('a filter goes with the space that parted it from the rest', () => {
  expect(removeFilter('duong sat lang:vi', language)).toBe('duong sat')
  expect(removeFilter('duong lang:vi sat', language)).toBe('duong sat')
  expect(removeFilter('lang:vi đường LANG:vi', language)).toBe('đường')
  expect(removeFilter('đường sắt', language)).toBe('đường sắt')
})

const queries = fc.array(
  fc.oneof(
    fc.constantFrom(
      'đường',
      ' ',
      '  ',
      '"',
      '“',
      '-',
      '+',
      'theme:',
      'lang:vi',
      'lang:en',
      'outlet:"Báo Mới"',
      '/đ.+/',
      '~1',
      '*',
      'date:2023',
    ),
    fc.string({ maxLength: 4, unit: 'grapheme' }),
  ),
  { maxLength: 8 },
)
const filters = fc.oneof(
  fc.constantFrom(theme, outlet, year, language),
  fc.record({ name: fc.constantFrom('theme' as const, 'outlet' as const), value: fc.stringMatching(/^[\p{L}“" /-]{0,8}\p{L}$/u) }),
)

test('a filter added to any query is found in it, and taken out again gives the query back', () => {
  fc.assert(
    fc.property(queries, filters, (pieces, filter) => {
      const query = pieces.join('')
      fc.pre(!hasFilter(query, filter))
      const added = addFilter(query, filter)
      expect(hasFilter(added, filter)).toBe(true)
      expect(removeFilter(added, filter)).toBe(query)
      expect(toggleFilter(toggleFilter(query, filter), filter)).toBe(query)
    }),
    { numRuns: 3000 },
  )
})

test('a filter taken out is gone', () => {
  fc.assert(
    fc.property(queries, filters, (pieces, filter) => {
      expect(hasFilter(removeFilter(pieces.join(''), filter), filter)).toBe(false)
    }),
    { numRuns: 3000 },
  )
})
