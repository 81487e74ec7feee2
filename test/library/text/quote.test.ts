import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snap } from '../../../main/library/text/graphemes.ts'
import { normalise } from '../../../main/library/text/normal-form.ts'
import { CONTEXT, describe as describeQuote, findQuote } from '../../../main/library/text/quote.ts'
import { anything } from './vietnamese.ts'

describe('describe', () => {
  it('keeps the words and up to 48 units on either side', () => {
    const text = `${'a'.repeat(60)} đường sắt ${'b'.repeat(60)}`
    const quote = describeQuote(text, 61, 70)
    expect(quote).toEqual({ exact: 'đường sắt', prefix: `${'a'.repeat(47)} `, suffix: ` ${'b'.repeat(47)}` })
  })

  it('never cuts a character of the context in two', () => {
    const text = `🎉${'a'.repeat(47)}đích${'b'.repeat(47)}🎉`
    expect(describeQuote(text, 49, 53)).toEqual({ exact: 'đích', prefix: 'a'.repeat(47), suffix: 'b'.repeat(47) })
  })

  it('joins to a piece of the text around the span', () => {
    fc.assert(
      fc.property(anything, fc.nat(200), fc.nat(200), (raw, a, b) => {
        const text = normalise(raw)
        const span = snap(text, a, b)
        const quote = describeQuote(text, span.start, span.end)
        expect(text.slice(span.start - quote.prefix.length, span.end + quote.suffix.length)).toBe(quote.prefix + quote.exact + quote.suffix)
        expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(CONTEXT)
        expect(quote.prefix + quote.suffix).not.toMatch(/\p{Surrogate}/u)
      }),
      { numRuns: 300 },
    )
  })
})

describe('findQuote', () => {
  const text = 'Đường sắt và đường\nsắt; đường sắt (tốc độ cao).'

  it('counts the places from 1', () => {
    expect(findQuote(text, 'đường sắt', 1)).toEqual({ start: 13, end: 22 })
    expect(findQuote(text, 'đường sắt', 2)).toEqual({ start: 24, end: 33 })
    expect(findQuote(text, 'đường sắt', 3)).toBeNull()
  })

  it('takes a decomposed quote and white space of any kind', () => {
    expect(findQuote(text, '  đường \r\n\t sắt;'.normalize('NFD'), 1)).toEqual({ start: 13, end: 23 })
  })

  it('takes punctuation literally', () => {
    expect(findQuote(text, '(tốc độ cao).', 1)).toEqual({ start: 34, end: 47 })
    expect(findQuote(text, '.*', 1)).toBeNull()
  })

  it('finds nothing for nothing', () => {
    expect(findQuote(text, ' \n', 1)).toBeNull()
    expect(findQuote('', 'a', 1)).toBeNull()
  })

  it('finds again every piece of a text', () => {
    fc.assert(
      fc.property(anything, fc.nat(200), fc.nat(200), (raw, a, b) => {
        const stored = normalise(raw)
        const span = snap(stored, a, b)
        if (span.start === span.end) return
        const found = findQuote(stored, stored.slice(span.start, span.end), 1)
        expect(found).not.toBeNull()
        expect(found?.start).toBeLessThanOrEqual(span.start)
      }),
      { numRuns: 300 },
    )
  })
})
