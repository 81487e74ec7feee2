import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Highlight, Mark } from '../../../preload/model.ts'
import { segments } from '../../../renderer/text/segments.ts'

const text = 'Kim ngạch song phương đạt 146,3 triệu USD 🎉 trong quý một.'
const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const mark = span.chain(place =>
  fc.constantFrom<Mark['type']>('bold', 'italic', 'link').map(type => ({ ...place, type, href: 'https://a.vn' })),
)
const highlight = (place: { start: number; end: number }, id: number) => ({ ...place, id }) as Highlight

test('the runs of a block joined are exactly its text, whatever the marks and highlights', () => {
  fc.assert(
    fc.property(
      span,
      fc.array(mark, { maxLength: 6 }),
      fc.array(span, { maxLength: 6 }),
      fc.array(fc.nat(text.length)),
      (block, marks, spans, starts) => {
        const pages = starts.map((start, index) => ({ start, label: String(index) }))
        const runs = segments(text, { type: 'paragraph', ...block }, marks, spans.map(highlight), [], pages)
        expect(runs.map(run => run.text).join('')).toBe(text.slice(block.start, block.end))
        for (const run of runs) expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text)
      },
    ),
  )
})

test('a run carries the marks and highlights that cover it', () => {
  const marks: Mark[] = [
    { type: 'bold', start: 0, end: 9 },
    { type: 'link', start: 4, end: 21, href: 'https://vi.du/bai' },
  ]
  const runs = segments(text, { type: 'paragraph', start: 0, end: 25 }, marks, [highlight({ start: 4, end: 9 }, 7)])
  expect(runs.map(({ text: run, bold, href, highlights }) => [run, bold, href, highlights])).toEqual([
    ['Kim ', true, null, []],
    ['ngạch', true, 'https://vi.du/bai', [7]],
    [' song phương', false, 'https://vi.du/bai', []],
    [' đạt', false, null, []],
  ])
})

test('a page of the source begins with a run of its own, only in the block that it begins in', () => {
  const pages = [
    { start: 0, label: '11' },
    { start: 9, label: '12' },
    { start: 25, label: '13' },
  ]
  const runs = segments(text, { type: 'paragraph', start: 0, end: 25 }, [], [], [], pages)
  expect(runs.map(({ text: run, page }) => [run, page])).toEqual([
    ['Kim ngạch', '11'],
    [' song phương đạt', '12'],
  ])
})
