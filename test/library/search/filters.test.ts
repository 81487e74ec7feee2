import { describe, expect, it } from 'vitest'
import { article, ask, idsOf, shelf } from './shelf.ts'

const holdings = shelf([
  article(1, {
    title: 'Đường sắt Trung Á',
    body: 'Tàu chở hàng.',
    outlet: 'Báo Đường Xa',
    byline: 'Minh Hà',
    published: '2023-08-21',
    themes: ['Kinh tế/Thương mại/Nông sản', 'Vận tải'],
    collections: ['Kazakhstan', 'Hồ sơ 2023'],
    states: ['highlight', 'note'],
    tags: ['Kinh tế', 'đọc lại'],
    marks: ['read', 'starred'],
    notes: [{ highlight: 1, text: 'Xem lại số liệu' }],
  }),
  article(2, {
    title: 'Du lịch',
    body: 'Khách và đường bay, số liệu mới.',
    outlet: 'Thời Sự Trung Á',
    published: '2021-11-29T14:00+07:00',
    themes: ['Xã hội/Kinh tế'],
    states: ['highlight', 'orphan'],
    tags: ['kinh doanh'],
    marks: ['unread'],
  }),
  article(3, { title: 'Climate', body: 'Trains and đường.', language: 'en-GB', published: '2025', themes: ['Kinh tế học'] }),
  article(4, { title: 'Hàng hóa', body: 'Không đường.', published: '2023-08' }),
])
const ids = (query: string) => idsOf(holdings, query).sort()
const codes = (query: string) => ask(holdings, query).problems.map(problem => problem.code)

describe('filters', () => {
  it.each([
    ['theme:"Kinh tế"', [1, 2]],
    ['theme:"kinh te"', [1, 2]],
    ['theme:kinh', [1, 2, 3]],
    ['theme:"Kinh tế/Thương mại"', [1]],
    ['theme:"thương mại/nông sản"', [1]],
    ['theme:"Kinh tế/Nông sản"', []],
    ['themes:vận', [1]],
    ['-theme:kinh', [4]],
    ['tag:"kinh tế"', [1]],
    ['tag:kinh', [1, 2]],
    ['tags:kinh', [1, 2]],
    ['tag:"doc lai" -is:unread', [1]],
    ['is:starred', [1]],
    ['IS:Read', [1]],
    ['state:unread', [2]],
    ['-is:read is:unread', [2]],
    ['outlet:"báo đường xa"', [1]],
    ['outlet:"trung a"', [2]],
    ['outlet:trung', [2]],
    ['byline:hà', [1]],
    ['title:duong', [1]],
    ['title:đươ*', [1]],
    ['-title:đường', [2, 3, 4]],
    ['note:"số liệu"', [1]],
    ['notes:lieu', [1]],
    ['body:"so lieu"', [2]],
    ['in:kazakhstan', [1]],
    ['in:"hồ sơ 2023"', [1]],
    ['in:"hồ sơ"', []],
    ['in:ho', [1]],
    ['lang:en', [3]],
    ['LANG:VI', [1, 2, 4]],
    ['lang:en-gb', [3]],
    ['date:2023', [1, 4]],
    ['date:2023-08', [1, 4]],
    ['date:2023-08-21', [1]],
    ['date:21/8/2023', [1]],
    ['date:8/2023', [1, 4]],
    ['date:2023..2025', [1, 3, 4]],
    ['date:..2021', [2]],
    ['date:2023-08-02..', [1, 3]],
    ['date:2021-11-29', [2]],
    ['-date:2023', [2, 3]],
    ['has:note', [1]],
    ['has:highlights', [1, 2]],
    ['has:orphan', [2]],
    ['-has:highlight', [3, 4]],
    ['has:highlight has:note', [1]],
    ['đường date:2023', [1, 4]],
    ['date:2023 đường -title:hàng', [1]],
  ])('%s finds the right articles', (query, expected) => {
    expect(ids(query)).toEqual(expected)
    expect(codes(query)).toEqual([])
  })

  it('alone give the newest first, each with how it begins', () => {
    const { hits } = ask(holdings, 'lang:vi')
    expect(hits.map(hit => hit.id)).toEqual([1, 4, 2])
    expect(hits[0]?.snippets).toEqual([{ field: 'body', text: 'Tàu chở hàng.', start: 0, end: 13, marks: [] }])
    expect(hits[0]?.matches).toBe(0)
  })
})

