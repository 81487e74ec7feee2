import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { passagesOf } from '../../../main/library/concordance/passages.ts'
import { AROUND, surroundingsOf } from '../../../main/library/concordance/surroundings.ts'
import { type TestLibrary, temporaryLibrary } from '../../support/library.ts'
import { anything, prose } from '../text/vietnamese.ts'

async function withTexts(texts: string[]): Promise<TestLibrary> {
  const library = await temporaryLibrary()
  const sources = texts.map((text, index) => ({ kind: 'text' as const, name: `Bài ${index + 1}`, text }))
  await library.done(await library.call('import.start', { sources, language: 'vi' }))
  await library.call('search.settle', {})
  return library
}

const TEXTS = [
  'Hành lang vận tải\n\nTuyến đường sắt mới nối hai nước. Đường sắt cũ dài 419 km, v.v.',
  'Đường bộ\n\nỞ TP. Hồ Chí Minh, đường sắt đô thị và đường sắt ngoại ô nối nhau. Xe buýt thì chưa.',
  'Du lịch\n\nKhách du lịch tăng gấp đôi.',
]

describe('lines of a concordance', () => {
  it('are every place in the articles found, with what stands around it and where it is', async () => {
    const { call } = await withTexts(TEXTS)
    const { lines, articles, complete, problems } = await call('search.lines', { query: 'duong sat' })
    expect({ articles, complete, problems }).toEqual({ articles: 2, complete: true, problems: [] })
    expect(lines.filter(({ article }) => article === 1)).toEqual([
      expect.objectContaining({ version: 1, before: 'Tuyến ', exact: 'đường sắt', outlet: null, published: null }),
      expect.objectContaining({ before: 'Tuyến đường sắt mới nối hai nước. ', exact: 'Đường sắt', after: ' cũ dài 419 km, v.v.' }),
    ])
    for (const { article, version, start, end, exact, before, after } of lines) {
      const { text } = await call('article.read', { article, version })
      expect(text.slice(start, end)).toBe(exact)
      expect(text.slice(start - before.length, end + after.length)).toBe(before + exact + after)
    }
  })

  it('come in the order in which search finds the articles', async () => {
    const { call } = await withTexts(TEXTS)
    const { hits } = await call('search.query', { query: 'duong' })
    const { lines } = await call('search.lines', { query: 'duong' })
    expect([...new Set(lines.map(({ article }) => article))]).toEqual(hits.map(hit => hit.article.id))
  })

  it('are whole sentences, each once, when sentences are asked for', async () => {
    const { call } = await withTexts(TEXTS)
    const { lines, articles } = await call('search.lines', { query: '"đường sắt"', unit: 'sentence' })
    expect(articles).toBe(2)
    expect(lines.map(({ exact }) => exact).sort()).toEqual([
      'Tuyến đường sắt mới nối hai nước.',
      'Đường sắt cũ dài 419 km, v.v.',
      'Ở TP. Hồ Chí Minh, đường sắt đô thị và đường sắt ngoại ô nối nhau.',
    ])
  })

  it('stop at the limit and say that there are more', async () => {
    const { call } = await withTexts(TEXTS)
    expect(await call('search.lines', { query: 'duong sat', limit: 3 })).toMatchObject({ lines: { length: 3 }, complete: false })
    expect(await call('search.lines', { query: 'duong sat', limit: 5 })).toMatchObject({ complete: true })
    expect(await call('search.lines', { query: 'duong sat', unit: 'sentence', limit: 2 })).toMatchObject({ complete: false })
    expect(await call('search.lines', { query: 'duong sat', unit: 'sentence', limit: 5 })).toMatchObject({ complete: true })
  })

  it('are only in articles that the filters let through, and none where nothing can be pointed at', async () => {
    const { call } = await withTexts(TEXTS)
    await call('highlight.create', { article: 2, place: { quote: 'đô thị', occurrence: 1 }, themes: ['Đô thị'] })
    const of = async (query: string) => (await call('search.lines', { query })).lines.map(({ article }) => article)
    expect(await of('"đường sắt" theme:"Đô thị"')).toEqual([2, 2])
    expect(await of('"đường sắt" -buýt')).toEqual([1, 1])
    expect(await of('theme:"Đô thị"')).toEqual([])
    expect(await of('-duong')).toEqual([])
    expect(await call('search.lines', { query: 'sat theem:x' })).toMatchObject({ problems: [{ reason: 'misspelt-filter' }] })
  })

  it('hold the matches of a regular expression', async () => {
    const { call } = await withTexts(TEXTS)
    const { lines } = await call('search.lines', { query: 'đường /\\p{N}+ km/' })
    expect(lines.map(({ exact }) => exact)).toContain('419 km')
  })

  it('come without what took too long, which is explained, and other calls are answered meanwhile', async () => {
    const { call } = await withTexts([`sắt ${'a'.repeat(80)}!`, ...TEXTS])
    const asked = call('search.lines', { query: 'sắt /(a+)+$/' })
    const began = performance.now()
    await call('article.list', {})
    expect(performance.now() - began).toBeLessThan(1000)
    expect(await asked).toMatchObject({ complete: false, problems: [{ reason: 'too-slow', text: '/(a+)+$/' }] })
    expect((await call('search.lines', { query: 'duong sat' })).lines).not.toEqual([])
  })

  it('are given for the newest of several questions under one name', async () => {
    const { call, reply } = await withTexts(TEXTS)
    const [first, second] = await Promise.all([
      reply('search.lines', { query: 'duong', latest: 'a' }),
      call('search.lines', { query: 'sat', latest: 'a' }),
    ])
    expect(first).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(second.lines.length).toBeGreaterThan(0)
  })
})

test('what stands around a place is a piece of its paragraph, cut between words', () => {
  fc.assert(
    fc.property(fc.oneof(prose, anything), fc.nat(), fc.nat(20), (text, at, length) => {
      const start = Math.min(at % (text.length + 1), text.length)
      const end = Math.min(start + length, text.length)
      const { before, after } = surroundingsOf(text, start, end)
      expect(text.slice(start - before.length, end + after.length)).toBe(before + text.slice(start, end) + after)
      expect(before.length).toBeLessThanOrEqual(AROUND)
      expect(after.length).toBeLessThanOrEqual(AROUND)
      expect(before + after).not.toContain('\n')
      const [first, last] = [text.charAt(start - before.length - 1), text.charAt(end + after.length)]
      // Only what is longer than everything shown is cut within a word.
      if (/\s/u.test(before)) expect(first).toMatch(/^\s?$/u)
      if (/\s/u.test(after)) expect(last).toMatch(/^\s?$/u)
    }),
  )
})

test('a place that reaches over the end of a sentence belongs to the one it begins in', () => {
  const text = 'Đó là đường. Sắt thép tăng.'
  expect(passagesOf(text, [[6, 16]], 'sentence')).toEqual([{ start: 0, end: 12 }])
})
