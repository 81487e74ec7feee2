import { expect, test } from 'vitest'
import { lazily } from '../../../../main/library/exporting/templates/lazy.ts'

test('a late value is made when it is asked for, once, also where what has it was copied with its getters', () => {
  let made = 0
  const late = () => lazily({ title: 'Bão số 3' }, { text: () => `Lần ${++made}` })
  const own = late()
  expect(made).toBe(0)
  expect([own.text, own.text, made]).toEqual(['Lần 1', 'Lần 1', 1])

  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(late())) as typeof own
  expect([copy.text, copy.text, made]).toEqual(['Lần 2', 'Lần 2', 2])
  expect(Object.keys(copy)).toEqual(['title', 'text'])
})
