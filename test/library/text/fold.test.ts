import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalTone, exactTerm, fold, foldTerm } from '../../../main/library/text/fold.ts'
import { anything, prose, syllable } from './vietnamese.ts'

describe('fold', () => {
  it('takes case and marks off Vietnamese letters, đ included', () => {
    expect(fold('Đường sắt Việt Nam – Ủy ban NGUYỄN').text).toBe('duong sat viet nam – uy ban nguyen')
  })

  it('reads the Icelandic eth, which passes for đ, as d', () => {
    expect(fold('Ðại ðường').text).toBe('dai duong')
  })

  it('drops characters that cannot be seen', () => {
    expect(fold('nhân\u00adviên \ufeffhoà\u200bbình\u2060').text).toBe('nhanvien hoabinh')
  })

  it('finds AI behind Greek letters in a Vietnamese text', () => {
    expect(fold('trí tuệ nhân tạo ΑΙ').text).toBe('tri tue nhan tao ai')
    expect(foldTerm('ΑΙ')).toBe('ai')
  })

  it('reads look-alike letters inside Latin words as Latin', () => {
    expect(fold('IIА sân bay, Ваn công nghệ, νới').text).toBe('iia san bay, ban cong nghe, voi')
  })

  it('leaves real Greek and Russian words and symbols alone', () => {
    expect(fold('từ привет, số π, Ω, 5 μ, hệ số α, ΕΛΛΑΔΑ').text).toBe('tu привет, so π, ω, 5 μ, he so α, ελλαδα')
  })

  it('leaves short words of a Russian text alone, though all their letters look Latin', () => {
    expect(fold('роса на траве, и оса в траве').text).toBe('роса на траве, и оса в траве')
    expect(fold('xin chào, оса').text).toBe('xin chao, oca')
  })

  it('folds й and ё as Russian readers type them', () => {
    expect(fold('Зелёный край').text).toBe('зеленыи краи')
  })

  it('keeps the length of Vietnamese text in normal form, so offsets need no map', () => {
    fc.assert(
      fc.property(prose, text => {
        const folded = fold(text)
        expect(folded.map).toBeNull()
        expect(folded.text).toHaveLength(text.length)
        expect(folded.text).not.toMatch(/[\p{Lu}\p{M}đ]/u)
      }),
    )
  })

  it('gives the same text for composed and decomposed input', () => {
    fc.assert(
      fc.property(anything, text => {
        expect(fold(text.normalize('NFD')).text).toBe(fold(text.normalize('NFC')).text)
      }),
      { numRuns: 500 },
    )
  })

  it('maps every offset of the folded text into the source, never backwards', () => {
    fc.assert(
      fc.property(anything, text => {
        const folded = fold(text)
        const map = folded.map ?? Uint32Array.from({ length: text.length + 1 }, (_, index) => index)
        expect(map).toHaveLength(folded.text.length + 1)
        expect(map[folded.text.length]).toBe(text.length)
        for (let at = 1; at < map.length; at++) expect(map[at]).toBeGreaterThanOrEqual(map[at - 1] ?? 0)
      }),
      { numRuns: 300 },
    )
  })

  it('maps a found word back to the word as it is written, decomposed or not', () => {
    fc.assert(
      fc.property(prose, syllable, prose, (before, word, after) => {
        const text = `${before} ${word} 🎉 \u00ad${after}`.normalize('NFD')
        const folded = fold(text)
        const start = fold(`${before} `).text.length
        const end = start + fold(word).text.length
        expect(text.slice(folded.map?.[start] ?? start, folded.map?.[end] ?? end)).toBe(word.normalize('NFD'))
      }),
    )
  })

  it('gives the same for upper case as for lower case', () => {
    fc.assert(
      fc.property(prose, text => {
        expect(fold(text.toUpperCase()).text).toBe(fold(text.toLowerCase()).text)
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(prose, text => {
        expect(fold(fold(text).text).text).toBe(fold(text).text)
      }),
    )
  })
})

describe('canonicalTone', () => {
  it.each([
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['khoẻ', 'khỏe'],
    ['thuý', 'thúy'],
    ['thuỷ', 'thủy'],
    ['uỷ', 'ủy'],
    ['hòa', 'hòa'],
    ['quý', 'quý'],
    ['quỳ', 'quỳ'],
    ['hoàng', 'hoàng'],
    ['ngoài', 'ngoài'],
    ['khuỷu', 'khuỷu'],
    ['thuở', 'thuở'],
    ['loa', 'loa'],
  ])('writes %s as %s', (given, expected) => {
    expect(canonicalTone(given)).toBe(expected)
  })

  it('keeps the length and the folded form of every word', () => {
    fc.assert(
      fc.property(syllable, word => {
        const lower = word.toLowerCase()
        expect(canonicalTone(lower)).toHaveLength(lower.length)
        expect(foldTerm(canonicalTone(lower))).toBe(foldTerm(lower))
      }),
    )
  })
})

describe('exactTerm', () => {
  it('keeps marks, and only what a reader cannot tell apart is the same', () => {
    expect(exactTerm('ĐƯỜNG')).toBe('đường')
    expect(exactTerm('Ðại')).toBe('đại')
    expect(exactTerm('nhân\u00adviên')).toBe('nhânviên')
    expect(exactTerm('Cồn'.normalize('NFD').replace('o', 'о'))).toBe('cồn')
    expect(exactTerm('hoà'.normalize('NFD'))).toBe('hòa')
  })

  it('folds to the same key as the word itself', () => {
    fc.assert(
      fc.property(anything, text => {
        expect(foldTerm(exactTerm(text))).toBe(foldTerm(text))
      }),
      { examples: [['İǅ']] },
    )
  })
})
