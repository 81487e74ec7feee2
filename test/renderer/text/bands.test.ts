import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandPath, withinFrame } from '../../../renderer/text/bands.ts'

const end = fc.tuple(fc.integer({ min: -500, max: 1500 }), fc.nat(400)).map(([top, height]) => ({ top, bottom: top + height }))

test('a band never leaves the frame, and a passage out of sight is a point at the edge that it is behind', () => {
  fc.assert(
    fc.property(end, passage => {
      const frame = { top: 100, bottom: 700 }
      const { top, bottom } = withinFrame(passage, frame)
      expect(top).toBeGreaterThanOrEqual(frame.top)
      expect(bottom).toBeLessThanOrEqual(frame.bottom)
      expect(top).toBeLessThanOrEqual(bottom)
      if (passage.bottom <= frame.top) expect([top, bottom]).toEqual([frame.top, frame.top])
      if (passage.top >= frame.bottom) expect([top, bottom]).toEqual([frame.bottom, frame.bottom])
    }),
  )
})

test('a band goes from one passage to the other and back', () => {
  expect(bandPath({ top: 10, bottom: 30 }, { top: 50, bottom: 90 }, 0, 20)).toBe('M0 10C10 10 10 50 20 50V90C10 90 10 30 0 30Z')
})
