import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldTerm } from '../../../main/library/text/fold.ts'
import { tokens } from '../../../main/library/text/tokens.ts'
import { generateArticles } from '../../bench/corpus.ts'
import { anything, prose } from '../text/vietnamese.ts'
import { article, ask, shelf } from './shelf.ts'

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })
const FILLER = 'Hội nghị bàn về nông sản và nhiều việc khác. '.repeat(30)

const snippetsOf = (body: string, query: string) => ask(shelf([article(1, { body })]), query).hits[0]?.snippets ?? []

describe('snippets', () => {
  it('mark exactly the found words as they are written', () => {
    const [snippet] = snippetsOf('Tuyến ĐƯỜNG sắt, duong sat.', 'đường sắt')
    expect(snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['ĐƯỜNG', 'sắt', 'duong', 'sat'])
  })

  it('mark no word that merely stands near', () => {
    const [snippet] = snippetsOf('đường xa, đường sắt, sắt thép', '"đường sắt"')
    expect(snippet?.marks).toEqual([
      [10, 15],
      [16, 19],
    ])
  })

  it('show where most of the query stands together first', () => {
    const body = `${FILLER}Có đường. ${FILLER}Tuyến đường sắt mới. ${FILLER}Thép và sắt. ${FILLER}`
    const snippets = snippetsOf(body, 'duong sat')
    expect(snippets).toHaveLength(3)
    expect(snippets[0]?.text).toContain('Tuyến đường sắt mới')
    expect(snippets[1]?.text).toContain('Có đường')
    expect(snippets[2]?.text).toContain('Thép và sắt')
  })

  it('prefer the marks as typed', () => {
    const body = `${FILLER}Mía đương lên. ${FILLER}Mía và đường. ${FILLER}`
    expect(snippetsOf(body, 'đường')[0]?.text).toContain('Mía và đường')
    expect(snippetsOf(body, 'đương')[0]?.text).toContain('Mía đương lên')
  })

  it('are a line or two long, of whole sentences', () => {
    const body = `${FILLER}Có đường ở đây. ${FILLER}`
    const [snippet] = snippetsOf(body, 'đường')
    expect(snippet?.text).toMatch(/^Hội nghị .* Có đường ở đây\. .*\.$|^Có đường ở đây\. .*\.$/u)
    expect(snippet?.text.length).toBeGreaterThan(100)
    expect(snippet?.text.length).toBeLessThanOrEqual(200)
    expect(body).toContain(` ${snippet?.text} `)
  })

  it('show a sentence whole, and only a part of one that is very long', () => {
    const sentence = `Ông TP. nói rằng GS. An đã xem tuyến đường dài 146,3 km ${'và nhiều nơi khác nữa '.repeat(6)}cuối cùng.`
    expect(snippetsOf(`${FILLER}${sentence} ${FILLER}`, 'đường')[0]?.text).toBe(sentence)
    const long = `Mở đầu ${'rất dài dòng '.repeat(40)}đường ${'rồi lại dài dòng '.repeat(40)}hết.`
    const [part] = snippetsOf(`${FILLER}${long} ${FILLER}`, 'đường')
    expect(part?.text.length).toBeLessThanOrEqual(200)
    expect(long).toContain(` ${part?.text} `)
  })

  it('begin with the paragraph when it is near', () => {
    const [snippet] = snippetsOf(`${FILLER}\nVề đường sắt thì khác. ${FILLER}`, 'đường sắt')
    expect(snippet?.text.startsWith('Về đường sắt')).toBe(true)
  })

  it('show short fields whole and long notes in part', () => {
    const title = `Chuyện về đường ${'rất dài '.repeat(40)}`.trim()
    const note = `${FILLER}nhớ đường này. ${FILLER}`
    const { hits } = ask(shelf([article(1, { title, notes: [{ highlight: 9, text: note }] })]), 'đường')
    const [first, second] = hits[0]?.snippets ?? []
    expect(first).toMatchObject({ field: 'notes', highlight: 9 })
    expect(first?.text.length).toBeLessThanOrEqual(200)
    expect(note.slice(first?.start, first?.end)).toBe(first?.text)
    expect(second).toMatchObject({ field: 'title', text: title, start: 0 })
  })

  it('hold at least one of the body when the body matches', () => {
    const notes = Array.from({ length: 4 }, (_, at) => ({ highlight: at + 1, text: 'đường sắt cao tốc' }))
    const { hits } = ask(shelf([article(1, { body: 'đường xa, sắt vụn, cao, tốc', notes })]), 'đường sắt cao tốc')
    expect(hits[0]?.snippets.map(snippet => snippet.field)).toContain('body')
    expect(hits[0]?.snippets).toHaveLength(3)
  })

  it('cut no character in two where there is nowhere else to cut', () => {
    const body = `${'👨‍👩‍👧'.repeat(60)}đường${'👨‍👩‍👧'.repeat(60)}`
    const [snippet] = snippetsOf(body, 'đường')
    expect(snippet?.text).toMatch(/^(?:👨‍👩‍👧)*đường(?:👨‍👩‍👧)*$/u)
  })

  it('are pieces of the stored text with marks on found words, whatever the text', () => {
    const word = fc.constantFrom('đường', 'Duong', 'sắt', 'ΑΙ', 'hoà'.normalize('NFD'))
    const body = fc.array(fc.oneof(anything, prose, word, fc.constantFrom(' ', '\n')), { maxLength: 60 }).map(pieces => pieces.join(' '))
    fc.assert(
      fc.property(body, fc.constantFrom('duong', 'đường sat', 'ai', 'hòa', '"sắt"'), (text, query) => {
        const asked = tokens(query).map(token => token.folded)
        for (const { start, end, marks, text: shown } of snippetsOf(text, query)) {
          expect(text.slice(start, end)).toBe(shown)
          expect(marks.length).toBeGreaterThan(0)
          const boundaries = new Set([...segmenter.segment(text)].map(segment => segment.index)).add(text.length)
          expect(boundaries.has(start) || /\s/u.test(text.charAt(start - 1))).toBe(true)
          expect(boundaries.has(end)).toBe(true)
          let last = start
          for (const [from, to] of marks) {
            expect(from).toBeGreaterThanOrEqual(last)
            expect(asked).toContain(foldTerm(text.slice(from, to)))
            last = to
          }
          expect(last).toBeLessThanOrEqual(end)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('come from everywhere in long articles without overlapping', () => {
    const [long] = generateArticles(1, 20_000, 3)
    const body = long?.text ?? ''
    const snippets = snippetsOf(body, 'duong sat kinh te')
    expect(snippets).toHaveLength(3)
    const sorted = snippets.toSorted((a, b) => a.start - b.start)
    for (const [index, snippet] of sorted.entries()) {
      expect(snippet.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0)
      expect(body.slice(snippet.start, snippet.end)).toBe(snippet.text)
      expect(snippet.text.length).toBeLessThanOrEqual(320)
    }
  })
})
