import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, normalise } from '../../../main/library/text/normal-form.ts'
import { anything } from './vietnamese.ts'

describe('normalise', () => {
  it('composes, ends lines with LF and drops what does not belong into a text', () => {
    expect(normalise('\ufeffĐường'.normalize('NFD'))).toBe('Đường')
    expect(normalise('a\r\nb\rc\u2028d\u2029e\u0085f\fg')).toBe('a\nb\nc\nd\ne\nf\ng')
    expect(normalise('a\u0000\u0007b\tc\u001b')).toBe('ab\tc')
  })

  it('replaces halves of characters but keeps whole ones', () => {
    expect(normalise('a\ud83d b\ude00 🎉')).toBe('a\ufffd b\ufffd 🎉')
  })

  it('is in the stored form whatever came in, and stays so', () => {
    fc.assert(
      fc.property(
        fc.oneof(anything, fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)) })),
        raw => {
          const text = normalise(raw)
          expect(text).toBe(text.normalize('NFC'))
          expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u0085\u2028\u2029]|\p{Surrogate}/u)
          expect(text.startsWith('\ufeff')).toBe(false)
          expect(normalise(text)).toBe(text)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('countWords', () => {
  it('counts runs between white space that hold a letter or digit', () => {
    expect(countWords('Việt Nam – Kazakhstan, 150.000\u00a0lượt…\n“” 🎉')).toBe(5)
    expect(countWords('')).toBe(0)
    expect(countWords(' \n – ')).toBe(0)
  })
})
