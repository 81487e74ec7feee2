import { beforeEach, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

let library: TestLibrary

/** Two articles, “Đường sắt xuyên lục địa” and “Du lịch”; a highlight in the first; the theme Kinh tế/Thương mại. */
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{}, { title: 'Du lịch', text: 'Khách Việt Nam sang Astana ngày một đông. 🎉' }])
  library = await temporaryLibrary(folder)
  await library.call('highlight.create', {
    article: 1,
    place: { quote: 'Thương mại hai nước', occurrence: 1 },
    themes: ['Kinh tế/Thương mại'],
  })
})

const on = (target: 'article' | 'theme' | 'highlight', targetId: number) => ({ target, targetId })
const LIBRARY = { target: 'library', targetId: null } as const

/** What the references of a memo's first paragraph show and lead to. */
async function references(body: string) {
  const [paragraph] = await library.call('memo.preview', { body })
  return paragraph?.type === 'paragraph'
    ? paragraph.children.flatMap(part => (part.type === 'reference' ? [[part.target, part.id, part.text]] : []))
    : []
}

test('links typed by hand find their article, theme and highlight, and keep them when these are renamed', async () => {
  const { call } = library
  const [highlight] = await call('highlight.list', {})
  const typed = `Xem [[du LỊCH]], [[theme:kinh tế/thương mại]] và [[#${highlight?.uuid.slice(0, 8)}]]; [[Không có]].`
  const { body } = await call('memo.write', { ...LIBRARY, body: typed })
  expect(body).toContain('[[#Thương mại hai nước|')
  expect(body).toContain('[[Không có]].')
  await call('article.update', { article: 2, metadata: { title: 'Đi chơi' } })
  await call('theme.update', { theme: 1, name: 'Làm ăn' })
  expect(await references(body)).toEqual([
    ['article', 2, 'Đi chơi'],
    ['theme', 2, 'Làm ăn/Thương mại'],
    ['highlight', 1, 'Thương mại hai nước'],
    ['article', null, 'Không có'],
  ])
})

test('a title that two articles have leads nowhere until one of them is chosen', async () => {
  const { call } = library
  await call('article.update', { article: 2, metadata: { title: 'Đường sắt xuyên lục địa' } })
  const body = 'Xem [[Đường sắt xuyên lục địa]]'
  expect(await call('memo.write', { ...LIBRARY, body })).toMatchObject({ body })
  const [first, second] = await call('memo.suggest', { typed: 'duong sat', article: null })
  expect([first?.id, second?.id].sort()).toEqual([1, 2])
  expect(await references(second?.text ?? '')).toEqual([['article', second?.id, 'Đường sắt xuyên lục địa']])
})

test('what is mentioned knows where, an article also through its highlights; undo and redo follow', async () => {
  const { call } = library
  const [highlight] = await call('memo.suggest', { typed: '#thuong', article: 1 })
  await call('memo.write', { ...on('article', 2), body: `${'Mở đầu dài dòng. '.repeat(20)}\n\nSo với ${highlight?.text} thì khác hẳn.` })
  await call('memo.write', { ...on('theme', 2), body: 'Bàn trong [[Du lịch]].' })
  await call('memo.write', { ...on('highlight', 1), body: 'Xem chủ đề [[theme:Kinh tế/Thương mại]]' })
  const mentions = async (target: 'article' | 'theme' | 'highlight', id: number) =>
    (await call('memo.mentions', on(target, id))).map(({ title, within }) => [title, within])
  expect(await mentions('article', 1)).toEqual([['Du lịch', null]])
  expect(await mentions('highlight', 1)).toEqual([['Du lịch', null]])
  expect(await mentions('article', 2)).toEqual([['Kinh tế/Thương mại', null]])
  expect(await mentions('theme', 2)).toEqual([['Thương mại hai nước', 'Đường sắt xuyên lục địa']])
  expect((await call('memo.mentions', on('highlight', 1)))[0]?.excerpt).toMatch(/^…Mở đầu .*So với Thương mại hai nước thì khác hẳn\.$/u)

  await call('history.undo', {})
  expect(await mentions('theme', 2)).toEqual([])
  await call('history.redo', {})
  expect(await mentions('theme', 2)).toHaveLength(1)
  await call('memo.write', { ...on('article', 2), body: 'Không nhắc gì nữa.' })
  expect(await mentions('highlight', 1)).toEqual([])
  await call('highlight.remove', { highlights: [1] })
  expect(await mentions('theme', 2)).toEqual([])
  await call('history.undo', {})
  expect(await mentions('theme', 2)).toHaveLength(1)
})

