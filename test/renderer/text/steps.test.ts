import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveEdge, stepOver } from '../../../renderer/text/steps.ts'
import { wordSpans } from '../../../renderer/text/words.ts'

/** Units with gaps between them, and a span that may begin and end anywhere. */
const units = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 20 }).map(list => {
  let at = 0
  return list.map(([gap, length]) => {
    const start = at + gap
    at = start + length
    return { start, end: at }
  })
})
const span = fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 60 })).map(([start, length]) => ({ start, end: start + length }))
const edge = fc.constantFrom('start' as const, 'end' as const)

const words = (text: string, span: { start: number; end: number }) => text.slice(span.start, span.end)

test('an edge moves by a Vietnamese word and comes back', () => {
  const text = 'hợp tác đường sắt, thương mại'
  const first = { start: 8, end: 13 }
  expect(words(text, first)).toBe('đường')
  const longer = moveEdge(wordSpans(text, first.end), first, 'end', 1)
  expect(words(text, longer)).toBe('đường sắt')
  expect(moveEdge(wordSpans(text, longer.end), longer, 'end', -1)).toEqual(first)
  const earlier = moveEdge(wordSpans(text, first.start), first, 'start', 1)
  expect(words(text, earlier)).toBe('tác đường')
  expect(moveEdge(wordSpans(text, earlier.start), earlier, 'start', -1)).toEqual(first)
})

test('a number with its comma is one word', () => {
  const text = 'đạt 146,3 triệu'
  expect(words(text, moveEdge(wordSpans(text, 3), { start: 0, end: 3 }, 'end', 1))).toBe('đạt 146,3')
})

test('outward an edge goes to the next bound of a unit, inward it never empties the span, and the other edge stays', () => {
  fc.assert(
    fc.property(units, span, edge, fc.constantFrom(1 as const, -1 as const), (list, before, edge, change) => {
      const after = moveEdge(list, before, edge, change)
      const other = edge === 'end' ? 'start' : 'end'
      expect(after[other]).toBe(before[other])
      expect(after.end).toBeGreaterThan(after.start)
      if (after[edge] === before[edge]) return
      expect(list.map(unit => unit[edge])).toContain(after[edge])
      expect(Math.sign(after.end - after.start - (before.end - before.start))).toBe(change)
    }),
  )
})

test('steps forward stand at every end of a unit once, steps back at every start', () => {
  fc.assert(
    fc.property(units, list => {
      const walk = (from: number, direction: 1 | -1) => {
        const stops: number[] = []
        for (let at = stepOver(list, from, direction); at !== null; at = stepOver(list, at, direction)) stops.push(at)
        return stops
      }
      expect(walk(-1, 1)).toEqual(list.map(({ end }) => end))
      expect(walk(1000, -1)).toEqual(list.map(({ start }) => start).reverse())
    }),
  )
})