describe('what is not understood', () => {
  it.each([
    ['them:kinh đường', 'unknown-filter', 'misspelt-filter', 0, [1, 2, 3, 4]],
    ['đường sorce:x', 'unknown-filter', 'unknown-filter', 6, [1, 2, 3, 4]],
    ['đường "số liệu', 'unbalanced-quote', 'unbalanced-quote', 6, [1, 2]],
    ['đường theme:"vận', 'unbalanced-quote', 'unbalanced-quote', 12, [1]],
    ['đường date:hôm-qua', 'bad-value', 'date', 11, [1, 2, 3, 4]],
    ['đường date:2025..2023', 'bad-value', 'date', 11, [1, 2, 3, 4]],
    ['đường date:2023-13', 'bad-value', 'date', 11, [1, 2, 3, 4]],
    ['đường has:sao', 'bad-value', 'has', 10, [1, 2, 3, 4]],
    ['đường lang:tiếng-việt', 'bad-value', 'language', 11, [1, 2, 3, 4]],
    ['đường theme:', 'bad-value', 'no-value', 6, [1, 2, 3, 4]],
    ['đường theme: x', 'bad-value', 'no-value', 6, []],
    ['đường title:""', 'bad-value', 'no-value', 6, [1, 2, 3, 4]],
    ['đường title:…', 'bad-value', 'no-word', 6, [1, 2, 3, 4]],
    ['đường *', 'bad-value', 'star', 6, [1, 2, 3, 4]],
    ['đường~9', 'bad-value', 'distance', 0, [1, 2, 3, 4]],
    ['in:… đường', 'bad-value', 'no-name', 3, [1, 2, 3, 4]],
  ])('%s is explained, and the rest is searched', (query, code, reason, at, expected) => {
    const { problems } = ask(holdings, query)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code, reason, at })
    expect(problems[0]?.message).toMatch(/^[^\n]+[.?]$/u)
    expect(query).toContain(problems[0]?.text)
    expect(ids(query)).toEqual(expected)
  })

  it('comes with the filter that was probably meant', () => {
    for (const query of ['them:x', 'tehme:x', 'Themee:x', 'rheme:x']) {
      expect(ask(holdings, query).problems).toMatchObject([{ near: 'theme:', message: expect.stringContaining('“theme:”') }])
    }
    expect(ask(holdings, 'nguồn:x').problems[0]?.message).toContain('has:')
  })

  it('is what goes beyond 300 words, or beyond 20 that may stand for many', () => {
    const reasons = (query: string) => ask(holdings, query).problems.map(({ reason }) => reason)
    expect(reasons('đường '.repeat(300))).toEqual([])
    expect(reasons('đường '.repeat(301))).toEqual(['too-long'])
    expect(reasons('đ* '.repeat(20))).toEqual([])
    expect(reasons('đ* '.repeat(21))).toEqual(['too-long'])
  })

  it('finds nothing where nothing is asked', () => {
    expect(ask(holdings, '')).toMatchObject({ total: 0, hits: [], problems: [] })
    expect(ask(holdings, ' \n ')).toMatchObject({ total: 0, problems: [] })
    expect(ask(holdings, '… – !')).toMatchObject({ total: 0, problems: [{ code: 'empty' }] })
    expect(ask(holdings, '""')).toMatchObject({ total: 0, problems: [{ code: 'empty' }] })
    expect(ask(holdings, 'date:x')).toMatchObject({ total: 0, problems: [{ code: 'bad-value' }] })
  })

  it('is no pasted text: addresses, times, credits and dashes are words', () => {
    for (const query of ['https://example.vn/duong-sat', 'lúc 14:00', 'Ảnh: Minh Hà', 'Việt Nam - Kazakhstan', '+ - đường', 'a~b ^ x^2']) {
      expect(codes(query)).toEqual([])
    }
  })

  it('is too much at once', () => {
    const long = Array.from({ length: 400 }, (_, at) => `từ${at}`).join(' ')
    expect(codes(long)).toEqual(['bad-value'])
    expect(codes('a* '.repeat(30))).toEqual(['bad-value'])
    expect(codes(`"${'đường '.repeat(250)}"`)).toEqual([])
  })
})
