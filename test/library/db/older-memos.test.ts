import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../main/library/db/migrate.ts'
import { openDatabase } from '../../../main/library/db/open.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
/** The schemas before highlights could have memos. */
const before = MIGRATIONS.filter(({ source }) => !source.includes('memo_link')).slice(0, 4)

test('memos of an older library are kept with their history, and what was undone before can be redone', async () => {
  const folder = temporaryFolder()
  const db = openDatabase(folder, before)
  const image = (id: number, body: string) =>
    JSON.stringify({ id, uuid: uuid(id), target: 'theme', article_id: null, theme_id: id, body, starter: 0, updated_at: 'x' })
  for (const id of [1, 2])
    db.exec(`INSERT INTO theme (id, uuid, parent_id, name, name_key, colour, position, created_at)
      VALUES (${id}, '${uuid(id)}', NULL, 'Chủ đề ${id}', 'chủ đề ${id}', 'red', ${id}, '')`)
  db.exec(`INSERT INTO memo (id, uuid, target, theme_id, body, updated_at) VALUES (2, '${uuid(2)}', 'theme', 2, 'hai', 'x'), (1, '${uuid(1)}', 'theme', 1, 'một', 'x');
    INSERT INTO history_step (id, label, count, at) VALUES (1, 'memo.write', 1, ''), (2, 'memo.write', 1, '')`)
  const change = db.prepare("INSERT INTO history_change (step_id, entity, row_id, before, after) VALUES (?, 'memo', ?, NULL, ?)")
  for (const id of [1, 2]) change.run(id, id, image(id, id === 1 ? 'một' : 'hai'))
  // The second was undone.
  db.exec('DELETE FROM memo WHERE id = 2; UPDATE history_step SET undone = 1 WHERE id = 2')
  db.close()

  const { call } = await temporaryLibrary(folder)
  const bodies = async () => (await call('memo.list', {})).memos.map(({ title, excerpt }) => [title, excerpt])
  expect(await bodies()).toEqual([['Chủ đề 1', 'một']])
  await call('history.redo', {})
  expect((await bodies()).toSorted()).toEqual([
    ['Chủ đề 1', 'một'],
    ['Chủ đề 2', 'hai'],
  ])
  expect(await call('history.undo-to', { step: null, steps: 2 })).toMatchObject({ canUndo: false })
  expect(await bodies()).toEqual([])
  // A key that was once given away is not given again: the history names it.
  await call('memo.write', { target: 'library', targetId: null, body: 'ba' })
  expect((await call('memo.list', {})).memos[0]?.id).toBe(3)
})
