import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../main/library/db/open.ts'
import { type TestLibrary, temporaryLibrary } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'

let library: TestLibrary
const source = (name: string, text: string) => ({ kind: 'text' as const, name: `${name}.txt`, text })

beforeEach(async () => {
  library = await temporaryLibrary()
  const sources = [
    source('một', 'Đường sắt nối Hà Nội với Almaty.'),
    source('hai', 'Du lịch tăng gấp đôi.'),
    source('ba', 'Khí hậu đổi thay.'),
  ]
  await library.done(await library.call('import.start', { sources }))
})

const originals = () => {
  const folder = join(library.folder, 'originals')
  return existsSync(folder) ? readdirSync(folder) : []
}

test('removed articles are in the trash with their highlights, and come back from it with one undoable step', async () => {
  const { call } = library
  await call('highlight.create', { article: 1, place: { quote: 'Hà Nội', occurrence: 1 }, themes: ['Giao thông'] })
  await call('article.remove', { articles: [1, 2] })
  expect(await call('library.info', {})).toMatchObject({ articles: 1, trashed: 2 })
  expect(await call('trash.list', {})).toMatchObject([
    { id: 2, highlights: 0 },
    { id: 1, highlights: 1 },
  ])
  expect(await call('trash.restore', { articles: [1] })).toEqual({ restored: 1 })
  expect(await call('highlight.list', { article: 1 })).toHaveLength(1)
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'trash.restore', count: 1 } })
  expect(await call('trash.list', {})).toHaveLength(2)
})

test('emptying removes everything of the articles and their files for good, and nothing of the others', async () => {
  const { call } = library
  const files = originals()
  await call('highlight.create', { article: 1, place: { quote: 'Hà Nội', occurrence: 1 }, themes: ['Giao thông'], note: 'Xem lại' })
  await call('highlight.create', { article: 2, place: { quote: 'Du lịch', occurrence: 1 } })
  await call('collection.create', { name: 'Đọc', articles: [1, 2] })
  await call('memo.write', { target: 'article', targetId: 1, body: 'Ghi nhớ' })
  await call('article.update-many', { articles: [1, 2], changes: { addTags: ['kinh tế'] } })
  await call('article.place', { article: 1, place: 3 })
  await call('article.remove', { articles: [1] })
  const before = await stateOf(library)
  expect(await call('trash.empty', {})).toEqual({ articles: 1, files: files.length > 0 ? 1 : 0 })
  expect(await stateOf(library)).toEqual(before)
  expect(await call('trash.list', {})).toEqual([])
  expect(originals()).toHaveLength(Math.max(0, files.length - 1))
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, articles: 2, highlights: 1 })
  await library.reopen()
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
})

test('memos on highlights go with their article, and what links to them leads nowhere, without anything dangling', async () => {
  const { call } = library
  const gone = await call('highlight.create', { article: 1, place: { quote: 'Hà Nội', occurrence: 1 }, themes: ['Giao thông'] })
  const stays = await call('highlight.create', { article: 2, place: { quote: 'Du lịch', occurrence: 1 }, themes: ['Giao thông'] })
  await call('memo.write', { target: 'highlight', targetId: gone.id, body: `Xem [[#${stays.uuid}]] và [[theme:Giao thông]]` })
  const body = `Xem [[#${gone.uuid}]] và [[#${stays.uuid}]]`
  await call('memo.write', { target: 'highlight', targetId: stays.id, body })
  await call('memo.write', { target: 'library', targetId: null, body })
  await call('theme.example', { theme: 1, highlight: gone.id, example: true })
  await call('article.remove', { articles: [1] })
  const before = await stateOf(library)
  await call('trash.empty', {})
  expect(await stateOf(library)).toEqual(before)
  expect((await call('memo.list', {})).memos.map(({ target }) => target).sort()).toEqual(['highlight', 'library'])
  expect(await call('memo.mentions', { target: 'theme', targetId: 1 })).toEqual([])
  expect(await call('memo.mentions', { target: 'highlight', targetId: stays.id })).toHaveLength(2)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
  await call('memo.write', { target: 'library', targetId: null, body: `${body}.` })
  for (const channel of ['history.undo', 'history.redo'] as const)
    for (;;) {
      const { step } = await call(channel, {})
      if (!step) break
      expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
    }
  expect(await call('memo.read', { target: 'library', targetId: null })).toMatchObject({ body: expect.stringMatching(/\.$/u) })
  await library.close()
  expect(danglingIn(library.folder)).toEqual({ keys: [], links: 0 })
})

/** What refers to rows that are not there: by foreign keys, and as links of memos. */
function danglingIn(folder: string) {
  const db = openDatabase(folder)
  try {
    const missing = (target: string) => `target = '${target}' AND target_id NOT IN (SELECT id FROM ${target})`
    const source = `SELECT count(*) FROM memo_link WHERE ${missing('article')} OR ${missing('highlight')} OR ${missing('theme')}`
    return { keys: db.pragma('foreign_key_check'), links: db.prepare(source).pluck().get() }
  } finally {
    db.close()
  }
}

test('after emptying, undo goes back over all that is left without bringing anything half back', async () => {
  const { call } = library
  await call('highlight.create', { article: 1, place: { quote: 'Hà Nội', occurrence: 1 }, themes: ['Giao thông'] })
  await call('highlight.tag', { highlights: [1], remove: [1] })
  await call('collection.create', { name: 'Đọc', articles: [1, 2] })
  await call('collection.assign', { collection: 1, articles: [1], member: false })
  await call('article.merge', { keep: 2, others: [1] })
  await call('article.remove', { articles: [3] })
  await call('trash.empty', {})
  for (;;) {
    const { step } = await call('history.undo', {})
    if (!step) break
    expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
  }
  for (;;) {
    const { step } = await call('history.redo', {})
    if (!step) break
    expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
  }
  expect((await call('article.list', {})).map(({ id }) => id)).toEqual([2])
})

test('an import that was undone and emptied away is not done again by halves', async () => {
  const { call } = library
  await call('history.undo', {})
  await call('trash.empty', {})
  expect(await call('history.redo', {})).toMatchObject({ step: null })
  expect(await call('article.list', {})).toEqual([])
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
})

test('a file that another article came from too stays', async () => {
  const { call } = library
  const files = originals().length
  await call('article.remove', { articles: [1] })
  const again = { sources: [source('một', 'Đường sắt nối Hà Nội với Almaty.')] }
  await library.done(await call('import.start', again))
  expect(await call('article.list', {})).toHaveLength(3)
  await call('trash.empty', {})
  expect(originals()).toHaveLength(files)
})
