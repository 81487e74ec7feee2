import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reply, Request, SearchReply } from '../../../preload/contract.ts'
import { article } from '../article.ts'
import { stubDesktop } from './desktop.ts'

interface Asked {
  request: Request<'search.query'>
  reply(given: Partial<SearchReply> & { ids?: number[] }): Promise<void>
  refuse(code: 'cancelled' | 'internal'): Promise<void>
}

/** What the page asked, in order, each to be answered by the test. */
let asked: Asked[] = []

const hit = (id: number) => ({ article: article(id), score: 1, matches: 1, snippets: [] })

function take(request: Request<'search.query'>): Promise<Reply<SearchReply>> {
  return new Promise(resolve => {
    const answer = async (reply: Reply<SearchReply>) => {
      resolve(reply)
      await vi.advanceTimersByTimeAsync(0)
    }
    asked.push({
      request,
      reply({ ids = [], ...given }) {
        const value = { total: ids.length, took: 1, facets: null, problems: [], state: { indexed: 9, pending: 0 }, ...given }
        return answer({ ok: true, value: { ...value, hits: ids.map(hit) } })
      },
      refuse: code => answer({ ok: false, error: { code, message: 'Không trả lời.' } }),
    })
  })
}

async function newStore() {
  const { SearchStore } = await import('../../../renderer/stores/search.ts')
  return new SearchStore()
}

const queries = () => asked.map(({ request }) => request.query)
const ids = (reply: SearchReply | null) => reply?.hits.map(({ article: { id } }) => id)

beforeEach(() => {
  asked = []
  vi.useFakeTimers()
  stubDesktop((_, request) => take(request as Request<'search.query'>) as Promise<Reply<unknown>>)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the first key is asked at once, as a word still being typed', async () => {
  const search = await newStore()
  search.type('đ')
  expect(asked[0]?.request).toMatchObject({ query: 'đ', typing: true, facets: true, limit: 30, offset: 0, sort: 'relevance' })
  expect(asked[0]?.request.latest).toMatch(/^box/u)
  await asked[0]?.reply({ ids: [1] })
  expect(ids(search.reply)).toEqual([1])
  expect(search.busy).toBe(false)
})

test('what is typed meanwhile is asked as soon as there is an answer, the latest alone', async () => {
  const search = await newStore()
  for (const query of ['đ', 'đư', 'đườ', 'đường']) search.type(query)
  expect(queries()).toEqual(['đ'])
  await asked[0]?.reply({ ids: [1] })
  expect(queries()).toEqual(['đ', 'đường'])
  expect(ids(search.reply)).toEqual([1])
  await asked[1]?.reply({ ids: [2] })
  expect(ids(search.reply)).toEqual([2])
})

test('a slow answer is not waited for longer than a moment, and comes too late after the newer one', async () => {
  const search = await newStore()
  search.type('đ')
  await vi.advanceTimersByTimeAsync(30)
  search.type('đư')
  await vi.advanceTimersByTimeAsync(30)
  search.type('đườ')
  await vi.advanceTimersByTimeAsync(30)
  expect(queries()).toEqual(['đ', 'đườ'])
  await asked[1]?.reply({ ids: [2] })
  await asked[0]?.reply({ ids: [1] })
  expect(ids(search.reply)).toEqual([2])
})

test('an answer that was called off is never shown as an error', async () => {
  const search = await newStore()
  search.type('đ')
  search.type('đư')
  await vi.advanceTimersByTimeAsync(60)
  await asked[0]?.refuse('cancelled')
  expect([search.failure, search.busy]).toEqual([null, true])
  await asked[1]?.reply({ ids: [2] })
  search.type('đườ')
  await asked[2]?.refuse('cancelled')
  expect([search.failure, search.busy, ids(search.reply)]).toEqual([null, false, [2]])
  search.type('đườn')
  await asked[3]?.refuse('internal')
  expect(search.failure?.message).toBe('Không trả lời.')
})

test('an emptied box shows nothing, whatever answer is still on its way', async () => {
  const search = await newStore()
  search.type('khách')
  search.clear()
  await asked[0]?.reply({ ids: [1] })
  expect([search.reply, search.busy, search.active]).toEqual([null, false, false])
  search.type('du lịch')
  expect(queries()).toEqual(['khách', 'du lịch'])
})

test('further hits are asked for once, without counts, and none is shown twice', async () => {
  const search = await newStore()
  search.type('khách')
  const facets = { themes: [], tags: [], outlets: [{ value: 'Báo Mới', count: 3 }], years: [], languages: [] }
  await asked[0]?.reply({ ids: [1, 2], total: 4, facets })
  void search.more()
  void search.more()
  expect(asked[1]?.request).toMatchObject({ query: 'khách', offset: 2, limit: 30 })
  expect(asked[1]?.request.facets).toBeUndefined()
  await asked[1]?.reply({ ids: [2, 3, 4], total: 4 })
  expect(asked).toHaveLength(2)
  expect(ids(search.reply)).toEqual([1, 2, 3, 4])
  expect(search.reply?.facets).toEqual(facets)
})

test('further hits of a query that was left are not shown', async () => {
  const search = await newStore()
  search.type('khách')
  await asked[0]?.reply({ ids: [1], total: 9 })
  void search.more()
  search.type('khách sạn')
  await asked[1]?.refuse('cancelled')
  await asked[2]?.reply({ ids: [7], total: 1 })
  expect([ids(search.reply), search.failure]).toEqual([[7], null])
})

test('another order asks again from the first hit, a grown index for as many hits as there were', async () => {
  const search = await newStore()
  search.type('khách')
  await asked[0]?.reply({ ids: Array.from({ length: 30 }, (_, id) => id + 1), total: 60 })
  void search.more()
  await asked[1]?.reply({ ids: Array.from({ length: 30 }, (_, id) => id + 31), total: 60 })
  const before = search.answered
  search.setPending(0)
  expect(asked[2]?.request).toMatchObject({ limit: 60, offset: 0 })
  await asked[2]?.reply({ ids: [1], total: 1 })
  expect(search.answered).toBe(before)
  search.setSort('date')
  expect(asked[3]?.request).toMatchObject({ sort: 'date', limit: 30 })
  await asked[3]?.reply({ ids: [1], total: 1 })
  expect(search.answered).not.toBe(before)
})

test('whoever presses Enter gets the hits of what stands in the box', async () => {
  const search = await newStore()
  search.type('k')
  search.type('kh')
  let settled = false
  void search.settled().then(() => {
    settled = true
  })
  expect(queries()).toEqual(['k', 'kh'])
  await asked[0]?.reply({ ids: [1] })
  expect(settled).toBe(false)
  await asked[1]?.reply({ ids: [2] })
  expect([settled, ids(search.reply)]).toEqual([true, [2]])
})

test('narrowing down adds a filter to the query, and the same again takes it out', async () => {
  const search = await newStore()
  search.type('khách')
  await asked[0]?.reply({ ids: [1] })
  search.toggle({ name: 'outlet', value: 'Báo Mới' })
  expect(asked[1]?.request.query).toBe('outlet:"Báo Mới" khách')
  await asked[1]?.reply({ ids: [1] })
  search.toggle({ name: 'outlet', value: 'Báo Mới' })
  expect(search.query).toBe('khách')
})
