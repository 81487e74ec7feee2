import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answer } from '../../../main/library/search/answer.ts'
import { article, ask, change, idsOf, marked, shelf } from './shelf.ts'

const seeds = new URL('../../../../shared/seeds/', import.meta.url)

const railway = shelf([
  article(1, { body: 'Tuyến đường sắt qua Trung Á sắp mở.' }),
  article(2, { body: 'Giá đường kính và sắt thép cùng tăng.' }),
  article(3, { body: 'Tuyen duong sat nay viet khong dau.' }),
  article(4, { body: 'Công ty Hoà Bình ở Cộng hòa Kazakhstan.' }),
  article(5, { body: 'Trí tuệ nhân tạo ΑΙ ở Đà Nẵng.' }),
  article(6, { body: 'Người dẫn đường dắt trâu.' }),
])

describe('a word', () => {
  it.each([
    ['typed with marks', 'đường sắt', [1, 2, 3]],
    ['typed without marks', 'duong sat', [1, 2, 3]],
    ['typed in upper case', 'ĐƯỜNG SẮT', [1, 2, 3]],
    ['typed in upper case without marks', 'DUONG SAT', [1, 2, 3]],
    ['typed decomposed', 'đường sắt'.normalize('NFD'), [1, 2, 3]],
    ['typed with some marks only', 'đuong sat', [1, 2, 3]],
    ['beginning with d for đ', 'da nang', [5]],
    ['beginning with đ', 'Đà nẵng', [5]],
    ['with the tone where newer spelling puts it', 'cộng hoà', [4]],
    ['with the tone where older spelling puts it', 'hòa bình', [4]],
    ['in Latin letters for one in Greek letters', 'AI', [5]],
    ['in Greek letters', 'ΑΙ', [5]],
    ['with an invisible character in it', 'ka\u00adzakh\u200bstan', [4]],
  ])('%s is found', (_, query, expected) => {
    expect(idsOf(railway, query).sort()).toEqual(expected)
  })

  it('finds Russian words by what they begin with, though that may look Latin', () => {
    const holdings = shelf([article(1, { body: 'Россия и Казахстан. Роса на траве.', language: 'ru' })])
    expect(idsOf(holdings, 'рос*')).toEqual([1])
    expect(idsOf(holdings, 'роса')).toEqual([1])
    expect(marked(holdings, 'рос*', 1)).toEqual(['Россия', 'Роса'])
  })

  it('is not found in part', () => {
    expect(idsOf(railway, 'duon')).toEqual([])
  })

  it('finds a number as it is written', () => {
    const holdings = shelf([article(1, { body: 'tăng 146,3% lên 150.000 lượt từ 8/2023' })])
    for (const query of ['146,3', '150.000', '146,3%', '2023', '8/2023']) expect(idsOf(holdings, query)).toEqual([1])
    for (const query of ['146', '000', '2/2023']) expect(idsOf(holdings, query)).toEqual([])
  })

  it('is found in every field, marked there', () => {
    const everywhere = [
      article(1, { title: 'Đường' }),
      article(2, { body: 'Đường' }),
      article(3, { notes: [{ highlight: 7, text: 'Đường' }] }),
      article(4, { themes: ['Vận tải/Đường'] }),
      article(5, { outlet: 'Đường' }),
      article(6, { byline: 'Đường' }),
    ]
    const holdings = shelf(everywhere)
    const { hits, total } = ask(holdings, 'duong')
    expect(total).toBe(6)
    expect(new Map(hits.map(hit => [hit.id, hit.snippets[0]]))).toEqual(
      new Map([
        [1, { field: 'title', text: 'Đường', start: 0, end: 5, marks: [[0, 5]] }],
        [2, { field: 'body', text: 'Đường', start: 0, end: 5, marks: [[0, 5]] }],
        [3, { field: 'notes', text: 'Đường', start: 0, end: 5, marks: [[0, 5]], highlight: 7 }],
        [4, { field: 'themes', text: 'Vận tải/Đường', start: 0, end: 13, marks: [[8, 13]] }],
        [5, { field: 'outlet', text: 'Đường', start: 0, end: 5, marks: [[0, 5]] }],
        [6, { field: 'byline', text: 'Đường', start: 0, end: 5, marks: [[0, 5]] }],
      ]),
    )
  })
})

