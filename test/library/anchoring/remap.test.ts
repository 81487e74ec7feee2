import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remap } from '../../../main/library/anchoring/remap.ts'
import { snap } from '../../../main/library/text/graphemes.ts'
import { normalise } from '../../../main/library/text/normal-form.ts'
import { describe as quoteOf } from '../../../main/library/text/quote.ts'

const WORDS =
  'và của các đường sắt nối Hà Nội với Almaty thương mại hòa bình nước năm 2023 mười 150.000 phần trăm “hai” bên. tăng, hợp-tác 👩‍👩‍👧 ga\nTàu hỏa.\nmột'
const word = fc.constantFrom(...WORDS.split(' '))
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map(words => normalise(words.join(' ')))
const anyText = fc.oneof(text, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).map(normalise))
const part = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))

/** A highlight of a text: whole characters without white space around them; null when there are none. */
function anchorIn(old: string, [one, other]: [number, number]) {
  const span = snap(old, Math.floor(one * old.length), Math.floor(other * old.length))
  return span.start < span.end ? { id: 1, span, ...quoteOf(old, span.start, span.end) } : null
}

function find(old: string, text: string, place: [number, number]) {
  const anchor = anchorIn(old, place)
  return anchor && { anchor, found: remap(old, text, [anchor])[0] }
}

describe('a highlight in an edited text', () => {
  it('stays where it is when nothing was edited', () => {
    fc.assert(
      fc.property(anyText, part, (old, place) => {
        const result = find(old, old, place)
        if (!result || !/[\p{L}\p{N}]/u.test(result.anchor.exact)) return
        expect(result.found).toMatchObject({ outcome: 'kept', now: { ...result.anchor.span, score: 1 } })
      }),
    )
  })

  it('only shifts when whole lines are put before it', () => {
    fc.assert(
      fc.property(text, text, part, (old, added, place) => {
        const result = find(old, `${added}\n${old}`, place)
        if (!result) return
        const { span, exact } = result.anchor
        const shift = added.length + 1
        const expected = { start: span.start + shift, end: span.end + shift }
        if (!added.split('\n').some(line => old.split('\n').includes(line)) && exact.length > 12)
          expect(result.found).toMatchObject({ outcome: 'kept', now: expected })
      }),
    )
  })

  it('has a place of whole characters that is not empty, or none, whatever the text became', () => {
    fc.assert(
      fc.property(anyText, anyText, part, (old, now, place) => {
        const result = find(old, now, place)
        for (const span of [result?.found?.now, ...(result?.found?.proposals ?? [])]) {
          if (!span) continue
          expect(snap(now, span.start, span.end)).toEqual({ start: span.start, end: span.end })
          expect(span.start).toBeLessThan(span.end)
          expect(span.score).toBeGreaterThan(0)
          expect(span.score).toBeLessThanOrEqual(1)
        }
        expect(result?.found?.now === null).toBe(result?.found?.outcome === 'orphaned')
      }),
    )
  })

  it('is kept only with the same words', () => {
    fc.assert(
      fc.property(text, text, part, (old, now, place) => {
        const result = find(old, now, place)
        if (result?.found?.outcome !== 'kept' || !result.found.now) return
        const words = (quote: string) => quote.match(/[\p{L}\p{M}\p{N}]+/gu) ?? quote
        expect(words(now.slice(result.found.now.start, result.found.now.end))).toEqual(words(result.anchor.exact))
      }),
    )
  })
})

const LINES = [
  'Chuyến tàu đầu tiên chở cà phê Việt Nam đã tới ga Almaty sáng nay sau mười sáu ngày.',
  'Thương mại hai nước tăng mười phần trăm trong quý đầu năm, theo bộ công thương.',
  'Du khách Kazakhstan ngày càng đông ở Nha Trang và Phú Quốc.',
  'Hai bên sẽ ký hiệp định vận tải vào tháng sau tại Astana.',
]
const OLD = LINES.join('\n')

function after(quote: string, text: string) {
  const start = OLD.indexOf(quote)
  const span = { start, end: start + quote.length }
  const [found] = remap(OLD, normalise(text), [{ id: 1, span, ...quoteOf(OLD, span.start, span.end) }])
  return [found?.outcome, found?.now && normalise(text).slice(found.now.start, found.now.end)]
}

describe('what people do to texts', () => {
  it.each([
    ['a typo is corrected', OLD.replace('Almaty', 'Almati'), ['moved', 'ga Almati sáng nay']],
    ['a mark put on a word', OLD.replace('nay', 'này'), ['moved', 'ga Almaty sáng này']],
    ['a word inserted inside', OLD.replace('Almaty', 'Almaty ngay'), ['moved', 'ga Almaty ngay sáng nay']],
    ['words joined', OLD.replace('sáng nay', 'sángnay'), ['moved', 'ga Almaty sángnay']],
    ['decomposed', OLD.normalize('NFD'), ['kept', 'ga Almaty sáng nay']],
    ['spaces doubled', OLD.replaceAll(' ', '  '), ['kept', 'ga  Almaty  sáng  nay']],
    ['marks left out everywhere', OLD.normalize('NFD').replace(/\p{M}/gu, ''), ['moved', 'ga Almaty sang nay']],
    ['lines in another order', LINES.toReversed().join('\n'), ['moved', 'ga Almaty sáng nay']],
    ['the line taken out', LINES.slice(1).join('\n'), ['orphaned', null]],
    ['another text', 'Khí hậu và nước là hai việc lớn của cả vùng trong mười năm tới.', ['orphaned', null]],
  ])('%s', (_, text, expected) => {
    expect(after('ga Almaty sáng nay', text)).toEqual(expected)
  })

  it('a line that was taken out is not found in another that says nearly the same', () => {
    const twin = 'Thương mại hai nước tăng mười hai phần trăm trong quý đầu năm, theo bộ tài chính.'
    const old = [...LINES, twin].join('\n')
    const start = old.indexOf('tăng mười phần trăm')
    const span = { start, end: start + 'tăng mười phần trăm'.length }
    const [found] = remap(old, old.replace(`${LINES[1]}\n`, ''), [{ id: 1, span, ...quoteOf(old, span.start, span.end) }])
    expect(found).toMatchObject({ outcome: 'orphaned', now: null })
    expect(found?.proposals).toHaveLength(1)
  })
})
