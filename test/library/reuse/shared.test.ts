import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const HAI_BEN = 'Hai bên nhất trí đẩy mạnh kết nối đường sắt giữa Hà Nội và Almaty trong năm tới'
const BAC = 'Bộ trưởng nói rằng hàng hóa Việt Nam sẽ đi qua hành lang phía Bắc nhanh hơn đường biển'

async function libraryOf(...articles: Parameters<typeof plant>[1]) {
  const folder = temporaryFolder()
  plant(folder, articles)
  return temporaryLibrary(folder)
}

test('the same wording is found in two articles, whatever stands between the words and however they are written', async () => {
  const { call } = await libraryOf(
    { text: `Mở đầu khác hẳn. ${HAI_BEN}. Rồi chuyện khác.` },
    { text: `Chuyện nọ: “${HAI_BEN.toUpperCase().replaceAll(' ', ' – ')}”, hết.` },
  )
  const [passage, ...more] = await call('parallel.pair', { a: 1, b: 2 })
  expect(more).toEqual([])
  expect(passage).toMatchObject({ words: 18, boilerplate: false, a: { article: 1, version: 1, exact: HAI_BEN }, b: { article: 2 } })
  expect(passage?.b.exact).toBe(HAI_BEN.toUpperCase().replaceAll(' ', ' – '))
  const [turned] = await call('parallel.pair', { a: 2, b: 1 })
  expect(turned).toMatchObject({ a: passage?.b, b: passage?.a })
})

test('a passage goes on over a changed word, and one that is said twice is found within its article', async () => {
  const changed = HAI_BEN.replace('đẩy mạnh', 'tăng cường thêm')
  const { call } = await libraryOf({ text: `${HAI_BEN}. Xen vào giữa. ${HAI_BEN}!` }, { text: changed })
  expect(await call('parallel.pair', { a: 1, b: 1 })).toMatchObject([
    { a: { start: 0, exact: HAI_BEN }, b: { start: HAI_BEN.length + 16, exact: HAI_BEN }, words: 18 },
  ])
  expect(await call('parallel.article', { article: 2 })).toMatchObject([
    { a: { article: 2, exact: changed }, b: { article: 1, start: 0 }, words: 16 },
    { a: { article: 2, exact: changed }, b: { article: 1, start: HAI_BEN.length + 16 }, words: 16 },
  ])
  expect(await call('parallel.pair', { a: 1, b: 2, minWords: 17 })).toEqual([])
})

test('text with marks matches text with marks, composed or not, with the tone where it is put now or was before', async () => {
  const marked = 'Hoà bình và thuỷ lợi là điều hai nước cùng mong muốn từ lâu'
  const { call } = await libraryOf(
    { text: marked },
    { text: marked.replace('Hoà', 'Hòa').replace('thuỷ', 'thủy') },
    { text: 'Hoa binh va thuy loi la dieu hai nuoc cung mong muon tu lau' },
  )
  expect((await call('parallel.article', { article: 1 })).map(({ b }) => b.article)).toEqual([2])
})

test('where else a selection stands is told with the oldest article first', async () => {
  const { call } = await libraryOf(
    { title: 'Mới', text: `Ở đây. ${HAI_BEN}. ${BAC}.`, published: '2024-05-06', outlet: 'Báo A' },
    { title: 'Không ngày', text: `Nghe nói ${HAI_BEN}.`, published: null, precision: null },
    { title: 'Cũ', text: `Lần đầu: ${HAI_BEN}!`, published: '2023', precision: 'year', outlet: 'Báo B' },
    { title: 'Một phần', text: `Chỉ có: hai bên nhất trí đẩy mạnh kết nối đường sắt.`, published: '2024-01-01' },
    { title: 'Chuyện khác', text: 'Không có gì giống ở bài này cả.' },
  )
  const highlight = await call('highlight.create', { article: 3, place: { quote: HAI_BEN, occurrence: 1 } })
  const copies = await call('parallel.where-else', { article: 1, version: 1, start: 7, end: 7 + HAI_BEN.length })
  expect(copies.map(({ of }) => of.title)).toEqual(['Cũ', 'Một phần', 'Không ngày'])
  expect(copies[0]).toMatchObject({ exact: HAI_BEN, before: 'Lần đầu: ', after: '!', share: 1, words: 18, highlight: highlight.id })
  expect(copies[1]).toMatchObject({ words: 10, share: 10 / 18, highlight: null })
  expect(copies[0]?.of).toEqual({ id: 3, title: 'Cũ', outlet: 'Báo B', published: '2023' })
})

