import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Stop, Trail } from '../../../renderer/stores/trail.ts'

const stop = fc.record({ article: fc.integer({ min: 1, max: 9 }), place: fc.nat(300_000) })

test('going back as often as one left leads to where one began, and forward again to where one was', () => {
  fc.assert(
    fc.property(fc.array(stop, { minLength: 1, maxLength: 60 }), stop, (left, last) => {
      const trail = new Trail()
      for (const one of left) trail.leave(one)
      let here: Stop = last
      const turn = (direction: 'back' | 'forward') => {
        const next = trail.turn(direction, here)
        if (next) here = next
        return next
      }
      for (const one of left.toReversed()) expect(turn('back')).toEqual(one)
      expect(turn('back')).toBeNull()
      expect(trail.canGoBack).toBe(false)
      while (trail.canGoForward) turn('forward')
      expect(here).toEqual(last)
    }),
  )
})

test('leaving for another place forgets what lay ahead, and only the last hundred places are kept', () => {
  const trail = new Trail()
  trail.leave({ article: 1, place: 0 })
  trail.turn('back', { article: 2, place: 0 })
  expect(trail.canGoForward).toBe(true)
  trail.leave({ article: 1, place: 5 })
  expect(trail.canGoForward).toBe(false)
  for (let place = 0; place < 150; place++) trail.leave({ article: 3, place })
  let steps = 0
  while (trail.turn('back', null)) steps++
  expect(steps).toBe(100)
})
