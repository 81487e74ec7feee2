import { expect, test } from 'vitest'
import { generateArticles } from '../../bench/corpus.ts'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const FOOTER = 'Mời quý độc giả theo dõi các bài viết tiếp theo của chúng tôi trên trang điện tử và mạng xã hội.'
const texts = generateArticles(12, 150, 5).map(({ text }) => text)
const text = (nth: number) => texts[nth] ?? ''
const sentence = (nth: number) => text(nth).split('\n').join(' ').split(' ').slice(10, 40).join(' ')
/** A text in which every so manyth word is another. */
const changed = (words: string, every: number) => words.replace(/\S+/gu, (word, at) => (at % every === 0 ? `x${at}` : word))

async function libraryOf(...articles: Parameters<typeof plant>[1]) {
  const folder = temporaryFolder()
  plant(folder, articles)
  const library = await temporaryLibrary(folder)
  await library.call('parallel.settle', {})
  return library
}

test('what stands alike in many articles of one outlet is boilerplate: hidden, unless it is asked for', async () => {
  const { call } = await libraryOf(
    { text: `${text(0)}\n${sentence(9)}\n${FOOTER}`, outlet: 'Báo A' },
    { text: `${text(1)}\n${sentence(9)}\n${FOOTER}`, outlet: 'Báo A' },
    { text: `${text(2)}\n${FOOTER}`, outlet: 'Báo A' },
    { text: `${text(3)}\n${FOOTER}`, outlet: 'Báo A' },
    { text: `${text(4)}\n${sentence(8)}`, outlet: 'Báo B' },
    { text: `${text(5)}\n${sentence(8)}`, outlet: 'Báo C' },
  )
  const shown = await call('parallel.article', { article: 3 })
  expect(shown).toEqual([])
  const all = await call('parallel.article', { article: 3, boilerplate: true })
  expect(all.map(({ b, boilerplate }) => [b.article, boilerplate])).toEqual([
    [1, true],
    [2, true],
    [4, true],
  ])
  // What goes over into boilerplate is shown whole.
  const [passage, ...more] = await call('parallel.article', { article: 1 })
  expect(more).toEqual([])
  expect(passage).toMatchObject({ b: { article: 2 }, boilerplate: false })
  expect(passage?.a.exact).toBe(`${sentence(9)}\n${FOOTER}`.replace(/\.$/u, ''))
  expect(await call('parallel.pair', { a: 3, b: 4 })).toMatchObject([{ boilerplate: true }])
  expect(await call('parallel.article', { article: 5 })).toMatchObject([{ b: { article: 6 }, boilerplate: false }])
})

test('an article that was taken over many times does not become boilerplate', async () => {
  const { call } = await libraryOf(...[1, 2, 3, 4, 5].map(() => ({ text: text(0), outlet: 'Báo A' })))
  expect((await call('parallel.article', { article: 1 })).map(({ b, boilerplate }) => [b.article, boilerplate])).toEqual(
    [2, 3, 4, 5].map(id => [id, false]),
  )
})

test('near duplicates are told by how much of each stands in the other', async () => {
  const { call } = await libraryOf(
    { title: 'Gốc', text: text(0) },
    { title: 'Sửa', text: changed(text(0), 40) },
    { title: 'Gộp', text: `${text(1)}\n${text(0)}\n${text(2)}` },
    { title: 'Khác', text: `${text(3)}\n${sentence(0)}` },
  )
  const all = await call('parallel.near-duplicates', {})
  expect(all.map(({ a, b }) => [a.id, b.id])).toEqual([
    [1, 3],
    [1, 2],
    [2, 3],
  ])
  const [whole] = all
  expect(whole?.aInB).toBe(1)
  expect(whole?.bInA).toBeCloseTo(1 / 3, 1)
  expect(whole?.words).toBe(150)
  expect((await call('parallel.near-duplicates', { article: 2 })).map(({ a, b }) => [a.title, b.title])).toEqual([
    ['Sửa', 'Gốc'],
    ['Sửa', 'Gộp'],
  ])
  expect(await call('parallel.near-duplicates', { article: 4, least: 0.5 })).toEqual([])
  await call('article.remove', { articles: [3] })
  expect(await call('parallel.near-duplicates', { least: 0.999 })).toEqual([])
  await call('history.undo', {})
  expect((await call('parallel.near-duplicates', { least: 0.999 })).map(({ a, b }) => [a.id, b.id])).toEqual([[1, 3]])
})

test('the overview tells which outlets share how much, and when; each cell opens its passages page by page', async () => {
  const { call } = await libraryOf(
    { text: `${text(0)}\n${sentence(9)}`, outlet: 'Báo B', published: '2022-01-05' },
    { text: `${text(1)}\n${sentence(9)}`, outlet: 'Báo A', published: '2023-02-03' },
    { text: `${text(2)}\n${sentence(8)}`, outlet: 'Báo A', published: '2023', precision: 'year' },
    { text: `${text(3)}\n${sentence(8)}`, outlet: null, published: null, precision: null },
    { text: `${text(4)}\n${sentence(8)} ${sentence(9)}`, outlet: 'Báo A', published: '2024-02-03' },
    // Twice in one article is nothing that articles share.
    { text: `${sentence(7)}\n${text(5)}\n${sentence(7)}`, outlet: 'Báo Đ' },
  )
  const overview = await call('parallel.overview', {})
  expect(overview.outlets).toEqual([
    { name: 'Báo A', articles: 3 },
    { name: 'Báo B', articles: 1 },
    { name: 'Báo Đ', articles: 1 },
    { name: null, articles: 1 },
  ])
  expect(overview.cells).toEqual([
    { a: 'Báo A', b: 'Báo A', passages: 2, words: 60, articles: 3 },
    { a: 'Báo A', b: 'Báo B', passages: 2, words: 60, articles: 3 },
    { a: 'Báo A', b: null, passages: 2, words: 60, articles: 3 },
  ])
  expect(overview.years).toEqual([
    { year: '2023', passages: 2, words: 60 },
    { year: '2024', passages: 4, words: 120 },
  ])
  const cell = await call('parallel.cell', { a: 'Báo B', b: 'Báo A' })
  expect(cell.total).toBe(2)
  expect(cell.passages.map(({ a, b, of }) => [a.article, b.article, of[0].id, of[1].outlet])).toEqual([
    [1, 2, 1, 'Báo A'],
    [1, 5, 1, 'Báo A'],
  ])
  for (const { a } of cell.passages) expect(a.exact).toContain(sentence(9).slice(0, 60))
  const page = await call('parallel.cell', { a: 'Báo B', b: 'Báo A', offset: 1, limit: 1 })
  expect(page).toEqual({ total: 2, passages: cell.passages.slice(1) })
  expect((await call('parallel.cell', { a: 'Báo A', b: null, year: '2024' })).passages).toMatchObject([
    { a: { article: 5 }, b: { article: 4 } },
  ])
  await call('article.update', { article: 4, metadata: { outlet: 'Báo B' } })
  expect((await call('parallel.cell', { a: 'Báo A', b: 'Báo B' })).total).toBe(4)
})
