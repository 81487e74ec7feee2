import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsOf } from '../../../renderer/views/search/marks.ts'

test('marks are offsets in the stored text, wherever the snippet starts', () => {
  expect(
    runsOf({
      text: 'tuyến đường sắt mới',
      start: 100,
      marks: [
        [106, 111],
        [112, 115],
      ],
    }),
  ).toEqual([
    { text: 'tuyến ', at: 0, marked: false },
    { text: 'đường', at: 6, marked: true },
    { text: ' ', at: 11, marked: false },
    { text: 'sắt', at: 12, marked: true },
    { text: ' mới', at: 15, marked: false },
  ])
})

test('marks that begin before the snippet or end after it are cut to it', () => {
  expect(
    runsOf({
      text: 'đường sắt',
      start: 10,
      marks: [
        [0, 5],
        [5, 12],
        [16, 99],
      ],
    })
      .filter(({ marked }) => marked)
      .map(({ text }) => text),
  ).toEqual(['đư', 'sắt'])
})

test('the runs joined are the snippet, whatever is marked', () => {
  const mark = fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.array(mark), (text, start, marks) => {
      const runs = runsOf({ text, start, marks: marks.sort((a, b) => a[0] - b[0]) })
      expect(runs.map(run => run.text).join('')).toBe(text)
      expect(runs.every(run => run.text !== '')).toBe(true)
      for (const { at, text: run } of runs) expect(text.slice(at, at + run.length)).toBe(run)
    }),
  )
})
