import { beforeEach, expect, test } from 'vitest'
import { COLOURS } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{}, { text: 'Du lịch hai nước đang lên.' }])
  library = await temporaryLibrary(folder)
})

const paths = async () => (await library.call('theme.list', {})).map(theme => theme.path)
const create = (path: string, more = {}) => library.call('theme.create', { path, ...more })

test('themes on the way to a new one are made, each in the next unused colour', async () => {
  await create('Kinh tế/Thương mại/Nông sản')
  await create('Kinh tế/Đầu tư')
  const themes = await library.call('theme.list', {})
  expect(themes.map(({ path, colour, position }) => [path, colour, position])).toEqual([
    ['Kinh tế', COLOURS[0], 0],
    ['Kinh tế/Thương mại', COLOURS[1], 0],
    ['Kinh tế/Thương mại/Nông sản', COLOURS[2], 0],
    ['Kinh tế/Đầu tư', COLOURS[3], 1],
  ])
})

test('when the palette is used up the least used colour comes next', async () => {
  for (const colour of COLOURS) await create(`Chủ đề ${colour}`, { colour })
  await create('Thêm', { colour: 'yellow' })
  expect(await create('Cuối')).toMatchObject({ colour: 'orange' })
})

test('the same name among siblings is refused whatever its case or composition, elsewhere it is welcome', async () => {
  await create('Hoà bình')
  for (const twin of ['hòa bình', 'Hòa BÌNH'.normalize('NFD'), 'hoà BÌNH', 'Hoà bình'.normalize('NFD'), '  Hoà   bình ']) {
    expect(await library.reply('theme.create', { path: twin })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  }
  await create('Hoa bình')
  await create('Khác/Hoà bình')
  expect(await paths()).toEqual(['Hoà bình', 'Hoa bình', 'Khác', 'Khác/Hoà bình'])
  expect(await library.reply('theme.update', { theme: 2, name: 'HÒA BÌNH' })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await library.reply('theme.move', { theme: 4, parent: null })).toMatchObject({ ok: false, error: { code: 'conflict' } })
})

test('a removed theme leaves its name free', async () => {
  const { id } = await create('Du lịch', { shortcut: 'd' })
  await library.call('theme.remove', { theme: id })
  expect((await create('Du lịch', { shortcut: 'd' })).id).not.toBe(id)
})

test('names are kept as typed, in NFC; a slash and nothing at all are refused', async () => {
  const { id } = await create('Đường sắt'.normalize('NFD'))
  expect(await paths()).toEqual(['Đường sắt'])
  expect(await library.call('theme.update', { theme: id, name: 'đường SẮT' })).toMatchObject({ name: 'đường SẮT' })
  const refused = [
    { theme: id, name: 'Đường/sắt' },
    { theme: id, name: '   ' },
  ]
  for (const request of refused)
    expect(await library.reply('theme.update', request)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(await library.reply('theme.create', { path: 'Kinh tế//Du lịch' })).toMatchObject({ ok: false, error: { code: 'invalid' } })
})

test('a shortcut is one character and belongs to one theme', async () => {
  await create('Đầu tư', { shortcut: 'Đ' })
  expect(await paths()).toEqual(['Đầu tư'])
  const { id } = await create('Du lịch', { shortcut: 'd' })
  expect(await library.reply('theme.update', { theme: id, shortcut: 'đ' })).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: expect.stringContaining('Đầu tư') },
  })
  expect(await library.reply('theme.update', { theme: id, shortcut: 'dl' })).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(await library.call('theme.update', { theme: id, shortcut: null })).toMatchObject({ shortcut: null })
})

test('a theme moves with all below it to its place among new siblings', async () => {
  for (const path of ['A/1', 'A/2', 'B/3']) await create(path)
  await library.call('theme.move', { theme: 4, parent: 1, position: 1 })
  expect(await paths()).toEqual(['A', 'A/1', 'A/B', 'A/B/3', 'A/2'])
  await library.call('theme.move', { theme: 3, parent: 1, position: 0 })
  await library.call('theme.move', { theme: 4, parent: null, position: 0 })
  expect(await paths()).toEqual(['B', 'B/3', 'A', 'A/2', 'A/1'])
  expect((await library.call('theme.list', {})).map(theme => theme.position)).toEqual([0, 0, 1, 0, 1])
})

