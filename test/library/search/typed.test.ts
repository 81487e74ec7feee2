import { describe, expect, it } from 'vitest'
import { answer } from '../../../main/library/search/answer.ts'
import { alike, expectFound, found, some, third } from './index-of-words.ts'
import { article, shelf } from './shelf.ts'
import { hasMarks, LESS, reading, SAME, visible } from './ways-of-writing.ts'

describe('a word of any rime and tone', () => {
  it.each(SAME)('typed %s finds every word of these letters, itself first', (_, typedAs) => {
    for (const [at, word] of third().entries()) {
      const query = typedAs(word, at)
      expectFound(query, found(query), alike(word), each => !hasMarks(word) || reading(each) === reading(word))
    }
  })

  it.each(LESS)('typed %s finds every word of these letters, those written so first', (_, typedAs) => {
    for (const [at, word] of third().entries()) {
      const query = typedAs(word, at)
      const asTyped = reading(visible(query))
      expectFound(query, found(query), alike(word), each => !hasMarks(query) || reading(each) === asTyped)
    }
  })

  it.each(SAME)('in quotes %s finds itself alone', (_, typedAs) => {
    for (const [at, word] of third().entries()) {
      const query = `"${typedAs(word, at)}"`
      expect([query, found(query).sort()]).toEqual([query, alike(word).filter(each => reading(each) === reading(word))])
    }
  })

  it.each(LESS.slice(0, 6))('in quotes %s finds what is written so alone', (_, typedAs) => {
    for (const [at, word] of third().entries()) {
      const query = `"${typedAs(word, at)}"`
      const asTyped = reading(visible(query.replaceAll('"', '')))
      expect([query, found(query).sort()]).toEqual([query, alike(word).filter(each => reading(each) === asTyped)])
    }
  })

  it('may be written in any of these ways in the text as well', () => {
    for (const [at, word] of some(150).entries()) {
      const texts = SAME.map(([, written], way) => article(way + 1, { body: `xưa ${written(word, at)} nay` }))
      const { holdings } = shelf(texts, true)
      for (const [name, typedAs] of [...SAME, ...LESS]) {
        const total = answer(holdings.shelf, { query: typedAs(word, at), limit: 100, offset: 0 }).total
        expect([name, typedAs(word, at), total]).toEqual([name, typedAs(word, at), SAME.length])
      }
    }
  })
})

describe('Greek and Cyrillic letters', () => {
  const { holdings: mixed } = shelf([
    article(1, { body: 'Trí tuệ nhân tạo AI' }),
    article(2, { body: 'Trí tuệ nhân tạo ΑΙ' }),
    article(3, { body: 'Trí tuệ nhân tạo АІ' }),
    article(4, { body: 'Дорога в Казахстан, а не туда. Он и она.', language: 'ru' }),
    article(5, { body: 'Ο δρόμος και το τρένο ΑΙ', language: 'el' }),
  ])
  const ids = (query: string) =>
    answer(mixed.shelf, { query, limit: 9, offset: 0 })
      .hits.map(({ id }) => id)
      .sort()

  it.each(['AI', 'ai', 'ΑΙ', 'αι', 'АІ', 'аі', '"AI"', '"ΑΙ"', '"аі"', 'AΙ', 'ΑI'])('%s finds AI in each of them', query => {
    expect(ids(query)).toEqual(expect.arrayContaining([1, 2, 3]))
    expect(ids(query)).not.toContain(4)
  })

  it('of a text that is really written in them are found as what they are', () => {
    expect(ids('дорога')).toEqual([4])
    expect(ids('"Казахстан"')).toEqual([4])
    expect(ids('она')).toEqual([4])
    expect(ids('δρόμος')).toEqual([5])
    expect(ids('δρομος')).toEqual([5])
    expect(ids('ΔΡΟΜΟΣ')).toEqual([5])
    expect(ids('ΑΙ')).toEqual([1, 2, 3, 5])
    expect(ids('AI')).toEqual([1, 2, 3])
  })
})
