import { observable, runInAction } from 'mobx'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PageReply } from '../../../preload/contract.ts'
import type { Batch } from '../../../renderer/stores/import-batches.ts'
import { stubDesktop } from './desktop.ts'

let asked: string[]
let answer: (url: string) => Promise<PageReply>
let batchesOfPages: (urls: string[]) => Batch[]

beforeEach(async () => {
  asked = []
  answer = async url => ({ ok: true, value: { url: `${url}?cuối`, name: 'bài.html', base64: 'eA==' } })
  const fetchPage = (url: string) => {
    asked.push(url)
    return answer(url)
  }
  stubDesktop(async () => ({ ok: false, error: { code: 'internal', message: '' } }), { fetchPage })
  vi.resetModules()
  ;({ batchesOfPages } = await import('../../../renderer/stores/page-batches.ts'))
})

test('a page is fetched when its turn comes, and imported with the address where it was in the end', async () => {
  const [first, second] = batchesOfPages(['https://a.example/1', 'https://b.example/2'])
  expect([first?.count, asked]).toEqual([1, []])
  expect(await first?.load()).toEqual({
    sources: [{ kind: 'bytes', name: 'bài.html', base64: 'eA==', url: 'https://a.example/1?cuối' }],
    failed: [],
  })
  expect(asked).toEqual(['https://a.example/1'])
  await second?.load()
  expect(asked).toEqual(['https://a.example/1', 'https://b.example/2'])
})

test('a page that is not fetched is reported under its address, with what was said', async () => {
  answer = async () => ({ ok: false, error: { code: 'missing', message: 'There is no page.' } })
  const [page] = batchesOfPages(['https://a.example/1'])
  expect(await page?.load()).toEqual({
    sources: [],
    failed: [{ place: { path: 'https://a.example/1', code: 'missing', message: 'There is no page.' }, again: expect.any(Function) }],
  })
})

test('a site has half a second between two of its pages, others wait for nothing', async () => {
  vi.useFakeTimers()
  const [first, other, second] = batchesOfPages(['https://a.example/1', 'https://b.example/1', 'https://a.example/2'])
  await first?.load()
  await other?.load()
  const loading = second?.load()
  await vi.advanceTimersByTimeAsync(499)
  expect(asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveLength(3)
  await loading
  vi.useRealTimers()
})

test('whoever stops waits for no site, and no other page is fetched', async () => {
  const work = observable({ paused: false, stopped: false })
  answer = () => new Promise(() => undefined)
  const [first] = batchesOfPages(['https://a.example/1'])
  const loading = first?.load(work)
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  runInAction(() => {
    work.stopped = true
  })
  expect(await loading).toEqual({ sources: [], failed: [] })
  const [next] = batchesOfPages(['https://b.example/1'])
  expect(await next?.load(work)).toEqual({ sources: [], failed: [] })
  expect(asked).toHaveLength(1)
})

test('nothing is fetched while the import rests', async () => {
  const work = observable({ paused: true, stopped: false })
  const [first] = batchesOfPages(['https://a.example/1'])
  const loading = first?.load(work)
  await new Promise(setImmediate)
  expect(asked).toEqual([])
  runInAction(() => {
    work.paused = false
  })
  await loading
  expect(asked).toEqual(['https://a.example/1'])
})
