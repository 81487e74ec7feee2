import fc from 'fast-check'
import { expect, test } from 'vitest'
import { depthOf, lanesOf } from '../../../renderer/text/lanes.ts'

const span = fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 80 }) })
const texts = fc
  .array(span, { minLength: 1, maxLength: 60 })
  .map(list => inOrder(list.map(({ start, length }, id) => ({ id, start, end: start + length }))))

interface Laned {
  id: number
  start: number
  end: number
}
const inOrder = (spans: Laned[]) => spans.toSorted((a, b) => a.start - b.start || a.end - b.end)

/** The greatest number of spans over one character, counted character by character. */
const deepest = (spans: readonly Laned[]) =>
  Math.max(...Array.from({ length: 300 }, (_, at) => spans.filter(({ start, end }) => start <= at && at < end).length))

function expectLanes(spans: readonly Laned[], lanes: ReadonlyMap<number, number>) {
  for (const a of spans)
    for (const b of spans)
      if (a.id < b.id && a.start < b.end && b.start < a.end) expect(lanes.get(a.id), `${a.id} and ${b.id}`).not.toBe(lanes.get(b.id))
  expect(lanes.size).toBe(spans.length)
  expect(Math.max(...lanes.values()) + 1).toBe(deepest(spans))
}

test('spans that overlap never share a lane, and there are as many lanes as the text is deep', () => {
  fc.assert(fc.property(texts, spans => expectLanes(spans, lanesOf(spans))))
})

test('the depth is the greatest number of spans over one character', () => {
  fc.assert(
    fc.property(texts, spans => {
      expect(depthOf(spans)).toBe(deepest(spans))
    }),
  )
})

test('that holds after any number of spans came and went, were made longer or shorter', () => {
  fc.assert(fc.property(texts, texts, (before, after) => expectLanes(after, lanesOf(after, lanesOf(before)))))
})

test('one more span moves no other where a lane is free for it within the depth', () => {
  fc.assert(
    fc.property(texts, span, (spans, { start, length }) => {
      const before = lanesOf(spans)
      const more = { id: 1000, start, end: start + length }
      const after = lanesOf(inOrder([...spans, more]), before)
      const over = spans.filter(other => other.start < more.end && more.start < other.end).map(({ id }) => before.get(id))
      const lowest = Array.from({ length: spans.length + 1 }, (_, lane) => lane).find(lane => !over.includes(lane)) ?? 0
      if (lowest <= Math.max(-1, ...over.map(lane => lane ?? 0))) for (const [id, lane] of before) expect(after.get(id)).toBe(lane)
    }),
  )
})

test('one more span far away moves nothing', () => {
  fc.assert(
    fc.property(texts, spans => {
      const before = lanesOf(spans)
      const after = lanesOf([...spans, { id: 1000, start: 500, end: 510 }], before)
      expect([...after].filter(([id]) => id !== 1000)).toEqual([...before])
      expect(after.get(1000)).toBe(0)
    }),
  )
})

test('twenty highlights on one sentence have twenty lanes', () => {
  const sentence = 'Kim ngạch song phương đạt 146,3 triệu USD, tăng 18,4% so với cùng kỳ năm trước.'
  const spans = Array.from({ length: 20 }, (_, id) => ({ id, start: id, end: sentence.length - id }))
  expect([...lanesOf(spans).values()]).toEqual(spans.map(({ id }) => id))
})