test('a theme is refused a place below itself', async () => {
  await create('A/B/C')
  for (const parent of [1, 2, 3]) {
    expect(await library.reply('theme.move', { theme: 1, parent })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  }
})

test('a theme gets another name and another parent in one step, where that name is free', async () => {
  for (const path of ['Kinh tế/Đầu tư', 'Xã hội/Thuỷ lợi', 'Đầu tư']) await create(path)
  const [before, top] = [await paths(), (await library.call('theme.list', {})).find(({ path }) => path === 'Đầu tư')?.id ?? 0]
  const move = (change: { name?: string; parent?: number | null }) => library.reply('theme.update', { theme: top, ...change })
  expect(await move({ parent: 1 })).toMatchObject({ error: { code: 'conflict' } })
  expect(await move({ parent: 3, name: 'Thủy lợi' })).toMatchObject({ error: { code: 'conflict' } })
  expect(await move({ parent: top })).toMatchObject({ error: { code: 'conflict' } })
  expect(await move({ parent: 99 })).toMatchObject({ error: { code: 'missing' } })
  expect(await move({ parent: 1, name: 'Vay' })).toMatchObject({ value: { path: 'Kinh tế/Vay', parentId: 1, position: 1 } })
  expect(await paths()).toEqual(['Kinh tế', 'Kinh tế/Đầu tư', 'Kinh tế/Vay', 'Xã hội', 'Xã hội/Thuỷ lợi'])
  await library.call('history.undo', {})
  expect(await paths()).toEqual(before)
})

test('counts and passages are of what is there, across articles, with or without what is below', async () => {
  const highlight = (article: number, quote: string, ...themes: string[]) =>
    library.call('highlight.create', { article, place: { quote, occurrence: 1 }, themes })
  await highlight(1, 'Đường sắt', 'Kinh tế')
  await highlight(1, 'Thương mại', 'Kinh tế/Thương mại', 'Kinh tế')
  const { id } = await highlight(2, 'Du lịch', 'Kinh tế')
  const counts = async () => (await library.call('theme.list', {})).map(({ path, highlights, articles }) => [path, highlights, articles])
  expect(await counts()).toEqual([
    ['Kinh tế', 3, 2],
    ['Kinh tế/Thương mại', 1, 1],
  ])
  const passages = async (theme: number, descendants: boolean) =>
    (await library.call('theme.passages', { theme, descendants, first: 100 })).first.map(passage => [passage.articleTitle, passage.exact])
  expect(await passages(2, false)).toEqual([['Đường sắt xuyên lục địa', 'Thương mại']])
  expect(await passages(1, true)).toHaveLength(3)
  await library.call('highlight.remove', { highlights: [id] })
  await library.call('highlight.tag', { highlights: [2], remove: [1] })
  expect(await counts()).toEqual([
    ['Kinh tế', 1, 1],
    ['Kinh tế/Thương mại', 1, 1],
  ])
  expect(await passages(1, true)).toHaveLength(2)
  await library.call('article.remove', { articles: [1] })
  expect(await counts()).toEqual([
    ['Kinh tế', 0, 0],
    ['Kinh tế/Thương mại', 0, 0],
  ])
})

test('removing a theme takes those below it and leaves the highlights, untagged', async () => {
  await library.call('highlight.create', { article: 1, place: { quote: 'Hà Nội', occurrence: 1 }, themes: ['A/B', 'C'] })
  expect(await library.call('theme.remove', { theme: 1 })).toEqual({ removed: 2 })
  expect(await library.call('highlight.list', {})).toMatchObject([{ exact: 'Hà Nội', themes: ['C'], themeIds: [3] }])
})

test('a highlight with two themes of a branch counts once for the branch', async () => {
  const place = { quote: 'Du lịch', occurrence: 1 }
  await library.call('highlight.create', { article: 2, place, themes: ['Xã hội/Du lịch', 'Xã hội/Giao lưu', 'Xã hội'] })
  await library.call('highlight.create', { article: 2, place, themes: ['Xã hội/Du lịch'] })
  const counts = (await library.call('theme.list', {})).map(({ path, highlights, total }) => [path, highlights, total])
  expect(counts).toEqual([
    ['Xã hội', 1, 2],
    ['Xã hội/Du lịch', 2, 2],
    ['Xã hội/Giao lưu', 1, 1],
  ])
})
