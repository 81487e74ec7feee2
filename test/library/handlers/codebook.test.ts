import { beforeEach, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{}, { title: 'Du lịch', outlet: 'Báo Khác', text: 'Du lịch hai nước đang lên, hàng không mở đường bay mới.' }])
  library = await temporaryLibrary(folder)
})

const create = async (path: string, more = {}) => (await library.call('theme.create', { path, ...more })).id
const list = () => library.call('theme.list', {})
const paths = async () => (await list()).map(({ path }) => path)
const idOf = async (path: string) => (await list()).find(theme => theme.path === path)?.id ?? 0
const highlight = async (article: number, quote: string, themes: string[], note?: string) =>
  (await library.call('highlight.create', { article, place: { quote, occurrence: 1 }, themes, ...(note ? { note } : {}) })).id
const tags = async () => (await library.call('highlight.list', {})).map(({ exact, themes }) => [exact, themes])

/** All that the codebook is, as it can be asked for. */
const everything = async () => ({
  themes: await list(),
  tags: await tags(),
  examples: await library.call('theme.examples', {}),
  memos: await Promise.all((await list()).map(async ({ id }) => (await library.call('memo.read', { target: 'theme', targetId: id })).body)),
})

/** Does something and holds that one undo after a restart brings all of it back, and redo does it again. */
async function isOneStep(work: () => Promise<unknown>) {
  const before = await everything()
  await work()
  const after = await everything()
  expect(after).not.toEqual(before)
  await library.reopen()
  await library.call('history.undo', {})
  expect(await everything()).toEqual(before)
  await library.reopen()
  await library.call('history.redo', {})
  expect(await everything()).toEqual(after)
}

test('merged themes become one: highlights once each, children below it, texts joined, the shortcut kept', async () => {
  const into = await create('Kinh tế', { definition: 'Tiền bạc.' })
  const trade = await create('Thương mại', { definition: 'Mua bán.', shortcut: 't' })
  await create('Thương mại/Nông sản')
  await create('Kinh tế/Nông sản')
  await create('Thương mại/Dệt may')
  const spare = await create('Hàng hoá')
  const both = await highlight(1, 'Đường sắt', ['Thương mại', 'Kinh tế'])
  await highlight(1, 'Thương mại', ['Hàng hoá', 'Thương mại'])
  await highlight(2, 'Du lịch', ['Thương mại/Nông sản'])
  await library.call('theme.example', { theme: trade, highlight: both, example: true })
  await library.call('memo.write', { target: 'theme', targetId: trade, body: 'Xem lại.' })
  await isOneStep(() => library.call('theme.merge', { themes: [trade, spare, into], into }))
  expect(await paths()).toEqual(['Kinh tế', 'Kinh tế/Nông sản', 'Kinh tế/Dệt may'])
  expect(await tags()).toEqual([
    ['Đường sắt', ['Kinh tế']],
    ['Thương mại', ['Kinh tế']],
    ['Du lịch', ['Kinh tế/Nông sản']],
  ])
  expect((await list())[0]).toMatchObject({ definition: 'Tiền bạc.\n\nMua bán.', shortcut: 't', highlights: 2, total: 3, articlesTotal: 2 })
  expect(await library.call('theme.examples', { theme: into })).toMatchObject([{ highlight: both, exact: 'Đường sắt' }])
  expect(await library.call('memo.read', { target: 'theme', targetId: into })).toMatchObject({ body: 'Xem lại.' })
})

test('a theme above goes into one below it, which takes its place', async () => {
  await create('A/B/C')
  await create('A/D')
  await create('E')
  await isOneStep(async () => library.call('theme.merge', { themes: [await idOf('A')], into: await idOf('A/B/C') }))
  expect(await paths()).toEqual(['C', 'C/B', 'C/D', 'E'])
})

test('a theme takes in one of its own name above it, and one that is gone is refused with nothing done', async () => {
  const above = await create('Sắt')
  const below = await create('Sắt/Sắt')
  expect(await library.reply('theme.merge', { themes: [above, 99], into: below })).toMatchObject({ error: { code: 'missing' } })
  expect(await paths()).toEqual(['Sắt', 'Sắt/Sắt'])
  await isOneStep(() => library.call('theme.merge', { themes: [above], into: below }))
  expect(await paths()).toEqual(['Sắt'])
})