test('a short selection is looked for as a whole, and what is said again in its own article counts', async () => {
  const { call } = await libraryOf(
    { text: 'Trung tâm công nghệ cao ở Almaty. Nói lại: trung tâm công nghệ cao.' },
    { text: 'Một trung tâm công nghệ cao khác.' },
    { text: 'Trung tâm công nghệ thấp.' },
  )
  const copies = await call('parallel.where-else', { article: 1, version: 1, start: 0, end: 23 })
  expect(copies.map(({ article, exact, share }) => [article, exact, share])).toEqual([
    [1, 'trung tâm công nghệ cao', 1],
    [2, 'trung tâm công nghệ cao', 1],
  ])
  expect(await call('parallel.where-else', { article: 1, version: 1, start: 0, end: 13 })).toEqual([])
  await expect(call('parallel.where-else', { article: 1, version: 1, start: 9, end: 900 })).rejects.toThrow('invalid')
  await expect(call('parallel.pair', { a: 1, b: 99 })).rejects.toThrow('missing')
})

test('passages of fewer words are found when they are asked for', async () => {
  const { call } = await libraryOf({ text: 'Xin chào các bạn ở Almaty.' }, { text: 'Nói: xin chào các bạn!' }, { text: 'Các bạn ở đâu?' })
  expect(await call('parallel.article', { article: 1 })).toEqual([])
  const found = await call('parallel.article', { article: 1, minWords: 4 })
  expect(found.map(({ b, words }) => [b.article, b.exact, words])).toEqual([[2, 'xin chào các bạn', 4]])
  expect((await call('parallel.article', { article: 1, minWords: 3 })).map(({ b }) => [b.article, b.exact])).toEqual([
    [2, 'xin chào các bạn'],
    [3, 'Các bạn ở'],
  ])
})

const SEEDS = fileURLToPath(new URL('../../../../shared/seeds', import.meta.url))

describe.skipIf(!existsSync(SEEDS))('the articles of the starter library', () => {
  const texts = () =>
    readdirSync(SEEDS)
      .filter(name => name.endsWith('.txt'))
      .sort()
      .map(name => ({ text: readFileSync(`${SEEDS}/${name}`, 'utf8').normalize('NFC') }))

  test('share what they are known to share', async () => {
    const { call } = await libraryOf(...texts())
    const shared = await call('parallel.pair', { a: 2, b: 3 })
    const holds = (beginning: string, end: string, words: number) =>
      shared.some(({ a, words: own }) => a.exact.includes(beginning) && a.exact.includes(end) && own >= words)
    expect(holds('Việt Nam có thể xuất khẩu nhiều mặt hàng thế mạnh', 'sang Kazakhstan', 24)).toBe(true)
    expect(holds('để thúc đẩy kinh tế, thương mại, đầu tư, hai nước cần tăng cường kết nối giao thông', '', 20)).toBe(true)
    expect(holds('', 'các hành lang vận tải Đông - Tây và Bắc - Nam', 15)).toBe(true)
    const twice = await call('parallel.pair', { a: 2, b: 2 })
    expect(Math.max(...twice.map(({ words }) => words))).toBe(63)
    for (const { a, b } of [...shared, ...twice]) {
      expect(a.exact.length).toBeGreaterThan(20)
      if (a.article === b.article) expect(b.start).toBeGreaterThanOrEqual(a.end)
    }
  })
})
