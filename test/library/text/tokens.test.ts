import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldTerm } from '../../../main/library/text/fold.ts'
import { tokens } from '../../../main/library/text/tokens.ts'
import { anything, prose } from './vietnamese.ts'

const words = (text: string) => tokens(text).map(token => token.word)

describe('tokens', () => {
  it('splits at everything that is no letter, mark or digit', () => {
    expect(words('Việt Nam–Kazakhstan: “Đường sắt” (EAEU), COVID-19…')).toEqual([
      'việt',
      'nam',
      'kazakhstan',
      'đường',
      'sắt',
      'eaeu',
      'covid',
      '19',
    ])
  })

  it('keeps a number with its separators in one piece, but not a date', () => {
    expect(words('tăng 146,3%, 150.000 lượt, 18,4 tỷ, 8/2023, năm 2024.')).toEqual([
      'tăng',
      '146,3',
      '150.000',
      'lượt',
      '18,4',
      'tỷ',
      '8',
      '2023',
      'năm',
      '2024',
    ])
  })

  it('gives each word as a reader sees it and without marks', () => {
    expect(tokens('Hoà BÌNH')).toEqual([
      { word: 'hòa', folded: 'hoa', start: 0, end: 3 },
      { word: 'bình', folded: 'binh', start: 4, end: 8 },
    ])
  })

  it('covers invisible characters inside a word and drops them from its keys', () => {
    const text = 'x nhân\u00advi\u200bên\u00ad y'
    expect(tokens(text)[1]).toEqual({ word: 'nhânviên', folded: 'nhanvien', start: 2, end: 12 })
    expect(text.slice(2, 12)).toBe('nhân\u00advi\u200bên')
  })

  it('sees no word in emoji, lone marks and punctuation', () => {
    expect(words('❤️ 👍🏽 🇻🇳 … – “” \u0301 \u200b')).toEqual([])
  })

  it('takes words of look-alike letters for Latin ones in a Latin text only', () => {
    expect(words('nhân tạo ΑΙ, từ сор')).toEqual(['nhân', 'tạo', 'ai', 'từ', 'cop'])
    expect(words('из избы сор не выносят')).toContain('сор')
  })

  it('gives a word in capitals the key that it has in small letters, look-alikes too', () => {
    for (const word of ['ԀÀ', 'ΓÀ']) expect(tokens(word)[0]?.folded).toBe(tokens(word.toLowerCase())[0]?.folded)
  })

  it('gives spans in order that hold a whole word each, whatever the text', () => {
    fc.assert(
      fc.property(anything, text => {
        let last = 0
        for (const token of tokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          const surface = text.slice(token.start, token.end)
          expect(surface).toMatch(/^[\p{L}\p{N}]/u)
          expect(surface).toMatch(/[\p{L}\p{M}\p{N}]$/u)
          expect(token.folded).toBe(foldTerm(token.word, { greek: true, cyrillic: true }))
          last = token.end
        }
      }),
      { numRuns: 300 },
    )
  })

  it('finds the same words in composed and decomposed text', () => {
    fc.assert(
      fc.property(prose, text => {
        expect(words(text.normalize('NFD'))).toEqual(words(text))
      }),
    )
  })

  it('leaves no letter or digit outside a word', () => {
    fc.assert(
      fc.property(prose, text => {
        let rest = text
        for (const token of tokens(text).reverse()) rest = rest.slice(0, token.start) + rest.slice(token.end)
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })
})