test('passages that match become a theme of their own, without those left out', async () => {
  const theme = await create('Giao thông')
  await create('Khác')
  const rail = await highlight(1, 'Đường sắt', ['Giao thông', 'Khác'])
  const note = await highlight(1, 'Thương mại', ['Giao thông'], 'về đường bộ')
  await highlight(2, 'hàng không', ['Giao thông'])
  await library.call('theme.example', { theme, highlight: rail, example: true })
  const find = (query: string) => library.call('theme.find-passages', { theme, query, limit: 1 })
  expect(await find('duong')).toMatchObject({ count: 2, articles: 1, of: 3, passages: [{ exact: 'Đường sắt' }] })
  expect(await find('"báo khác"')).toMatchObject({ count: 1 })
  expect(await find('đướng')).toMatchObject({ count: 0, passages: [] })
  expect(await find(' ')).toMatchObject({ count: 0, of: 3 })
  const split = { theme, query: 'duong', name: 'Đường bộ và sắt', below: true }
  expect(await library.reply('theme.split', { ...split, except: [rail, note] })).toMatchObject({ error: { code: 'missing' } })
  await isOneStep(() => library.call('theme.split', { ...split, except: [note] }))
  expect(await tags()).toEqual([
    ['Đường sắt', ['Giao thông/Đường bộ và sắt', 'Khác']],
    ['Thương mại', ['Giao thông']],
    ['hàng không', ['Giao thông']],
  ])
  const made = await idOf('Giao thông/Đường bộ và sắt')
  expect(await library.call('theme.examples', {})).toMatchObject([{ theme: made, highlight: rail }])
  expect((await list()).find(({ id }) => id === made)).toMatchObject({ ownColour: null, colour: (await list())[0]?.colour })
  await library.call('theme.split', { theme, query: 'khong', name: 'Hàng không', below: false })
  expect(await paths()).toEqual(['Giao thông', 'Giao thông/Đường bộ và sắt', 'Hàng không', 'Khác'])
  expect(await library.reply('theme.split', { theme, query: 'mai', name: 'khác', below: false })).toMatchObject({
    error: { code: 'conflict' },
  })
})

test('several themes move together before another, what is below them comes along', async () => {
  for (const path of ['A', 'B', 'C', 'C/1', 'D']) await create(path)
  const [a, b, c, one, d] = (await list()).map(({ id }) => id) as [number, number, number, number, number]
  await isOneStep(() => library.call('theme.move-many', { themes: [d, c, one], parent: null, before: b }))
  expect(await paths()).toEqual(['A', 'D', 'C', 'C/1', 'B'])
  await library.call('theme.move-many', { themes: [a, b], parent: c, before: one })
  expect(await paths()).toEqual(['D', 'C', 'C/A', 'C/B', 'C/1'])
  expect(await library.reply('theme.move-many', { themes: [c], parent: one, before: null })).toMatchObject({ error: { code: 'conflict' } })
})

test('a theme without a colour of its own shows that of the one above, wherever it goes', async () => {
  const top = await create('A', { colour: 'blue' })
  const child = await create('A/B', { colour: 'red' })
  await create('A/B/C', { colour: null })
  await isOneStep(() => library.call('theme.recolour', { themes: [child], colour: null }))
  const colours = async () => (await list()).map(({ name, colour, ownColour }) => [name, colour, ownColour])
  await library.call('theme.recolour', { themes: [top], colour: 'green' })
  expect(await colours()).toEqual([
    ['A', 'green', 'green'],
    ['B', 'green', null],
    ['C', 'green', null],
  ])
  await library.call('theme.move-many', { themes: [child], parent: null, before: null })
  expect((await colours())[1]).toEqual(['B', 'red', null])
  await library.call('theme.update', { theme: child, colour: 'pink' })
  expect((await colours()).slice(1)).toEqual([
    ['B', 'pink', 'pink'],
    ['C', 'pink', null],
  ])
})

test('several themes are removed at once, each with what is below it', async () => {
  for (const path of ['A/B', 'C', 'D']) await create(path)
  const ids = await Promise.all(['A', 'A/B', 'D'].map(idOf))
  await isOneStep(() => library.call('theme.remove-many', { themes: ids }))
  expect(await paths()).toEqual(['C'])
})

test('a group tags nothing, has no key, and is refused to a theme with passages', async () => {
  const group = await create('Nhóm', { shortcut: 'n' })
  await create('Nhóm/Sắt')
  const id = await highlight(1, 'Đường sắt', ['Nhóm/Sắt'])
  await isOneStep(() => library.call('theme.update', { theme: group, group: true }))
  expect((await list())[0]).toMatchObject({ group: true, shortcut: null, total: 1 })
  expect(await library.reply('highlight.tag', { highlights: [id], add: ['nhóm'] })).toMatchObject({ error: { code: 'invalid' } })
  const place = { quote: 'Hà Nội', occurrence: 1 }
  expect(await library.reply('highlight.create', { article: 1, place, themes: ['Nhóm'] })).toMatchObject({ error: { code: 'invalid' } })
  expect(await library.reply('theme.update', { theme: await idOf('Nhóm/Sắt'), group: true })).toMatchObject({ error: { code: 'conflict' } })
  await library.call('theme.merge', { themes: [await idOf('Nhóm/Sắt')], into: group })
  expect(await list()).toMatchObject([{ name: 'Nhóm', group: false, highlights: 1 }])
})

test('an example is one only while it has the theme', async () => {
  const theme = await create('Sắt')
  const id = await highlight(1, 'Đường sắt', ['Sắt'])
  const other = await highlight(1, 'Hà Nội', [])
  expect(await library.reply('theme.example', { theme, highlight: other, example: true })).toMatchObject({ error: { code: 'missing' } })
  await isOneStep(() => library.call('theme.example', { theme, highlight: id, example: true }))
  expect(await library.call('theme.examples', {})).toMatchObject([{ theme, highlight: id, articleTitle: 'Đường sắt xuyên lục địa' }])
  await library.call('highlight.tag', { highlights: [id], remove: [theme] })
  expect(await library.call('theme.examples', { theme })).toEqual([])
  await library.call('history.undo', {})
  await isOneStep(() => library.call('theme.example', { theme, highlight: id, example: false }))
})
