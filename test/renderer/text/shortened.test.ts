import { expect, test } from 'vitest'
import { shortened } from '../../../renderer/text/shortened.ts'

test('of a long run the first and the last words stay', () => {
  const long = Array.from({ length: 40 }, (_, index) => `tiếng${index}`).join(' ')
  expect(shortened(long).match(/[\p{L}\p{M}\p{N}]+/gu)).toHaveLength(14)
  expect(shortened(long)).toMatch(/^tiếng0 .* … tiếng33 .* tiếng39$/u)
  expect(shortened('ngắn thôi')).toBe('ngắn thôi')
})