describe('several words', () => {
  it('are all required, in whatever fields', () => {
    const holdings = shelf([article(1, { title: 'Đường', body: 'dài' }), article(2, { title: 'Đường' }), article(3, { body: 'dài' })])
    expect(idsOf(holdings, 'đường dài')).toEqual([1])
    expect(idsOf(holdings, '+đường +dài')).toEqual([1])
    expect(idsOf(holdings, 'đường xa')).toEqual([])
  })

  it('leave out what a minus forbids, and without marks every spelling of it', () => {
    expect(idsOf(railway, 'duong -tuyen').sort()).toEqual([2, 6])
    expect(idsOf(railway, 'duong -tuyến').sort()).toEqual([2, 3, 6])
    expect(idsOf(railway, 'duong -"đường sắt"').sort()).toEqual([2, 3, 6])
    expect(idsOf(railway, '-duong').sort()).toEqual([4, 5])
  })

  it('written as one with a hyphen have to stand together', () => {
    const holdings = shelf([article(1, { body: 'hậu COVID-19' }), article(2, { body: 'Covid năm 19' })])
    expect(idsOf(holdings, 'covid-19')).toEqual([1])
    expect(idsOf(holdings, 'covid 19')).toEqual([1, 2])
  })
})

describe('order', () => {
  it('puts articles with the marks as typed first', () => {
    const holdings = shelf([
      article(1, { body: 'duong duong duong duong' }),
      article(2, { body: 'dương dương dương' }),
      article(3, { body: `đường ${'xa xôi '.repeat(200)}` }),
    ])
    expect(idsOf(holdings, 'đường')[0]).toBe(3)
    expect(idsOf(holdings, 'dương')[0]).toBe(2)
    expect(idsOf(holdings, 'đường').sort()).toEqual([1, 2, 3])
  })

  it('puts words that stand together in order before scattered ones', () => {
    const holdings = shelf([
      article(1, { body: 'sắt đường sắt thì đường. sắt có đường xa, sắt có đường gần' }),
      article(2, { body: `một tuyến đường sắt ${'và những chuyện khác '.repeat(100)}` }),
      article(3, { title: 'Sắt và đường', body: 'đường, thép, sắt, đường, thép, sắt' }),
    ])
    expect(idsOf(holdings, 'duong sat').at(-1)).toBe(3)
    expect(idsOf(holdings, 'đường sắt').at(-1)).toBe(3)
  })

  it('puts articles that say it more often in fewer words first, as Lunr scores', () => {
    const filler = 'chuyện này chuyện kia '.repeat(20)
    const holdings = shelf([
      article(1, { body: `tàu ${filler}` }),
      article(2, { body: `tàu tàu tàu ${filler}` }),
      article(3, { body: filler }),
    ])
    expect(idsOf(holdings, 'tàu')).toEqual([2, 1])
  })

  it('never puts a lower score before a higher one', () => {
    const scores = ask(railway, 'đường').hits.map(hit => hit.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores.every(score => score > 0)).toBe(true)
  })

  it('scores an article alike whether it was just changed or indexed long ago', () => {
    const old = Array.from({ length: 300 }, (_, at) =>
      article(at + 1, { body: `tàu ${'chuyện '.repeat(at % 40)} ${at % 3 ? 'ga' : 'bến'} đi xa` }),
    )
    const settled = shelf([...old, article(301, { body: 'tàu vào ga' })], true)
    const fresh = shelf(old, true)
    change(fresh, article(301, { body: 'tàu vào ga' }))
    for (const query of ['tàu ga', 'tàu', 'tau~1 g*']) {
      const before = ask(settled, query).hits.find(hit => hit.id === 301)?.score
      const after = ask(fresh, query).hits.find(hit => hit.id === 301)?.score
      expect(after).toBeCloseTo(before ?? 0, 12)
    }
    expect(settled.holdings.shelf.segments).toHaveLength(1)
    expect(fresh.holdings.shelf.segments).toHaveLength(2)
  })
})

describe('words in quotes', () => {
  it('have to be as typed, one after the other, case and tone placement aside', () => {
    expect(idsOf(railway, '"đường sắt"')).toEqual([1])
    expect(idsOf(railway, '“Đường Sắt”')).toEqual([1])
    expect(idsOf(railway, '"duong sat"')).toEqual([3])
    expect(idsOf(railway, '"sắt đường"')).toEqual([])
    expect(idsOf(railway, '"hòa bình"')).toEqual([4])
    expect(idsOf(railway, '"đường"').sort()).toEqual([1, 2, 6])
    expect(idsOf(railway, '"nhân tạo AI"')).toEqual([5])
  })

  it('may have punctuation between them, but no new line', () => {
    const holdings = shelf([article(1, { body: 'đường, sắt' }), article(2, { body: 'đường\nsắt' })])
    expect(idsOf(holdings, '"đường sắt"')).toEqual([1])
  })

  it('have to stand in one field', () => {
    expect(idsOf(shelf([article(1, { title: 'Con đường', body: 'sắt' })]), '"đường sắt"')).toEqual([])
  })
})