test('typing a link offers what begins so, without marks too, and highlights or themes alone when asked for', async () => {
  const suggest = async (typed: string) =>
    (await library.call('memo.suggest', { typed, article: 1 })).map(({ target, label }) => `${target} ${label}`)
  expect(await suggest('thuong')).toEqual(['theme Kinh tế/Thương mại', 'highlight Thương mại hai nước'])
  expect(await suggest('Thương'.normalize('NFD'))).toEqual(['theme Kinh tế/Thương mại', 'highlight Thương mại hai nước'])
  expect(await suggest('#')).toEqual(['highlight Thương mại hai nước'])
  expect(await suggest('theme: kinh')).toEqual(['theme Kinh tế', 'theme Kinh tế/Thương mại'])
  expect(await suggest('lục')).toEqual(['article Đường sắt xuyên lục địa'])
  expect(await suggest('ục')).toEqual([])
})

test('the list holds every memo by what it is on, last changed first, and is narrowed by their words', async () => {
  const { call } = library
  await call('memo.write', { ...LIBRARY, body: 'Câu hỏi: đường sắt hay đường biển?' })
  await call('memo.write', { ...on('theme', 2), body: 'Gồm cả đầu tư, xem [[Du lịch]]' })
  await call('memo.write', { ...on('highlight', 1), body: 'Số liệu cần kiểm tra' })
  await call('memo.write', { ...on('article', 2), body: 'Tạm' })
  await call('memo.write', { ...on('article', 2), body: '' })
  const list = async (filter?: string) =>
    (await call('memo.list', filter === undefined ? {} : { filter })).memos.map(({ target }) => target)
  expect(await list()).toEqual(['highlight', 'theme', 'library'])
  expect(await call('memo.list', { offset: 1, limit: 1 })).toMatchObject({
    total: 3,
    memos: [{ title: 'Kinh tế/Thương mại', excerpt: 'Gồm cả đầu tư, xem Du lịch' }],
  })
  expect(await list('duong bien')).toEqual(['library'])
  expect(await list('thuong mai')).toEqual(['highlight', 'theme'])
  expect(await list('dường')).toEqual([])
})

test('memos are found by search at the article that they, or their highlights, are in', async () => {
  const { call } = library
  const found = async (query: string) => {
    const { hits } = await call('search.query', { query })
    return hits.map(({ article, snippets }) => [
      article.id,
      ...snippets.filter(({ field }) => field === 'notes').map(s => s.highlight ?? null),
    ])
  }
  await call('memo.write', { ...on('article', 2), body: 'Chưa có số liệu độc lập [[theme:Kinh tế]]' })
  await call('memo.write', { ...on('highlight', 1), body: 'Phỏng vấn chuyên gia' })
  expect(await found('so lieu doc lap')).toEqual([[2, null]])
  expect(await found('phong van')).toEqual([[1, 1]])
  expect((await found('has:note')).map(([id]) => id).sort()).toEqual([1, 2])
  await call('history.undo', {})
  expect(await found('phong van')).toEqual([])
  await call('history.redo', {})
  expect(await found('phong van')).toEqual([[1, 1]])
  await call('memo.write', { ...on('article', 2), body: 'Đã có' })
  expect(await found('doc lap')).toEqual([])
})
