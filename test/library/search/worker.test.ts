import { afterEach, describe, expect, it } from 'vitest'
import { type Search, type SearchOptions, startSearch } from '../../../main/library/search/search.ts'
import type { SearchState } from '../../../preload/model.ts'
import { generateArticles } from '../../bench/corpus.ts'
import { article } from './shelf.ts'

const workerUrl = new URL('../../../main/library/search/worker.ts', import.meta.url)
const open: Search[] = []

function start(options: Partial<SearchOptions> = {}): Search {
  const search = startSearch({ emit: () => {}, workerUrl, ...options })
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

  it('starts again when its worker dies, and asks for everything anew', async () => {
    const mortal = new URL(
      `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', message => { if (message.request?.query === 'die') process.exit(1) })
      await import(${JSON.stringify(workerUrl.href)})
    `)}`,
    )
    let refills = 0
    const search: Search = start({
      workerUrl: mortal,
      refill: () => {
        refills += 1
        search.put([article(1, { body: 'đường' })])
      },
    })
    search.put([article(1, { body: 'đường' })])
    expect((await query(search, 'đường')).total).toBe(1)
    await expect(query(search, 'die')).rejects.toMatchObject({ code: 'busy' })
    expect((await query(search, 'đường')).total).toBe(1)
    expect(refills).toBe(1)
  })

  it('gives up when its worker dies again and again', async () => {
    const search = start({ workerUrl: new URL('data:text/javascript,process.exit(1)') })
    await expect
      .poll(() =>
        query(search, 'x').then(
          () => '',
          error => error.code,
        ),
      )
      .toBe('internal')
  })
})
