import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../main/library/db/open.ts'
import { finishStep, insertStep, KEPT_STEPS, listSteps } from '../../main/library/records/history.ts'
import { plant } from '../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../support/library.ts'
import { stateOf } from '../support/state.ts'

let library: TestLibrary

/** Two articles; in the first two highlights, one tagged; themes Kinh tế/Thương mại and Du lịch; a collection with one article. */
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{}, { title: 'Du lịch', text: 'Khách Việt Nam sang Astana ngày một đông. 🎉' }])
  library = await temporaryLibrary(folder)
  const { call } = library
  await call('highlight.create', {
    article: 1,
    place: { quote: 'Đường sắt', occurrence: 1 },
    themes: ['Kinh tế/Thương mại'],
    note: 'Tuyến mới',
  })
  await call('highlight.create', { article: 1, place: { quote: 'hai nước', occurrence: 1 } })
  await call('theme.create', { path: 'Du lịch', definition: 'Đi và ở', shortcut: 'd' })
  await call('collection.create', { name: 'Đọc trước' })
  await call('collection.assign', { collection: 1, articles: [1], member: true })
  await call('memo.write', { target: 'theme', targetId: 1, body: 'Gồm cả đầu tư' })
})

const undoable: [string, (library: TestLibrary) => Promise<unknown>][] = [
  ['library.rename', ({ call }) => call('library.rename', { name: 'Thư viện của tôi' })],
  [
    'article.update',
    ({ call }) => call('article.update', { article: 1, metadata: { title: 'Tên khác', published: '2024', outlet: null } }),
  ],
  ['article.remove', ({ call }) => call('article.remove', { articles: [1, 2] })],
  ['collection.create', ({ call }) => call('collection.create', { name: 'Bên trong', parent: 1 })],
  ['collection.update', ({ call }) => call('collection.update', { collection: 1, name: 'Đọc sau' })],
  ['collection.remove', ({ call }) => call('collection.remove', { collection: 1 })],
  ['collection.assign', ({ call }) => call('collection.assign', { collection: 1, articles: [1], member: false })],
  ['theme.create', ({ call }) => call('theme.create', { path: 'Kinh tế/Đầu tư/Trực tiếp', colour: 'teal', shortcut: 't' })],
  ['theme.update', ({ call }) => call('theme.update', { theme: 1, name: 'Kinh doanh', colour: 'pink', definition: 'x', shortcut: 'k' })],
  ['theme.move', ({ call }) => call('theme.move', { theme: 3, parent: 1, position: 0 })],
  ['theme.remove', ({ call }) => call('theme.remove', { theme: 1 })],
  [
    'highlight.create',
    ({ call }) =>
      call('highlight.create', {
        article: 2,
        place: { version: 1, start: 0, end: 9 },
        themes: ['Mới/Nữa', 'Du lịch'],
        note: 'n',
        colour: 'red',
      }),
  ],
  ['highlight.update', ({ call }) => call('highlight.update', { highlight: 1, note: null, colour: 'blue', span: { start: 0, end: 20 } })],
  ['highlight.tag', ({ call }) => call('highlight.tag', { highlights: [1, 2], add: ['Du lịch', 'Hạ tầng'], remove: [2] })],
  ['highlight.remove', ({ call }) => call('highlight.remove', { highlights: [1, 2] })],
  ['coder.create', ({ call }) => call('coder.create', { name: 'Nguyễn Lan' })],
  ['coder.update', ({ call }) => call('coder.update', { coder: 1, name: 'Trần Minh' })],
  ['memo.write', ({ call }) => call('memo.write', { target: 'article', targetId: 1, body: 'Đọc lại' })],
  ['memo.write', ({ call }) => call('memo.write', { target: 'theme', targetId: 1, body: '' })],
]

describe('undone and done again, leaving nothing behind', () => {
  test.each(undoable)('%s', async (label, act) => {
    const before = await stateOf(library)
    await act(library)
    const after = await stateOf(library)
    expect(after).not.toEqual(before)
    const [step] = await library.call('history.list', { limit: 1 })
    expect(step).toMatchObject({ label, undone: false })
    for (const reopened of [false, true]) {
      if (reopened) await library.reopen()
      expect(await library.call('history.undo', {})).toMatchObject({ step: { id: step?.id, undone: true }, canUndo: true, canRedo: true })
      expect(await stateOf(library)).toEqual(before)
      if (reopened) await library.reopen()
      expect(await library.call('history.redo', {})).toMatchObject({ step: { id: step?.id, undone: false }, canRedo: false })
      expect(await stateOf(library)).toEqual(after)
    }
    expect(await library.call('check.run', { deep: true })).toMatchObject({ ok: true })
  })
})

