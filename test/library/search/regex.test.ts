import { expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

async function libraryOf(...texts: string[]) {
  const folder = temporaryFolder()
  plant(
    folder,
    texts.map((text, at) => ({ title: `Bài ${at + 1}`, text, outlet: at % 2 === 0 ? 'Báo Chẵn' : 'Báo Lẻ' })),
  )
  const library = await temporaryLibrary(folder)
  await library.call('search.settle', {})
  const ids = async (query: string) =>
    (await library.call('search.query', { query, limit: 100 })).hits.map(({ article }) => article.id).sort()
  return { ...library, ids }
}

test('a regular expression is looked for in the texts that the rest of the query finds', async () => {
  const { ids, call } = await libraryOf('Tuyến đường sắt cũ.', 'Đường sắt mới 146,3 km.', 'Đường bộ.')
  expect(await ids('/s[aắ]t (cũ|mới)/')).toEqual([1, 2])
  expect(await ids('tuyến /s[aắ]t/')).toEqual([1])
  expect(await ids('duong -/sắt/')).toEqual([3])
  expect(await ids('/^đường/')).toEqual([2, 3])
  const { hits, total, facets } = await call('search.query', { query: '/146,\\d/', facets: true })
  expect(total).toBe(1)
  expect(facets?.outlets).toEqual([{ value: 'Báo Lẻ', count: 1 }])
  const [snippet] = hits[0]?.snippets ?? []
  expect(snippet?.marks.map(([start, end]) => snippet.text.slice(start - snippet.start, end - snippet.start))).toEqual(['146,3'])
})

test('pages of what a regular expression finds put together are the whole', async () => {
  const { call } = await libraryOf(...Array.from({ length: 30 }, (_, at) => `Đường số ${at}.`))
  const page = async (offset: number) =>
    (await call('search.query', { query: '/số \\d5?\\./', limit: 4, offset })).hits.map(({ article }) => article.id)
  const all = (await call('search.query', { query: '/số \\d5?\\./', limit: 100 })).hits.map(({ article }) => article.id)
  expect([...(await page(0)), ...(await page(4)), ...(await page(8))]).toEqual(all)
  expect(all).toHaveLength(12)
})

test('one that is none is explained, one that never ends is stopped and other calls are answered meanwhile', async () => {
  const { call } = await libraryOf(`Đường ${'a'.repeat(60)}!`, 'Đường sắt.')
  expect(await call('search.query', { query: 'sắt /(a/' })).toMatchObject({ total: 1, problems: [{ reason: 'regex' }] })
  const slow = call('search.query', { query: '/(a+)+$/' })
  const began = performance.now()
  await call('article.list', {})
  expect(performance.now() - began).toBeLessThan(1500)
  expect(await slow).toMatchObject({ problems: [{ reason: 'too-slow', text: '/(a+)+$/' }] })
  expect((await call('search.query', { query: '/s[aắ]t/' })).total).toBe(1)
})

test('of two questions under one name the older is refused', async () => {
  const { call, reply } = await libraryOf('Đường sắt.')
  const [first, second] = await Promise.all([
    reply('search.query', { query: '/đường/', latest: 'a' }),
    call('search.query', { query: 'sat', latest: 'a' }),
  ])
  expect(first).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(second.total).toBe(1)
})

test('what changed is looked at again', async () => {
  const { ids, call } = await libraryOf('Đường sắt.', 'Đường bộ.')
  expect(await ids('/đường/')).toEqual([1, 2])
  await call('article.remove', { articles: [1] })
  expect(await ids('/đường/')).toEqual([2])
  await call('history.undo', {})
  expect(await ids('/đường/')).toEqual([1, 2])
})
