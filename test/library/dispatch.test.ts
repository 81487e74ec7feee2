import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { closeContext, openContext } from '../../main/library/context.ts'
import { dispatch } from '../../main/library/dispatch.ts'
import { CollateError, toFailure } from '../../main/library/error.ts'
import { contract } from '../../preload/contract.ts'
import { plant } from '../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../support/library.ts'

test('a channel that does not exist is invalid, also one that every object has', async () => {
  const { reply } = await temporaryLibrary()
  for (const channel of ['article.explode', 'toString', '__proto__', '']) {
    expect(await reply(channel as never, {} as never)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  }
})

test('a request that breaks the contract is refused with the name of its field', async () => {
  const { reply } = await temporaryLibrary()
  const wrong = { article: 1, place: { version: 1, start: 'không', end: 3 }, colour: 'mauve' }
  expect(await reply('highlight.create', wrong as never)).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: expect.stringContaining('colour') },
  })
  expect(await reply('theme.create', { path: 5 } as never)).toMatchObject({ ok: false, error: { detail: 'path' } })
  expect(await reply('article.read', null as never)).toMatchObject({ ok: false, error: { code: 'invalid', detail: 'article' } })
})

test('unknown fields are named, however many and long they are, in a reply that stays short', async () => {
  const { reply } = await temporaryLibrary()
  expect(await reply('theme.create', { path: 'Kinh tế', color: 'red' } as never)).toMatchObject({
    error: { code: 'invalid', detail: 'color' },
  })
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, nth) => [`${nth}${'ô'.repeat(10_000)}`, 1]))
  const answer = await reply('theme.create', { path: 'Kinh tế', ...many } as never)
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(JSON.stringify(answer).length).toBeLessThan(1000)
})

test('every channel refuses nonsense without an internal error and stays JSON', async () => {
  const { reply } = await temporaryLibrary()
  for (const channel of Object.keys(contract) as (keyof typeof contract)[]) {
    for (const request of [7, 'chữ', [], { article: -1, theme: 0, highlight: 'x', path: '', sources: [], job: 5, language: 5, query: 1 }]) {
      const answer = await reply(channel, request as never)
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
      if (!answer.ok) expect([channel, answer.error.code]).toEqual([channel, expect.stringMatching(/^(?:invalid|missing)$/u)])
    }
  }
})

test('what is not there is missing, for every kind of thing', async () => {
  const { reply } = await temporaryLibrary()
  const answers = await Promise.all([
    reply('article.read', { article: 9 }),
    reply('article.update', { article: 9, metadata: { title: 'Tên' } }),
    reply('theme.update', { theme: 9, name: 'Tên' }),
    reply('theme.passages', { theme: 9 }),
    reply('collection.remove', { collection: 9 }),
    reply('highlight.update', { highlight: 9, note: 'x' }),
    reply('highlight.tag', { highlights: [9], add: ['Kinh tế'] }),
    reply('memo.write', { target: 'article', targetId: 9, body: 'x' }),
  ])
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'missing' } })
})

test('errors of SQLite reach the user as what happened and what to do', () => {
  const codes = [
    'SQLITE_FULL',
    'SQLITE_BUSY_SNAPSHOT',
    'SQLITE_CORRUPT_VTAB',
    'SQLITE_NOTADB',
    'SQLITE_READONLY_DIRECTORY',
    'SQLITE_CONSTRAINT',
  ]
  const failures = codes.map(code => toFailure(new BetterSqlite3.SqliteError('at a table', code)))
  expect(failures.map(failure => failure.code)).toEqual(['full', 'busy', 'damaged', 'damaged', 'invalid', 'internal'])
  for (const failure of failures) expect(failure.message).not.toContain('at a table')
  expect(toFailure(Object.assign(new Error('at a path'), { code: 'EROFS' }))).toMatchObject({ code: 'invalid', detail: 'EROFS' })
  expect(toFailure(new Error('bí mật'))).toEqual({ code: 'internal', message: expect.not.stringContaining('bí mật') })
  expect(toFailure(new CollateError('conflict', 'Đã có.', 'x'))).toEqual({ code: 'conflict', message: 'Đã có.', detail: 'x' })
})

test('a full disk refuses a change whole and keeps everything before it', async () => {
  const context = openContext(temporaryFolder(), () => {}, { starter: false, backups: false, version: null, replace: async () => '' })
  const ask = (channel: string, request: unknown) => dispatch(context, channel, request)
  await ask('memo.write', { target: 'library', targetId: null, body: 'đã lưu' })
  context.db.pragma(`max_page_count = ${Number(context.db.pragma('page_count', { simple: true })) + 4}`)
  const refused = await ask('memo.write', { target: 'library', targetId: null, body: 'dài '.repeat(100_000) })
  expect(refused).toMatchObject({ ok: false, error: { code: 'full' } })
  expect(await ask('memo.read', { target: 'library', targetId: null })).toMatchObject({ value: { body: 'đã lưu' } })
  expect(await ask('history.list', {})).toMatchObject({ value: [{ label: 'memo.write' }] })
  await closeContext(context)
})

test('the log tells of errors but never what is written in the library', async () => {
  const folder = temporaryFolder()
  plant(folder, [{ text: 'Một câu không ai được đọc trong nhật ký.' }])
  const { call, reply, close } = await temporaryLibrary(folder)
  await call('highlight.create', { article: 1, place: { quote: 'không ai được đọc', occurrence: 1 }, note: 'ghi chú riêng' })
  await reply('highlight.create', { article: 1, place: { quote: 'câu không có', occurrence: 1 } })
  await close()
  const log = readFileSync(join(folder, 'logs', 'library.log'), 'utf8')
  expect(log).toContain('highlight.create')
  for (const secret of ['không ai được đọc', 'ghi chú riêng', 'câu không có']) expect(log).not.toContain(secret)
})

test('a closed library refuses calls', async () => {
  const { close, reply } = await temporaryLibrary()
  await close()
  expect(await reply('article.list', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})