test('a call that changes nothing makes no step and tells nothing', async () => {
  const { call, told } = library
  const steps = await call('history.list', {})
  const before = told.length
  await call('article.update', { article: 1, metadata: { outlet: 'Báo Mẫu', published: '2023-08-21' } })
  await call('library.rename', { name: (await call('library.info', {})).name })
  await call('theme.update', { theme: 3, name: 'Du lịch', shortcut: 'D' })
  await call('theme.move', { theme: 3, parent: null, position: 9 })
  await call('highlight.update', { highlight: 1, note: 'Tuyến mới', span: { start: 0, end: 9 } })
  await call('highlight.tag', { highlights: [1], add: ['kinh tế/thương mại'], remove: [3] })
  await call('collection.assign', { collection: 1, articles: [1], member: true })
  await call('memo.write', { target: 'theme', targetId: 1, body: 'Gồm cả đầu tư' })
  await call('memo.write', { target: 'article', targetId: 2, body: '' })
  expect(await call('history.list', {})).toEqual(steps)
  expect(told.slice(before)).toEqual([])
})

test('a refused call makes no step and changes nothing', async () => {
  const before = { state: await stateOf(library), steps: await library.call('history.list', {}) }
  const request = { article: 1, place: { quote: 'Hà Nội', occurrence: 1 }, themes: ['Mới', 'Hỏng//đường dẫn'] }
  expect(await library.reply('highlight.create', request)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect({ state: await stateOf(library), steps: await library.call('history.list', {}) }).toEqual(before)
})

test('what was undone cannot be done again after something else was done', async () => {
  const { call } = library
  await call('memo.write', { target: 'library', targetId: null, body: 'một' })
  await call('history.undo', {})
  await call('memo.write', { target: 'library', targetId: null, body: 'hai' })
  expect(await call('history.redo', {})).toMatchObject({ step: null, canRedo: false })
  expect((await call('history.list', {})).map(step => step.undone)).not.toContain(true)
  expect(await call('memo.read', { target: 'library', targetId: null })).toMatchObject({ body: 'hai' })
})

test('with nothing left to undo, undo says so and does nothing', async () => {
  const { call, told } = library
  while ((await call('history.undo', {})).step) {}
  const before = told.length
  expect(await call('history.undo', {})).toEqual({ step: null, canUndo: false, canRedo: true })
  expect(told.length).toBe(before)
  expect(await call('library.info', {})).toMatchObject({ articles: 2, highlights: 0, themes: 0, canUndo: false, canRedo: true })
})

test('every change tells once, after it is committed, which parts to read again', async () => {
  const { call, told } = library
  const scopesOf = async (act: () => Promise<unknown>) => {
    const before = told.length
    await act()
    expect(told).toHaveLength(before + 1)
    const last = told.at(-1)
    return last?.event === 'library.changed' ? last.payload.scopes.toSorted() : last
  }
  expect(await scopesOf(() => call('highlight.update', { highlight: 1, note: 'x' }))).toEqual(['highlights', 'history'])
  expect(await scopesOf(() => call('highlight.tag', { highlights: [2], add: ['Du lịch'] }))).toEqual(['highlights', 'history', 'themes'])
  expect(await scopesOf(() => call('history.undo', {}))).toEqual(['highlights', 'history', 'themes'])
  expect(await scopesOf(() => call('memo.write', { target: 'library', targetId: null, body: 'x' }))).toEqual(['history', 'memos'])
  expect(await scopesOf(() => call('article.update', { article: 1, metadata: { title: 'x' } }))).toEqual(['articles', 'history'])
  expect(await scopesOf(() => call('settings.update', { fontSize: 20 }))).toEqual(['settings'])
  expect(await scopesOf(() => call('library.rename', { name: 'x' }))).toEqual(['history'])
})

test('a step says how many things it was about', async () => {
  const { call } = library
  await call('highlight.remove', { highlights: [1, 2] })
  await call('theme.remove', { theme: 1 })
  expect((await call('history.list', { limit: 2 })).map(({ label, count }) => [label, count])).toEqual([
    ['theme.remove', 2],
    ['highlight.remove', 2],
  ])
})

test('only the newest ten thousand steps are kept', () => {
  const db = openDatabase(temporaryFolder())
  db.transaction(() => {
    for (let index = 0; index < KEPT_STEPS + 5; index++) {
      const step = insertStep(db, 'memo.write', false)
      db.prepare("INSERT INTO history_change (step_id, entity, row_id, before, after) VALUES (?, 'memo', 1, '{}', '{}')").run(step)
      finishStep(db, step, 1)
    }
  }).immediate()
  const steps = listSteps(db, KEPT_STEPS * 2)
  expect(steps).toHaveLength(KEPT_STEPS)
  expect(steps.at(-1)?.id).toBe(6)
  expect(db.prepare('SELECT count(*) FROM history_change').pluck().get()).toBe(KEPT_STEPS)
  db.close()
})
