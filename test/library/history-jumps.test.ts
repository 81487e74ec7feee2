import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../main/library/db/open.ts'
import { KEPT_STEPS } from '../../main/library/records/history.ts'
import { plant } from '../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../support/library.ts'
import { stateOf } from '../support/state.ts'

let library: TestLibrary
const NAMES = ['Kinh tế', 'Du lịch', 'Đường sắt', 'Khí hậu']

/** An article, and four steps, each of which makes a theme. */
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{}])
  library = await temporaryLibrary(folder)
  for (const path of NAMES) await library.call('theme.create', { path })
})

const names = async () => (await library.call('theme.list', {})).map(({ path }) => path)

test('many steps are undone and redone together, told once, and go on after reopening', async () => {
  const { call, told } = library
  const [newest, , second] = await call('history.list', {})
  const before = await stateOf(library)
  const heard = told.length
  expect(await call('history.undo-to', { step: second?.id ?? 0, steps: 2 })).toEqual({ steps: 2, canUndo: true, canRedo: true })
  expect(told).toHaveLength(heard + 1)
  expect(await names()).toEqual(NAMES.slice(0, 2))
  expect((await call('history.list', {})).map(({ undone }) => undone)).toEqual([true, true, false, false])
  expect(await call('history.undo-to', { step: null, steps: 2 })).toEqual({ steps: 2, canUndo: false, canRedo: true })
  expect(await names()).toEqual([])
  await library.reopen()
  expect(await call('history.redo-to', { step: newest?.id ?? 0, steps: 4 })).toEqual({ steps: 4, canUndo: true, canRedo: false })
  expect(await stateOf(library)).toEqual(before)
})

test('when something else was done since it was looked at, nothing is undone', async () => {
  const { call, reply } = library
  const [, second] = await call('history.list', {})
  await call('theme.create', { path: 'Năng lượng' })
  const before = await stateOf(library)
  expect(await reply('history.undo-to', { step: second?.id ?? 0, steps: 1 })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await reply('history.redo-to', { step: second?.id ?? 0, steps: 1 })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await stateOf(library)).toEqual(before)
})

test('one step that cannot be undone leaves all of them as they were', async () => {
  const { call, reply } = library
  await call('theme.update', { theme: 1, name: 'Kinh doanh' })
  await call('theme.remove', { theme: 2 })
  // As an import that went on meanwhile would have made it: outside of these steps.
  await library.close()
  const db = openDatabase(library.folder)
  db.exec(`INSERT INTO theme (uuid, parent_id, name, name_key, colour, position, created_at)
    VALUES ('00000000-0000-4000-8000-000000000001', NULL, 'Kinh tế', 'kinh tế', 'red', 9, '')`)
  db.close()
  await library.reopen()
  const before = await stateOf(library)
  const [, , step] = await call('history.list', {})
  expect(await reply('history.undo-to', { step: step?.id ?? 0, steps: 2 })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await stateOf(library)).toEqual(before)
  expect((await call('history.list', {})).some(({ undone }) => undone)).toBe(false)
})

test('the list is read page by page, and the ten thousand that are kept can all be undone at once', async () => {
  await library.close()
  const db = openDatabase(library.folder)
  db.transaction(() => {
    const step = db.prepare("INSERT INTO history_step (label, count, at) VALUES ('theme.update', 1, '2026-01-01T00:00:00.000Z')")
    const made = db.prepare("INSERT INTO history_change (step_id, entity, row_id, before, after) VALUES (?, 'theme', 1, ?, ?)")
    for (let at = 0; at < KEPT_STEPS; at++) {
      const image = (definition: string) => JSON.stringify({ definition })
      made.run(step.run().lastInsertRowid, image(at === 0 ? '' : `lần ${at}`), image(`lần ${at + 1}`))
    }
    db.prepare('UPDATE theme SET definition = ? WHERE id = 1').run(`lần ${KEPT_STEPS}`)
  })()
  db.close()
  await library.reopen()
  const { call } = library
  // The next step lets go of the oldest, which are those that made the themes.
  await call('theme.update', { theme: 1, definition: 'cuối' })
  const first = await call('history.list', { limit: 200 })
  const second = await call('history.list', { limit: 200, before: first.at(-1)?.id ?? 0 })
  expect(second.map(({ id }) => id)).toEqual(first.map(({ id }) => id - 200))
  expect(await call('history.list', { limit: 10_000 })).toHaveLength(KEPT_STEPS)
  expect(await call('history.undo-to', { step: null, steps: KEPT_STEPS })).toEqual({ steps: KEPT_STEPS, canUndo: false, canRedo: true })
  expect((await call('theme.list', {}))[0]).toMatchObject({ path: 'Kinh tế', definition: 'lần 1' })
  expect(await names()).toEqual(NAMES)
}, 180_000)
