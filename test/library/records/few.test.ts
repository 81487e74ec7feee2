import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const TEXT = 'Đường sắt nối Hà Nội với Almaty. Thương mại hai nước tăng mười phần trăm. Khách du lịch cũng đông hơn.'

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{ text: TEXT }, { text: `Bài hai. ${TEXT}` }])
  library = await temporaryLibrary(folder)
})

const newest = () => {
  const told = library.told.findLast(({ event }) => event === 'library.changed')
  return told?.event === 'library.changed' ? told.payload.few : undefined
}
const highlight = (article: number, start: number, themes: string[] = []) =>
  library.call('highlight.create', { article, place: { version: 1, start, end: start + 9 }, themes })
const themeId = async (path: string) => (await library.call('theme.list', {})).find(theme => theme.path === path)?.id ?? 0

test('a highlight is told by its id, its article and its themes, and so is its undo', async () => {
  await library.call('theme.create', { path: 'Kinh tế/Thương mại' })
  expect(newest()).toBeUndefined()
  const theme = await themeId('Kinh tế/Thương mại')
  const { id } = await highlight(2, 0, ['Kinh tế/Thương mại'])
  const few = { highlights: [id], articles: [2], themes: [theme] }
  expect(newest()).toEqual(few)
  await library.call('highlight.update', { highlight: id, note: 'Xem lại' })
  expect(newest()).toEqual(few)
  await library.call('history.undo', {})
  await library.call('history.undo', {})
  expect(newest()).toEqual(few)
  expect(await library.call('highlight.some', { highlights: [id] })).toEqual([])
})

test('a theme that is taken away is told too, and one that came along with a tag means that the codebook changed', async () => {
  const { id } = await highlight(1, 0, ['Du lịch'])
  expect(newest()).toMatchObject({ highlights: [id], themes: null })
  const theme = await themeId('Du lịch')
  await library.call('highlight.tag', { highlights: [id], remove: [theme] })
  expect(newest()).toMatchObject({ highlights: [id], themes: [theme] })
})

test('what is more than highlights is not told as few', async () => {
  await highlight(1, 0, ['Du lịch'])
  await library.call('theme.update', { theme: await themeId('Du lịch'), name: 'Lữ hành' })
  expect(newest()).toBeUndefined()
  await library.call('article.remove', { articles: [1] })
  expect(newest()).toBeUndefined()
})

test('details of articles are told by their ids, and so are their undo and what is opened for the first time', async () => {
  const few = (...articles: number[]) => ({ highlights: [], articles, themes: [] })
  await library.call('article.update', { article: 1, metadata: { title: 'Nhan đề khác' } })
  expect(newest()).toEqual(few(1))
  await library.call('article.update-many', { articles: [1, 2], changes: { starred: true, addTags: ['đường sắt'] } })
  expect(newest()).toEqual(few(1, 2))
  await library.call('history.undo', {})
  expect(newest()?.articles).toEqual([1, 2])
  await library.call('article.opened', { article: 2 })
  expect(newest()).toEqual(few(2))
})

test('another version is more than details of an article', async () => {
  await library.call('version.save', { article: 1, version: 1, text: `${TEXT} Câu mới.` })
  expect(newest()).toBeUndefined()
})

test('counts of some themes and all above them are those of the codebook', async () => {
  const paths = ['A', 'A/B', 'A/B/C', 'A/D', 'E'].map(path => `Nhóm/${path}`)
  for (const path of paths) await library.call('theme.create', { path })
  const one = fc.record({ article: fc.constantFrom(1, 2), start: fc.nat(60), themes: fc.subarray(paths) })
  await fc.assert(
    fc.asyncProperty(one, fc.subarray(paths, { minLength: 1 }), async ({ article, start, themes }, asked) => {
      await highlight(article, start, themes)
      const list = await library.call('theme.list', {})
      const ids = list.filter(({ path }) => asked.includes(path)).map(({ id }) => id)
      const above = (path: string) => asked.some(other => other === path || other.startsWith(`${path}/`))
      const expected = list
        .filter(({ path }) => above(path))
        .map(({ id, highlights, articles, total, articlesTotal }) => ({ id, highlights, articles, total, articlesTotal }))
      const counted = await library.call('theme.counts', { themes: ids })
      expect(counted.toSorted((a, b) => a.id - b.id)).toEqual(expected.toSorted((a, b) => a.id - b.id))
    }),
    { numRuns: 15 },
  )
})

test('articles that are gone are left out of some', async () => {
  await highlight(1, 3)
  await library.call('article.remove', { articles: [2] })
  const some = await library.call('article.some', { articles: [1, 2] })
  expect(some.map(({ id, highlights }) => [id, highlights])).toEqual([[1, 1]])
})
