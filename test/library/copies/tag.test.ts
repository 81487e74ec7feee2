import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'

const SAID = 'Việt Nam có thể xuất khẩu nhiều mặt hàng thế mạnh sang thị trường Trung Á trong những năm tới'
const TEXTS = [
  { title: 'Báo sau', outlet: 'Báo Sau', published: '2024-03-02', text: `Theo bộ, ${SAID}, ông nói thêm.` },
  { title: 'Báo đầu [gốc]', outlet: 'Báo Đầu', published: '2023-08-21', text: `Mở đầu. ${SAID}. Hết bài.` },
  { title: 'Báo thứ ba', outlet: 'Báo Ba', published: '2024-05-01', text: `Hoà Bình: ${SAID}! Tin cuối.` },
  { title: 'Bài khác', outlet: 'Báo Ba', published: '2024-06-01', text: 'Chuyện khác hẳn, không nhắc gì tới việc ấy cả.' },
]

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, TEXTS)
  library = await temporaryLibrary(folder)
  await library.call('parallel.settle', {})
})

const tagged = () => library.call('highlight.create', { article: 1, place: { quote: SAID, occurrence: 1 }, themes: ['Thương mại'] })
const copiesOf = async (highlight: number) => (await library.call('parallel.copies', { highlights: [highlight] }))[0]?.copies ?? []
const places = (copies: Awaited<ReturnType<typeof copiesOf>>) =>
  copies.map(({ article, version, start, end }) => ({ article, version, start, end }))
const linked = async (highlight: number) =>
  (await library.call('parallel.linked', { highlight })).map(({ article, themes }) => ({ article, themes }))

test('copies of a tagged passage get its themes and are linked as one step, which undo, redo and opening again keep whole', async () => {
  const { call } = library
  const { id } = await tagged()
  const copies = await copiesOf(id)
  expect(copies.map(({ article, exact, coded }) => ({ article, exact, coded }))).toEqual([
    { article: 2, exact: SAID, coded: false },
    { article: 3, exact: SAID, coded: false },
  ])
  const before = await stateOf(library)
  expect(await call('parallel.tag-copies', { highlight: id, copies: places(copies) })).toEqual({
    highlight: id,
    created: 2,
    tagged: 0,
    linked: 2,
    failed: 0,
  })
  const after = await stateOf(library)
  const all = [
    { article: 2, themes: ['Thương mại'] },
    { article: 3, themes: ['Thương mại'] },
  ]
  expect(await linked(id)).toEqual(all)
  expect((await copiesOf(id)).map(({ coded }) => coded)).toEqual([true, true])
  expect((await call('history.list', { limit: 1 }))[0]).toMatchObject({ label: 'parallel.tag-copies', count: 2 })
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  expect(await linked(id)).toEqual([])
  await library.reopen()
  await call('history.redo', {})
  expect(await stateOf(library)).toEqual(after)
  expect(await linked(id)).toEqual(all)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
})

test('every copy knows all others, the oldest article first, also when two sets become one', async () => {
  const { call } = library
  const { id } = await tagged()
  const [second, third] = places(await copiesOf(id))
  if (!second || !third) throw new Error('There should be two copies.')
  const other = await call('parallel.tag-copies', { highlight: third, copies: [second], themes: ['Kinh tế'] })
  await call('parallel.tag-copies', { highlight: id, copies: [third] })
  expect(await linked(id)).toEqual([
    { article: 2, themes: ['Kinh tế'] },
    { article: 3, themes: ['Kinh tế', 'Thương mại'] },
  ])
  expect((await linked(other.highlight)).map(({ article }) => article)).toEqual([2, 1])
  await call('history.undo', {})
  expect(await linked(id)).toEqual([])
  expect((await linked(other.highlight)).map(({ article }) => article)).toEqual([2])
})

test('a highlight that is there already is tagged and linked instead of being made again', async () => {
  const { call } = library
  const { id } = await tagged()
  const [copy] = places(await copiesOf(id))
  if (!copy) throw new Error('There should be a copy.')
  const { article, ...place } = copy
  const there = await call('highlight.create', { article, place, themes: ['Riêng'] })
  expect(await call('parallel.tag-copies', { highlight: id, copies: [copy] })).toMatchObject({ created: 0, tagged: 1, linked: 1 })
  expect(await call('highlight.some', { highlights: [there.id] })).toMatchObject([{ themes: ['Riêng', 'Thương mại'] }])
  expect(await call('parallel.tag-copies', { highlight: id, copies: [copy] })).toMatchObject({ created: 0, tagged: 0, linked: 0 })
  expect((await call('history.list', { limit: 5 })).filter(({ label }) => label === 'parallel.tag-copies')).toHaveLength(1)
})

test('a selection becomes a highlight of its own with the themes that are given', async () => {
  const { call } = library
  const start = TEXTS[0]?.text.indexOf(SAID) ?? 0
  const span = { article: 1, version: 1, start, end: start + SAID.length }
  const copies = await call('parallel.where-else', span)
  expect(copies.map(({ of }) => of.title)).toEqual(['Báo đầu [gốc]', 'Báo thứ ba'])
  const { highlight, ...report } = await call('parallel.tag-copies', {
    highlight: span,
    copies: places(copies as never),
    themes: ['Xuất khẩu'],
  })
  expect(report).toEqual({ created: 2, tagged: 0, linked: 2, failed: 0 })
  expect(await call('highlight.list', {})).toHaveLength(3)
  expect(await linked(highlight)).toHaveLength(2)
  await call('history.undo', {})
  expect(await call('highlight.list', {})).toEqual([])
})

