import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../main/library/db/migrate.ts'
import { openDatabase } from '../../../main/library/db/open.ts'
import { wasSeeded } from '../../../main/library/records/starter.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const first = MIGRATIONS.slice(0, 1)
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const SEEDED = 'UPDATE library SET seeded_at = NULL'

/** A library as the first schema kept it, with what `source` puts into it. */
function olderLibrary(source: string): string {
  const folder = temporaryFolder()
  const db = openDatabase(folder, first)
  db.exec(source)
  db.close()
  return folder
}

const theme = (id: number, name: string, parent: number | null = null) =>
  `INSERT INTO theme (id, uuid, parent_id, name, name_key, colour, position, created_at)
   VALUES (${id}, '${uuid(id)}', ${parent}, '${name}', '${name.toLocaleLowerCase('vi')}', 'red', ${id}, '');`

test('names of an older library are found in either tone placement; of twins the younger is renamed', async () => {
  const folder = olderLibrary(
    `${theme(1, 'Hoà bình')}${theme(2, 'Hòa bình')}${theme(3, 'Thuỷ lợi', 1)}${theme(4, 'Quý')}
     INSERT INTO collection (id, uuid, name, name_key, created_at) VALUES
       (1, '${uuid(1)}', 'Toà án', 'toà án', ''), (2, '${uuid(2)}', 'Tòa án', 'tòa án', '');`,
  )
  const { call, reply } = await temporaryLibrary(folder)
  expect((await call('theme.list', {})).map(({ path }) => path)).toEqual(['Hoà bình', 'Hoà bình/Thuỷ lợi', 'Hòa bình (2)', 'Quý'])
  expect((await call('collection.list', {})).map(({ name }) => name)).toEqual(['Toà án', 'Tòa án (2)'])
  expect(await reply('theme.create', { path: 'Hòa bình/Thủy lợi' })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(await reply('collection.create', { name: 'tòa án' })).toMatchObject({ ok: false, error: { code: 'conflict' } })
})

test('what undo brings back into a library that was brought up to date has its name taken too', async () => {
  const folder = olderLibrary(
    `${theme(1, 'Hoà bình')} UPDATE theme SET deleted_at = 'x';
     INSERT INTO history_step (id, label, count, at) VALUES (1, 'theme.update', 1, '');
     INSERT INTO history_change (step_id, entity, row_id, before, after) VALUES
       (1, 'theme', 1, '{"name":"Hoà bình","name_key":"hoà bình","deleted_at":null}', '{"name":"Khác","name_key":"khác","deleted_at":"x"}');`,
  )
  const { call, reply } = await temporaryLibrary(folder)
  await call('history.undo', {})
  expect(await reply('theme.create', { path: 'Hòa bình' })).toMatchObject({ ok: false, error: { code: 'conflict' } })
})

test('an older library counts as one that has had the starter library, unless its planting was broken off', () => {
  const seeded = (source: string) => {
    const db = openDatabase(olderLibrary(source))
    try {
      return wasSeeded(db)
    } finally {
      db.close()
    }
  }
  expect(seeded(SEEDED)).toBe(true)
  expect(seeded(`${SEEDED}; ${theme(1, 'Mẫu')} UPDATE theme SET starter = 1`)).toBe(false)
})

test('what older exports wrote is still known', () => {
  const hash = 'a'.repeat(64)
  const folder = olderLibrary(`INSERT INTO export_file (path, sha256, written_at) VALUES ('/x.md', '${hash}', '')`)
  const db = openDatabase(folder)
  expect(db.prepare('SELECT path, sha256 FROM exported').all()).toEqual([{ path: '/x.md', sha256: hash }])
  db.close()
})
