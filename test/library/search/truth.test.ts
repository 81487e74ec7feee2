import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '../../../main/library/search/document.ts'
import { createHoldings, type Holdings, put, remove, stateOf, step } from '../../../main/library/search/holdings.ts'
import { article, ask } from './shelf.ts'

const WORDS = ['đường', 'dương', 'duong', 'Đương', 'sắt', 'sat', 'hoà', 'hòa', 'hóa', 'tàu', 'Tau', 'kinh', 'tế', 'te', 'ga']
const PUNCTUATION = [' ', ' ', ' ', ', ', '. ', '\n']

const words = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []
const bare = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
const old = (word: string) => (word === 'hoà' ? 'hòa' : word)

/** What a query of the kinds below finds, by looking at everything. */
function lookAtAll(library: Map<number, SearchDocument>, asked: Asked): number[] {
  const holds = ({ title, body }: SearchDocument): boolean => {
    const texts = `${title}\n${body}`.split('\n').map(words)
    const all = texts.flat()
    const phrase = asked.phrase.map(old)
    const hasPhrase = texts.some(text => text.some((_, at) => phrase.every((word, index) => old(text[at + index] ?? '') === word)))
    return (
      asked.wanted.every(word => all.some(each => bare(each) === bare(word))) &&
      asked.prefix.every(start => all.some(each => bare(each).startsWith(bare(start)))) &&
      !asked.forbidden.some(word => all.some(each => bare(each) === word)) &&
      (phrase.length === 0 || hasPhrase)
    )
  }
  return [...library.values()].filter(holds).map(document => document.id)
}

interface Asked {
  wanted: string[]
  prefix: string[]
  forbidden: string[]
  phrase: string[]
}

function written({ wanted, prefix, forbidden, phrase }: Asked): string {
  const parts = [...wanted, ...prefix.map(start => `${start}*`), ...forbidden.map(word => `-${word}`)]
  return [...parts, ...(phrase.length > 0 ? [`"${phrase.join(' ')}"`] : [])].join(' ')
}

const word = fc.constantFrom(...WORDS)
const text = fc.array(fc.tuple(word, fc.constantFrom(...PUNCTUATION)), { maxLength: 12 }).map(pairs => pairs.flat().join(''))
const asked: fc.Arbitrary<Asked> = fc
  .record({
    wanted: fc.array(word, { maxLength: 2 }),
    prefix: fc.array(fc.constantFrom('đ', 'duo', 's', 'ho', 't'), { maxLength: 1 }),
    forbidden: fc.array(fc.constantFrom('ga', 'te', 'sat'), { maxLength: 1 }),
    phrase: fc.array(word, { maxLength: 3 }).map(list => list.map(each => each.toLowerCase())),
  })
  .filter(each => Object.values(each).some(list => list.length > 0))

type Action =
  | { kind: 'put'; documents: { id: number; title: string; body: string }[] }
  | { kind: 'remove'; ids: number[] }
  | { kind: 'work'; steps: number; resting: boolean }
  | { kind: 'ask'; asked: Asked }

const id = fc.integer({ min: 1, max: 150 })
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      documents: fc.array(fc.record({ id, title: text, body: text }), { maxLength: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), ids: fc.array(id, { maxLength: 10 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('work' as const), steps: fc.nat(200), resting: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ask' as const), asked }) },
)

function act(holdings: Holdings, library: Map<number, SearchDocument>, each: Action): void {
  if (each.kind === 'put') {
    const documents = each.documents.map(({ id, ...texts }) => article(id, texts))
    put(holdings, documents)
    for (const document of documents) library.set(document.id, document)
  } else if (each.kind === 'remove') {
    remove(holdings, each.ids)
    for (const gone of each.ids) library.delete(gone)
  } else if (each.kind === 'work') {
    for (let count = 0; count < each.steps; count++) step(holdings, each.resting)
  } else {
    while (holdings.waiting.size > 0) ask(holdings, 'x')
    const { hits, total } = ask(holdings, written(each.asked))
    const expected = lookAtAll(library, each.asked)
    expect(hits.map(hit => hit.id).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b))
    expect(total).toBe(expected.length)
  }
}

describe('the index', () => {
  it('finds what looking at every article finds, whatever was put, changed, removed and rebuilt before', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 5, maxLength: 60 }), actions => {
        const holdings = createHoldings()
        const library = new Map<number, SearchDocument>()
        for (const each of actions) act(holdings, library, each)
        while (step(holdings, true));
        expect(stateOf(holdings)).toEqual({ indexed: library.size, pending: 0 })
        for (const query of ['đường', 'sat', 'ho*', '"kinh tế"']) {
          const hits = ask(holdings, query).hits.map(hit => hit.id)
          expect(new Set(hits).size).toBe(hits.length)
          expect(hits.every(hit => library.has(hit))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('finds a change at once while the main index is built anew', () => {
    const holdings = createHoldings()
    put(
      holdings,
      Array.from({ length: 200 }, (_, at) => article(at + 1, { body: `bài ${at + 1} đường` })),
    )
    while (!holdings.next) step(holdings, false)
    step(holdings, false)
    put(holdings, [article(1, { body: 'đổi thành sắt' })])
    expect(ask(holdings, 'sắt').hits.map(hit => hit.id)).toEqual([1])
    expect(ask(holdings, '"bài 1"').total).toBe(0)
    remove(holdings, [2])
    expect(ask(holdings, '"bài 2"').total).toBe(0)
    expect(holdings.next).not.toBeNull()
    while (step(holdings, true));
    expect(ask(holdings, 'sắt').hits.map(hit => hit.id)).toEqual([1])
    expect(ask(holdings, 'đường').total).toBe(198)
  })

  it('answers from what is there while a library is read, and says how much is waiting', () => {
    const holdings = createHoldings()
    put(
      holdings,
      Array.from({ length: 1000 }, (_, at) => article(at + 1, { body: 'đường' })),
    )
    const first = ask(holdings, 'đường')
    expect(first.total).toBe(first.state.indexed)
    expect(first.state.indexed).toBeGreaterThan(0)
    expect(first.state.indexed + first.state.pending).toBe(1000)
    put(holdings, [article(2000, { body: 'đường mới' })])
    expect(ask(holdings, '"đường mới"').total).toBe(1)
    while (step(holdings, true));
    expect(ask(holdings, 'đường').total).toBe(1001)
  })

  it('keeps the overlay small when there is time to tidy up', () => {
    const holdings = createHoldings()
    put(
      holdings,
      Array.from({ length: 300 }, (_, at) => article(at + 1, { body: 'đường' })),
    )
    while (step(holdings, true));
    for (let round = 0; round < 200; round++) {
      put(holdings, [article(7, { body: `đường lần ${round}` })])
      expect(ask(holdings, `"lần ${round}"`).total).toBe(1)
    }
    while (step(holdings, true));
    expect(holdings.overlay.entries.size).toBeLessThanOrEqual(64)
    expect(holdings.main.entries.size).toBeLessThanOrEqual(300)
  })
})
