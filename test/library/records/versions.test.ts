import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../main/library/db/open.ts'
import type { Database } from '../../../main/library/db/statement.ts'
import { articleText, findByTextHash, insertArticle, removeArticle } from '../../../main/library/records/articles.ts'
import { isExportPath, rememberWritten, wasWritten } from '../../../main/library/records/export-files.ts'
import { draft } from '../../support/articles.ts'
import { temporaryFolder } from '../../support/library.ts'

let db: Database

beforeEach(() => {
  db = openDatabase(temporaryFolder())
})
afterEach(() => void db.close())

const insert = (given = {}) => db.transaction(() => insertArticle(db, draft(given))).immediate()

test('a stored text can be neither changed nor deleted', () => {
  insert()
  expect(() => db.prepare("UPDATE version SET text = 'khác'").run()).toThrow('never changes')
  expect(() => db.prepare('DELETE FROM version').run()).toThrow('never changes')
})

test('blocks and marks come back as they were given', () => {
  const blocks = [
    { type: 'heading', level: 2, start: 0, end: 9 },
    { type: 'paragraph', start: 10, end: 31 },
  ] as const
  const marks = [
    { type: 'bold', start: 10, end: 14 },
    { type: 'link', start: 15, end: 20, href: 'https://vi.wikipedia.org/' },
  ] as const
  const { id } = insert({ text: 'Hợp tác 🎉\nViệt Nam và Kazakhstan.', blocks: [...blocks], marks: [...marks] })
  const read = articleText(db, id)
  expect(read.blocks).toEqual(blocks)
  expect(read.marks).toEqual(marks)
  expect(read.versions).toEqual([{ version: 1, addedAt: expect.any(String), words: 6 }])
})

test('the same text is found by its hash until its article is removed', () => {
  const { id } = insert({ text: 'một bài' })
  const { sha256 } = draft({ text: 'một bài' })
  expect(findByTextHash(db, sha256)).toBe(id)
  expect(findByTextHash(db, draft({ text: 'bài khác' }).sha256)).toBeNull()
  removeArticle(db, id)
  expect(findByTextHash(db, sha256)).toBeNull()
  expect(insert({ text: 'một bài' }).id).not.toBe(id)
})

test('every text that an export wrote is remembered, and every path', () => {
  const first = draft({ text: 'a' }).sha256
  const second = draft({ text: 'b' }).sha256
  expect([isExportPath(db, '/out/a.md'), wasWritten(db, first)]).toEqual([false, false])
  for (const hash of [first, second, first]) rememberWritten(db, '/out/a.md', hash)
  expect([wasWritten(db, first), wasWritten(db, second), wasWritten(db, draft({ text: 'c' }).sha256)]).toEqual([true, true, false])
  expect([isExportPath(db, '/out/a.md'), isExportPath(db, '/out/b.md')]).toEqual([true, false])
})
