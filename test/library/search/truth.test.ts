import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '../../../main/library/search/document.ts'
import { abandonJob, beginJob, createHoldings, finishJob, layoutOf, put, remove, stateOf } from '../../../main/library/search/holdings.ts'
import { article, ask, change, shelf, type TestShelf, work } from './shelf.ts'

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
  | { kind: 'work' }
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
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('work' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ask' as const), asked }) },
)

function act(shelf: TestShelf, each: Action): void {
  const { holdings, documents } = shelf
  if (each.kind === 'put') {
    const changed = each.documents.map(({ id, ...texts }) => article(id, texts))
    put(holdings, changed)
    for (const document of changed) documents.set(document.id, document)
  } else if (each.kind === 'remove') {
    remove(holdings, each.ids)
    for (const gone of each.ids) documents.delete(gone)
  } else if (each.kind === 'work') work(holdings)
  else {
    while (holdings.waiting.size > 0) ask(shelf, 'x')
    const { hits, total } = ask(shelf, written(each.asked))
    const expected = lookAtAll(documents, each.asked)
    expect(hits.map(hit => hit.id).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b))
    expect(total).toBe(expected.length)
  }
}

describe('the index', () => {
  it('finds what looking at every article finds, whatever was put, changed, removed and rebuilt before', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 5, maxLength: 60 }), actions => {
        const held: TestShelf = { holdings: createHoldings(), documents: new Map() }
        for (const each of actions) act(held, each)
        while (work(held.holdings));
        expect(stateOf(held.holdings)).toEqual({ indexed: held.documents.size, pending: 0 })
        for (const query of ['đường', 'sat', 'ho*', '"kinh tế"']) {
          const hits = ask(held, query).hits.map(hit => hit.id)
          expect(new Set(hits).size).toBe(hits.length)
          expect(hits.every(hit => held.documents.has(hit))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('finds a change at once while a segment is being built, and what was built meanwhile does not undo it', () => {
    const { holdings, documents } = shelf([])
    put(
      holdings,
      Array.from({ length: 200 }, (_, at) => article(at + 1, { body: `bài ${at + 1} đường` })),
    )
    const job = beginJob(holdings)
    const held = { holdings, documents }
    change(held, article(1, { body: 'đổi thành sắt' }))
    expect(ask(held, 'sắt').hits.map(hit => hit.id)).toEqual([1])
    expect(ask(held, '"bài 1"').total).toBe(0)
    remove(holdings, [2])
    if (job) finishJob(holdings, layoutOf(job, holdings.spellings), 1000)
    expect(ask(held, 'sắt').hits.map(hit => hit.id)).toEqual([1])
    expect(ask(held, '"bài 1"').total).toBe(0)
    expect(ask(held, '"bài 2"').total).toBe(0)
    expect(ask(held, 'đường').total).toBe(198)
  })

  it('keeps changes and removals that came while segments were merged', () => {
    const { holdings, documents } = shelf([])
    const held = { holdings, documents }
    for (let round = 0; round < 8; round++) {
      put(
        holdings,
        Array.from({ length: 100 }, (_, at) => article(round * 100 + at + 1, { body: `bài ${at} đường` })),
      )
      work(holdings)
    }
    const job = beginJob(holdings)
    expect(job?.kind).toBe('merge')
    change(held, article(5, { body: 'khác hẳn' }))
    remove(holdings, [6])
    if (job) finishJob(holdings, layoutOf(job, holdings.spellings), 1000)
    expect(ask(held, 'đường').total).toBe(798)
    expect(ask(held, 'khác').hits.map(hit => hit.id)).toEqual([5])
  })

  it('does a job again when whoever did it is gone, but for what changed meanwhile', () => {
    const { holdings, documents } = shelf([])
    put(
      holdings,
      Array.from({ length: 20 }, (_, at) => article(at + 1, { body: 'đường' })),
    )
    beginJob(holdings)
    change({ holdings, documents }, article(1, { body: 'sắt' }))
    remove(holdings, [2])
    abandonJob(holdings)
    while (work(holdings));
    expect(ask({ holdings, documents }, 'đường').total).toBe(18)
    expect(ask({ holdings, documents }, 'sắt').total).toBe(1)
  })

  it('answers from what is there while a library is read, and says how much is waiting', () => {
    const held = shelf([])
    put(
      held.holdings,
      Array.from({ length: 1000 }, (_, at) => article(at + 1, { body: 'đường' })),
    )
    const first = ask(held, 'đường')
    expect(first.total).toBe(first.state.indexed)
    expect(first.state.indexed).toBeGreaterThan(0)
    expect(first.state.indexed + first.state.pending).toBe(1000)
    change(held, article(2000, { body: 'đường mới' }))
    expect(ask(held, '"đường mới"').total).toBe(1)
    while (work(held.holdings));
    expect(ask(held, 'đường').total).toBe(1001)
  })

  it('stays tidy however often an article is changed', () => {
    const held = shelf(
      Array.from({ length: 300 }, (_, at) => article(at + 1, { body: 'đường' })),
      true,
    )
    for (let round = 0; round < 200; round++) {
      change(held, article(7, { body: `đường lần ${round}` }))
      expect(ask(held, `"lần ${round}"`).total).toBe(1)
    }
    const { segments } = held.holdings.shelf
    expect(segments.length).toBeLessThan(6)
    expect(segments.reduce((sum, { ids }) => sum + ids.length, 0)).toBeLessThan(320)
  })
})
