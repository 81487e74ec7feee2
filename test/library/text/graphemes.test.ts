import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snap } from '../../../main/library/text/graphemes.ts'
import { anything } from './vietnamese.ts'

const snapped = (text: string, start: number, end: number) => {
  const span = snap(text, start, end)
  return text.slice(span.start, span.end)
}

describe('snap', () => {
  it('widens to whole characters', () => {
    const family = 'a 👨‍👩‍👧 b'
    expect(snapped(family, 3, 5)).toBe('👨‍👩‍👧')
    const decomposed = 'Đường'.normalize('NFD')
    expect(snapped(decomposed, 2, 3)).toBe('ư'.normalize('NFD'))
  })

  it('takes white space off both ends', () => {
    expect(snapped('Hà Nội \u00a0\n là', 2, 9)).toBe('Nội')
  })

  it('takes offsets in any order and outside the text', () => {
    expect(snapped('Hà Nội', 99, 3)).toBe('Nội')
    expect(snapped('Hà Nội', -5, 2)).toBe('Hà')
  })

  it('leaves nothing where nothing was selected', () => {
    expect(snap('Hà Nội', 3, 3)).toEqual({ start: 3, end: 3 })
    const { start, end } = snap('Hà   Nội', 3, 4)
    expect(start).toBe(end)
  })

  it('cuts only between characters, never inside what was selected, and is settled after once', () => {
    const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })
    fc.assert(
      fc.property(anything, fc.nat(200), fc.nat(200), (text, a, b) => {
        const span = snap(text, a, b)
        const boundaries = new Set([...segmenter.segment(text)].map(segment => segment.index)).add(text.length)
        expect(span.start).toBeLessThanOrEqual(span.end)
        if (span.start === span.end) return
        expect(boundaries.has(span.start)).toBe(true)
        expect(boundaries.has(span.end)).toBe(true)
        const asked = text.slice(Math.min(a, b), Math.max(a, b)).trim()
        expect(text.slice(span.start, span.end)).toContain(asked)
        expect(snap(text, span.start, span.end)).toEqual(span)
      }),
      { numRuns: 300 },
    )
  })
})