describe('patterns', () => {
  it('find words by what they begin with, exact marks first', () => {
    const holdings = shelf([
      article(1, { body: 'đường' }),
      article(2, { body: 'dược' }),
      article(3, { body: 'duyên hải' }),
      article(4, { body: 'đi' }),
    ])
    expect(idsOf(holdings, 'du*').sort()).toEqual([1, 2, 3])
    expect(idsOf(holdings, 'đư*')[0]).toBe(1)
    expect(marked(holdings, 'đư*', 3)).toEqual(['duyên'])
  })

  it('find words by their end and middle', () => {
    const holdings = shelf([article(1, { body: 'Kazakhstan' }), article(2, { body: 'Uzbekistan' })])
    expect(idsOf(holdings, '*stan').sort()).toEqual([1, 2])
    expect(idsOf(holdings, 'k*stan')).toEqual([1])
  })

  it('find the last of several words written as one by its beginning', () => {
    expect(idsOf(shelf([article(1, { body: 'COVID-19' }), article(2, { body: 'COVID-20' })]), 'covid-1*')).toEqual([1])
  })

  it('begin with the tone anywhere', () => {
    expect(idsOf(shelf([article(1, { body: 'hoàng hôn' })]), 'hoà*')).toEqual([1])
  })
})

describe('fuzzy words', () => {
  it('may differ by as many letters as allowed', () => {
    const holdings = shelf([article(1, { body: 'Kazakhstan' }), article(2, { body: 'Kazakstan' }), article(3, { body: 'Kazaxtan' })])
    expect(idsOf(holdings, 'kazakhstan~1').sort()).toEqual([1, 2])
    expect(idsOf(holdings, 'kazakstan~').sort()).toEqual([1, 2])
    expect(idsOf(holdings, 'kazakstan~2').sort()).toEqual([1, 2, 3])
    expect(idsOf(holdings, 'kazakhstan~1')[0]).toBe(1)
    expect(idsOf(holdings, 'kazakstan')).toEqual([2])
  })

  it('do not mind marks', () => {
    expect(idsOf(shelf([article(1, { body: 'Đà Nẵng' })]), 'đà nẵn~1')).toEqual([1])
  })
})

describe('a page of hits', () => {
  it('is the part of all hits that was asked for', () => {
    const holdings = shelf(Array.from({ length: 10 }, (_, at) => article(at + 1, { body: 'đường '.repeat(at + 1) })))
    const all = idsOf(holdings, 'đường')
    expect(all).toHaveLength(10)
    expect(ask(holdings, 'đường', 3).total).toBe(10)
    expect(ask(holdings, 'đường', 3).hits.map(hit => hit.id)).toEqual(all.slice(0, 3))
    expect(answer(holdings.holdings.shelf, { query: 'đường', limit: 4, offset: 8 }).hits.map(hit => hit.id)).toEqual(all.slice(8))
  })

  it('counts how many words of an article were found', () => {
    const holdings = shelf([article(1, { title: 'Đường', body: 'đường sắt, duong, dương; sắt thép' })])
    expect(ask(holdings, 'duong').hits[0]?.matches).toBe(4)
    expect(ask(holdings, '"đường sắt"').hits[0]?.matches).toBe(2)
    expect(ask(holdings, '"đường sắt" thép').hits[0]?.matches).toBe(3)
  })
})

describe.runIf(existsSync(seeds))('real articles', () => {
  const texts = existsSync(seeds) ? readdirSync(seeds).sort() : []
  const holdings = shelf(texts.map((name, id) => article(id + 1, { body: readFileSync(new URL(name, seeds), 'utf8') })))

  it('hold đường sắt in the second and third, whatever way it is typed', () => {
    for (const query of ['duong sat', 'đường sắt', 'ĐƯỜNG SẮT', '"đường sắt"', 'đường sắt'.normalize('NFD')]) {
      expect(idsOf(holdings, query).sort()).toEqual([2, 3])
      expect(marked(holdings, query, 2)).toEqual(['đường', 'sắt'])
    }
  })

  it('hold AI in Greek letters', () => {
    expect(marked(holdings, 'ai', 2)).toEqual(['ΑΙ'])
  })

  it('hold Cộng hoà in both spellings', () => {
    expect(marked(holdings, '"cộng hoà"', 4)).toEqual(expect.arrayContaining(['hoà', 'hòa']))
  })
})
