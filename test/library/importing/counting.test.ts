import { expect, test } from 'vitest'
import { counting } from '../../../main/library/importing/counting.ts'

test('a source counts as one, and moves with each article that it holds beyond the first', () => {
  const counted = counting(3)
  const seen = () => [counted.done, counted.total]
  const failed = { kind: 'failed', name: 'a', code: 'empty', message: '' } as const
  counted.meet(failed)
  expect(seen()).toEqual([0, 3])
  counted.end()
  expect(seen()).toEqual([1, 3])
  for (let part = 0; part < 5; part++) counted.meet(failed)
  counted.meet({ kind: 'addresses', addresses: [] })
  expect(seen()).toEqual([5, 7])
  counted.end()
  counted.end()
  expect(seen()).toEqual([7, 7])
})