test('what is not there any more is counted and keeps nothing back', async () => {
  const { call, reply } = library
  const { id } = await tagged()
  const copies = places(await copiesOf(id))
  await call('article.remove', { articles: [2] })
  expect(await call('parallel.tag-copies', { highlight: id, copies })).toMatchObject({ created: 1, linked: 1, failed: 1 })
  await call('article.remove', { articles: [1] })
  expect(await reply('parallel.tag-copies', { highlight: id, copies })).toMatchObject({ ok: false, error: { code: 'missing' } })
  expect(await reply('parallel.tag-copies', { highlight: { article: 2, version: 1, start: 0, end: 5 }, copies })).toMatchObject({
    error: { code: 'conflict' },
  })
})

test('links outlive the article that they began with, and the trash takes along only its own', async () => {
  const { call } = library
  const { id } = await tagged()
  await call('parallel.tag-copies', { highlight: id, copies: places(await copiesOf(id)) })
  const [copy] = await call('parallel.linked', { highlight: id })
  await call('article.remove', { articles: [1] })
  expect((await linked(copy?.id ?? 0)).map(({ article }) => article)).toEqual([3])
  await call('trash.empty', {})
  expect((await linked(copy?.id ?? 0)).map(({ article }) => article)).toEqual([3])
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
})

test('a Markdown export says on each highlight where its copies stand, linked to their blocks', async () => {
  const { call } = library
  const { id } = await tagged()
  await call('parallel.tag-copies', { highlight: id, copies: places(await copiesOf(id)) })
  const [first, last] = await call('parallel.linked', { highlight: id })
  const out = join(temporaryFolder(), 'ghi chú')
  await library.done(await call('export.markdown', { out }))
  const block = (uuid = '') => `^h-${uuid.slice(0, 8)}`
  expect(readFileSync(join(out, 'Báo sau.md'), 'utf8')).toContain(
    `\n\n↔ [Báo đầu \\[gốc\\]](${encodeURIComponent('Báo đầu [gốc].md')}#${block(first?.uuid)}) (Báo Đầu, 2023-08-21) · [Báo thứ ba](${encodeURIComponent('Báo thứ ba.md')}#${block(last?.uuid)}) (Báo Ba, 2024-05-01)\n`,
  )
  // Exported again alone, it still links to the files that are there.
  expect(await library.done(await call('export.markdown', { out, articles: [1] }))).toMatchObject({ unchanged: [join(out, 'Báo sau.md')] })
  expect(readFileSync(join(out, 'Bài khác.md'), 'utf8')).not.toContain('↔')
})

test('two nearly equal articles that are kept are not asked about again, until that is undone', async () => {
  const { call, reply } = library
  await call('parallel.keep-both', { a: 3, b: 1 })
  expect((await call('history.list', { limit: 1 }))[0]?.label).toBe('parallel.keep-both')
  await call('parallel.keep-both', { a: 1, b: 3 })
  expect((await call('history.list', { limit: 5 })).filter(({ label }) => label === 'parallel.keep-both')).toHaveLength(1)
  expect(await call('parallel.kept-pairs', {})).toEqual([{ a: 1, b: 3 }])
  await call('history.undo', {})
  expect(await call('parallel.kept-pairs', {})).toEqual([])
  await library.reopen()
  await call('history.redo', {})
  expect(await call('parallel.kept-pairs', {})).toEqual([{ a: 1, b: 3 }])
  await call('parallel.keep-both', { a: 1, b: 3, kept: false })
  expect(await call('parallel.kept-pairs', {})).toEqual([])
  expect(await reply('parallel.keep-both', { a: 1, b: 1 })).toMatchObject({ error: { code: 'invalid' } })
  expect(await reply('parallel.keep-both', { a: 1, b: 99 })).toMatchObject({ error: { code: 'missing' } })
})

test('copies of several passages are coded as one step, each like its own passage; a passage that is gone keeps nothing back', async () => {
  const { call } = library
  const { id } = await tagged()
  const last = await call('highlight.create', { article: 3, place: { quote: SAID, occurrence: 1 }, themes: ['Kinh tế'] })
  const [first, second] = places(await copiesOf(id))
  if (!first || !second) throw new Error('There should be two copies.')
  const gone = await call('highlight.create', { article: 4, place: { quote: 'Chuyện khác hẳn', occurrence: 1 } })
  await call('highlight.remove', { highlights: [gone.id] })
  const before = await stateOf(library)
  const passages = [
    { highlight: gone.id, copies: [first, second] },
    { highlight: id, copies: [first] },
    { highlight: last.id, copies: [{ ...first, start: first.start, end: first.end - 1 }] },
  ]
  expect(await call('parallel.tag-all-copies', { passages })).toEqual({ created: 2, tagged: 0, linked: 2, failed: 2 })
  expect(await linked(id)).toEqual([{ article: 2, themes: ['Thương mại'] }])
  expect(await linked(last.id)).toEqual([{ article: 2, themes: ['Kinh tế'] }])
  expect((await call('history.list', { limit: 1 }))[0]).toMatchObject({ label: 'parallel.tag-copies', count: 2 })
  const after = await stateOf(library)
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  await call('history.redo', {})
  expect(await stateOf(library)).toEqual(after)
})
