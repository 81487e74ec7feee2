import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../main/library/db/open.ts'
import { openLibrary } from '../../main/library/library.ts'
import type { Plant } from '../../main/library/planting.ts'
import { ARTICLES, plantStarter } from '../../seeds/starter.ts'
import { temporaryFolder, temporaryLibrary } from '../support/library.ts'
import { stateOf } from '../support/state.ts'

/** Opens a folder with the starter library and closes it again. */
async function openWith(starter: Plant, folder: string): Promise<void> {
  const library = await openLibrary(folder, () => {}, { create: true, starter, noBackups: true })
  await library.close()
}

test('the starter library is planted once and is no step of the history', async () => {
  const folder = temporaryFolder()
  await openWith(plantStarter, folder)
  await openWith(plantStarter, folder)
  const { call } = await temporaryLibrary(folder)
  expect(await call('library.info', {})).toMatchObject({ articles: ARTICLES.length, hasStarter: true, canUndo: false, canRedo: false })
  expect((await call('library.info', {})).highlights).toBeGreaterThan(0)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
})

test('it is removed with one action that can be undone, and never comes back by itself', async () => {
  const folder = temporaryFolder()
  await openWith(plantStarter, folder)
  const library = await temporaryLibrary(folder)
  const { call } = library
  const before = await stateOf(library)
  const removed = await call('library.remove-starter', {})
  expect(removed).toEqual({ articles: before.articles.length, highlights: before.highlights.length, themes: before.themes.length })
  expect(await stateOf(library)).toMatchObject({ articles: [], highlights: [], themes: [], memos: [{ body: '', updatedAt: null }] })
  expect(await call('library.info', {})).toMatchObject({ hasStarter: false, canUndo: true })
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  await call('history.redo', {})
  await library.close()
  await openWith(plantStarter, folder)
  await library.reopen()
  expect(await call('article.list', {})).toEqual([])
})

test('what the reader made stays, with the themes that it needs', async () => {
  const folder = temporaryFolder()
  await openWith(plantStarter, folder)
  const library = await temporaryLibrary(folder)
  const { call } = library
  const [deep] = (await call('theme.list', {})).filter(theme => theme.path.includes('/'))
  const path = deep?.path ?? ''
  const sources = [{ kind: 'text' as const, name: 'Của tôi', text: 'Một bài của riêng tôi về đường sắt.' }]
  const report = await library.done(await call('import.start', { sources }))
  const own = 'imported' in report ? report.imported[0]?.id : undefined
  await call('highlight.create', { article: own ?? 0, place: { quote: 'đường sắt', occurrence: 1 }, themes: [path] })
  await call('memo.write', { target: 'library', targetId: null, body: 'Của tôi' })
  await call('library.remove-starter', {})
  expect((await call('theme.list', {})).map(theme => theme.path)).toEqual([path.slice(0, path.indexOf('/')), path])
  expect(await call('highlight.list', {})).toMatchObject([{ exact: 'đường sắt', themes: [path] }])
  expect(await call('memo.read', { target: 'library', targetId: null })).toMatchObject({ body: 'Của tôi' })
})

test('when planting fails the library opens without it, and the next opening plants it whole', async () => {
  const folder = temporaryFolder()
  await openWith(async call => {
    await call('theme.create', { path: 'Nửa chừng' })
    await call('theme.update', { theme: 99, name: 'Hỏng' })
  }, folder)
  const library = await temporaryLibrary(folder)
  expect(await library.call('library.info', {})).toMatchObject({ themes: 0, articles: 0, hasStarter: false })
  await library.close()
  await openWith(plantStarter, folder)
  await library.reopen()
  expect(await library.call('library.info', {})).toMatchObject({ articles: ARTICLES.length, hasStarter: true })
})

test('a planting that was killed is made whole by the next opening', async () => {
  const folder = temporaryFolder()
  expect(await killedWhilePlanting(folder)).toBe(1)
  await openWith(plantStarter, folder)
  const { call } = await temporaryLibrary(folder)
  expect(await call('library.info', {})).toMatchObject({ articles: ARTICLES.length, hasStarter: true })
})

test('a library that was made without the starter library is never given it later', async () => {
  const folder = temporaryFolder()
  const library = await temporaryLibrary(folder)
  await library.close()
  await openWith(plantStarter, folder)
  await library.reopen()
  expect(await library.call('library.info', {})).toMatchObject({ articles: 0, themes: 0, hasStarter: false })
})

/** Leaves a folder as a kill in the middle of planting would; returns how many articles were planted by then. */
async function killedWhilePlanting(folder: string): Promise<unknown> {
  const elsewhere = temporaryFolder()
  await openWith(async (call, jobDone) => {
    const sources = [{ kind: 'text' as const, name: 'Nửa chừng', text: 'Một bài dở dang.' }]
    await jobDone((await call('import.start', { sources })).job)
    const files = readdirSync(elsewhere).filter(name => /^library\.sqlite(?:-wal)?$/u.test(name))
    for (const name of files) copyFileSync(join(elsewhere, name), join(folder, name))
  }, elsewhere)
  const db = openDatabase(folder)
  const planted = db.prepare('SELECT count(*) FROM article WHERE starter = 1').pluck().get()
  db.close()
  return planted
}
