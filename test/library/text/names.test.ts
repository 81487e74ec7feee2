import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../main/library/text/safe-name.ts'
import { compareTitles } from '../../../main/library/text/sort.ts'
import { anything } from './vietnamese.ts'

const one = (title: string) => safeFileName(title, new Set())

describe('safeFileName', () => {
  it('keeps Vietnamese letters and the look of the title', () => {
    expect(one('Hợp tác Việt Nam – Kazakhstan: đường sắt'.normalize('NFD'))).toBe('Hợp tác Việt Nam – Kazakhstan đường sắt')
  })

  it('leaves out what some system forbids', () => {
    expect(one('a/b\\c:d*e?f"g<h>i|j\u0007k\nl')).toBe('a b c d e f g h i jk l')
    expect(one('..\\..\\ẩn. . ')).toBe('ẩn')
    expect(one('CON')).toBe('_CON')
    expect(one('nul.bản ghi')).toBe('_nul.bản ghi')
    expect(one('Con đường')).toBe('Con đường')
    expect(one('???')).toBe('untitled')
  })

  it('never gives the same name twice, upper and lower case being the same', () => {
    const taken = new Set(['hà nội'])
    expect(safeFileName('Hà Nội', taken)).toBe('Hà Nội (2)')
    expect(safeFileName('HÀ NỘI'.normalize('NFD'), taken)).toBe('HÀ NỘI (3)')
  })

  it('is short enough in bytes, whole characters only, with its number too', () => {
    const taken = new Set<string>()
    const title = `${'Những lĩnh vực hợp tác '.repeat(8)}👨‍👩‍👧`
    for (let count = 0; count < 12; count++) expect(Buffer.byteLength(safeFileName(title, taken))).toBeLessThanOrEqual(120)
    expect(taken.size).toBe(12)
    expect(one(`${'a'.repeat(115)}👨‍👩‍👧`)).toBe('a'.repeat(115))
  })

  it('is a legal name for any title', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (title, twice) => {
        const taken = new Set<string>()
        if (twice) safeFileName(title, taken)
        const name = safeFileName(title, taken)
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^[\s.]|[\s.]$|\p{Surrogate}/u)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu)
        expect(name).toBe(name.normalize('NFC'))
        expect(name).not.toBe('')
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
      }),
      { numRuns: 300 },
    )
  })
})

describe('compareTitles', () => {
  it('orders as a Vietnamese dictionary does, numbers by value', () => {
    const titles = ['Đức', 'Đà Nẵng', 'Duy', 'Dung', 'Ân', 'Ăn', 'Ánh', 'Ảnh', 'Anh', 'An', 'Kỳ 10', 'Kỳ 9']
    expect(titles.sort(compareTitles)).toEqual(['An', 'Anh', 'Ảnh', 'Ánh', 'Ăn', 'Ân', 'Dung', 'Duy', 'Đà Nẵng', 'Đức', 'Kỳ 9', 'Kỳ 10'])
  })
})
