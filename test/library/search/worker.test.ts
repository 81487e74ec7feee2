import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { CollateError } from '../../../main/library/error.ts'
import { type Beginning, type Search, type SearchOptions, startSearch } from '../../../main/library/search/search.ts'
import type { SearchState } from '../../../preload/model.ts'
import { generateArticles } from '../../bench/corpus.ts'
import { temporaryFolder } from '../../support/library.ts'
import { article } from './shelf.ts'

const workerUrl = new URL('../../../main/library/search/worker.ts', import.meta.url)
const open: Search[] = []

const LIBRARY = randomUUID()
const nothing = { ids: new Uint32Array(), stamps: new Float64Array() }

function start({ emit, folder, workerUrl: url, ...given }: Partial<SearchOptions & Beginning> = {}): Search {
  const search = startSearch({ emit: emit ?? (() => {}), workerUrl: url ?? workerUrl, ...(folder === undefined ? {} : { folder }) })
  search.begin({ library: LIBRARY, stamps: () => nothing, onStale: () => {}, ...given })
  open.push(search)
  return search
}

const query = (search: Search, words: string) => search.query({ query: words, limit: 20, offset: 0 })

afterEach(async () => {
  await Promise.all(open.splice(0).map(search => search.close()))
})

describe('the search worker', () => {
  it('finds an article in the query right after it was put, changed or removed', async () => {
    const search = start()
    search.put([article(1, { body: 'Đường sắt' })])
    expect((await query(search, 'duong sat')).hits.map(hit => hit.id)).toEqual([1])
    search.put([article(1, { body: 'Đường bộ' })])
    expect((await query(search, 'duong sat')).total).toBe(0)
    expect((await query(search, 'duong bo')).total).toBe(1)
    search.remove([1])
    expect((await query(search, 'duong bo')).total).toBe(0)
  })

  it('finds a change at once while very many articles are waiting', async () => {
    const search = start()
    search.put(generateArticles(600, 200, 5).map((each, at) => article(at + 1, { title: each.title, body: each.text })))
    search.put([article(5000, { body: 'zzyzx' })])
    const reply = await query(search, 'zzyzx')
    expect(reply.hits.map(hit => hit.id)).toEqual([5000])
    expect(reply.state.pending).toBeGreaterThan(0)
    expect(await search.settle()).toEqual({ indexed: 601, pending: 0 })
    expect((await query(search, 'zzyzx')).total).toBe(1)
    expect((await query(search, 'và')).total).toBe(600)
  })

  it('tells how far it is', async () => {
    const states: SearchState[] = []
    const search = start({ emit: (event, payload) => void (event === 'search.state' && states.push(payload as SearchState)) })
    expect(search.state()).toEqual({ indexed: 0, pending: 0 })
    search.put(generateArticles(300, 300, 6).map((each, at) => article(at + 1, { body: each.text })))
    expect(search.state()).toEqual({ indexed: 0, pending: 300 })
    await search.settle()
    expect(search.state()).toEqual({ indexed: 300, pending: 0 })
    await expect.poll(() => states.at(-1)).toEqual({ indexed: 300, pending: 0 })
  })

  it('settles at once when there is nothing to do', async () => {
    expect(await start().settle()).toEqual({ indexed: 0, pending: 0 })
  })

  it('refuses what is asked after it was closed, and what was under way', async () => {
    const search = start()
    const underWay = query(search, 'đường')
    const refused = expect(underWay).rejects.toMatchObject({ code: 'cancelled' })
    await search.close()
    await refused
    await expect(query(search, 'đường')).rejects.toMatchObject({ code: 'cancelled' })
    search.put([article(1)])
    search.remove([1])
    await search.close()
  })

  it('starts again when its worker dies, and asks for everything that it does not have', async () => {
    const mortal = new URL(
      `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', message => { if (message.request?.query === 'die') process.exit(1) })
      await import(${JSON.stringify(workerUrl.href)})
    `)}`,
    )
    const asked: number[][] = []
    const search: Search = start({
      workerUrl: mortal,
      stamps: () => ({ ids: Uint32Array.of(1), stamps: Float64Array.of(1) }),
      onStale: ids => {
        asked.push(ids)
        search.put([article(1, { body: 'đường' })])
      },
    })
    await expect.poll(() => asked, { timeout: 20_000 }).toEqual([[1]])
    expect((await query(search, 'đường')).total).toBe(1)
    await expect(query(search, 'die')).rejects.toMatchObject({ code: 'busy' })
    await expect.poll(() => asked, { timeout: 20_000 }).toEqual([[1], [1]])
    expect((await query(search, 'đường')).total).toBe(1)
  })

  it('does not answer a question that was called off', async () => {
    const search = start()
    search.put([article(1, { body: 'đường' })])
    const own = new AbortController()
    const first = search.query({ query: 'duo', limit: 20, offset: 0, typing: true }, own.signal)
    const refused = expect(first).rejects.toMatchObject({ code: 'cancelled' })
    own.abort(new CollateError('cancelled', 'Cancelled.'))
    expect((await search.query({ query: 'duon', limit: 20, offset: 0, typing: true })).total).toBe(1)
    await refused
    await expect(search.query({ query: 'duo', limit: 20, offset: 0 }, own.signal)).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('finds what was kept again, and asks only for what changed since', async () => {
    const folder = temporaryFolder()
    const documents = generateArticles(300, 50, 5).map((each, at) => article(at + 1, { title: each.title, body: each.text }))
    const first = start({ folder })
    first.put(documents)
    await first.settle()
    first.put([article(1, { stamp: 77, body: 'đổi rồi' })])
    expect((await query(first, 'đổi rồi')).total).toBeGreaterThan(0)
    const before = (await query(first, 'kinh te')).hits
    await first.close()

    const asked: number[][] = []
    const stamps = () => ({
      // 2 was removed, 3 changed, 1000 is new.
      ids: Uint32Array.from([...documents.map(({ id }) => id).filter(id => id !== 2), 1000]),
      stamps: Float64Array.from([...documents.filter(({ id }) => id !== 2).map(({ id }) => (id === 1 ? 77 : id === 3 ? 78 : id)), 5]),
    })
    const second = start({ folder, stamps, onStale: ids => asked.push(ids) })
    const reply = await query(second, 'kinh te')
    await expect.poll(() => asked, { timeout: 20_000 }).toEqual([[3, 1000]])
    expect(reply.state.indexed).toBe(298)
    expect((await query(second, '"đổi rồi"')).hits.map(({ id }) => id)).toEqual([1])
    const ids = (hits: { id: number }[]) => hits.map(({ id }) => id).filter(id => id !== 2 && id !== 3)
    expect(ids(reply.hits).slice(0, 10)).toEqual(ids(before).slice(0, 10))
  })

  it('gives up when its worker dies again and again', async () => {
    const search = start({ workerUrl: new URL('data:text/javascript,process.exit(1)') })
    const code = () =>
      query(search, 'x').then(
        () => '',
        error => error.code,
      )
    await expect.poll(code, { timeout: 20_000 }).toBe('internal')
  })
})
