import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile, openDatabase } from '../../../main/library/db/open.ts'
import { checkDaily } from '../../../main/library/safety/deep-check.ts'
import { plant } from '../../support/articles.ts'
import { temporaryFolder } from '../../support/library.ts'

test('everything is checked once a day on a copy that does not stay, and what is found is named', async () => {
  const folder = temporaryFolder()
  plant(folder, [{}])
  const first = openDatabase(folder)
  expect(await checkDaily(first, folder, 0)).toEqual([])
  expect(await checkDaily(first, folder, 0)).toBe(null)
  first.close()
  const again = openDatabase(folder)
  onTestFinished(() => void again.close())
  expect(await checkDaily(again, folder, 0)).toBe(null)
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

test('a check finds what changed in the file while it was closed', async () => {
  const folder = temporaryFolder()
  plant(folder, [{}])
  const outside = new BetterSqlite3(databaseFile(folder))
  outside.exec("UPDATE article SET title = 'Khác'")
  outside.close()
  const db = openDatabase(folder)
  onTestFinished(() => void db.close())
  expect(await checkDaily(db, folder, 0)).toEqual([{ code: 'changed', message: expect.stringContaining('article 1, “Khác”') }])
})
