import { beforeEach, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'

const TEXT = 'Đường sắt nối Hà Nội với Almaty. Thương mại hai nước tăng mười phần trăm.'
const LIBRARY = { target: 'library', targetId: null } as const

let library: TestLibrary

/** Twice the same news; themes Kinh tế/Thương mại (2) and Buôn bán (3), on a highlight of each article. */
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [
    { text: `Tin từ tòa soạn.\n${TEXT}`, title: 'Bài giữ lại' },
    { text: TEXT, title: 'Bản sao' },
  ])
  library = await temporaryLibrary(folder)
  const place = { quote: 'Hà Nội', occurrence: 1 }
  await library.call('highlight.create', { article: 1, place, themes: ['Kinh tế/Thương mại'] })
  await library.call('highlight.create', { article: 2, place, themes: ['Buôn bán'] })
})

/** What the links of the library's memo show and lead to. */
async function references() {
  const { body } = await library.call('memo.read', LIBRARY)
  const [paragraph] = await library.call('memo.preview', { body })
  return paragraph?.type === 'paragraph'
    ? paragraph.children.flatMap(part => (part.type === 'reference' ? [[part.target, part.id, part.text]] : []))
    : []
}

const mentions = async (target: 'article' | 'theme' | 'highlight', targetId: number) =>
  (await library.call('memo.mentions', { target, targetId })).map(entry => entry.target)

test('a link to a theme that was merged away leads to what it became, and back again after undo', async () => {
  const { call } = library
  await call('memo.write', { ...LIBRARY, body: 'Xem [[theme:Buôn bán]] và [[theme:Kinh tế]].' })
  const before = await stateOf(library)
  await call('theme.merge', { themes: [3], into: 2 })
  const merged = [
    ['theme', 2, 'Kinh tế/Thương mại'],
    ['theme', 1, 'Kinh tế'],
  ]
  expect(await references()).toEqual(merged)
  expect((await call('memo.read', LIBRARY)).body).toMatch(/^Xem \[\[theme:Kinh tế\/Thương mại\|/u)
  expect(await mentions('theme', 2)).toEqual(['library'])
  const after = await stateOf(library)
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  expect(await references()).toEqual([
    ['theme', 3, 'Buôn bán'],
    ['theme', 1, 'Kinh tế'],
  ])
  await library.reopen()
  await call('history.redo', {})
  expect(await stateOf(library)).toEqual(after)
  expect(await references()).toEqual(merged)
})

test('themes below that become one with others of their name take their links along, and so do joined memos', async () => {
  const { call } = library
  await call('theme.create', { path: 'Chính sách/Thương mại' })
  await call('memo.write', { ...LIBRARY, body: '[[theme:Chính sách/Thương mại]] [[theme:Chính sách]]' })
  const own = (await call('theme.list', {})).find(({ path }) => path === 'Chính sách')?.id ?? 0
  await call('memo.write', { target: 'theme', targetId: own, body: 'Con: [[theme:Chính sách/Thương mại]]' })
  await call('theme.merge', { themes: [own], into: 1 })
  expect(await references()).toEqual([
    ['theme', 2, 'Kinh tế/Thương mại'],
    ['theme', 1, 'Kinh tế'],
  ])
  expect((await call('memo.read', { target: 'theme', targetId: 1 })).body).toMatch(/^Con: \[\[theme:Kinh tế\/Thương mại\|/u)
  expect(await mentions('theme', 2)).toEqual(expect.arrayContaining(['library', 'theme']))
})

test('a link to an article that was merged leads to the one that is kept, also when the trash is emptied; undo leads back', async () => {
  const { call } = library
  const [, highlight] = await call('highlight.list', {})
  await call('memo.write', { ...LIBRARY, body: `So [[Bản sao]] với [[Bài giữ lại]], [[#${highlight?.uuid}]]` })
  await call('memo.write', { target: 'article', targetId: 2, body: 'Đây là [[Bản sao]].' })
  const before = await stateOf(library)
  await call('article.merge', { keep: 1, others: [2] })
  const merged = [
    ['article', 1, 'Bài giữ lại'],
    ['article', 1, 'Bài giữ lại'],
    ['highlight', 1, 'Hà Nội'],
  ]
  expect(await references()).toEqual(merged)
  expect((await call('memo.read', { target: 'article', targetId: 1 })).body).toMatch(/^Đây là \[\[Bài giữ lại\|/u)
  expect(await mentions('article', 1)).toEqual(expect.arrayContaining(['library', 'article']))
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  expect(await references()).toMatchObject([
    ['article', 2, 'Bản sao'],
    ['article', 1, 'Bài giữ lại'],
    ['highlight', 2, 'Hà Nội'],
  ])
  await call('history.redo', {})
  await call('trash.empty', {})
  expect(await references()).toEqual(merged)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
})
