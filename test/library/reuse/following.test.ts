import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../main/library/db/open.ts'
import { generateArticles } from '../../bench/corpus.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const SHARED = 'hai bên nhất trí đẩy mạnh kết nối đường sắt giữa Hà Nội và Almaty trong năm tới'
const texts = generateArticles(30, 80, 9).map(({ text }, nth) => (nth % 10 === 0 ? `${text}\nNói thêm: ${SHARED}.` : text))

async function settled(): Promise<TestLibrary> {
  const folder = temporaryFolder()
  plant(
    folder,
    texts.map(text => ({ text })),
  )
  const library = await temporaryLibrary(folder)
  expect(await library.call('parallel.settle', {})).toEqual({ articles: 30 })
  return library
}

/** The articles that the first one shares the passage with. */
const sharing = async ({ call }: Pick<TestLibrary, 'call'>) =>
  (await call('parallel.article', { article: 1 })).map(({ b, words }) => [b.article, words])

/** Gives an article of a library that nothing has open another text. */
function edit(folder: string, article: number, text: string): void {
  const db = openDatabase(folder)
  const sha256 = createHash('sha256').update(text).digest('hex')
  db.prepare('INSERT INTO version (article_id, number, words, sha256, added_at, text) VALUES (?, 2, 1, ?, ?, ?)').run(
    article,
    sha256,
    '',
    text,
  )
  db.prepare('UPDATE article SET version = 2 WHERE id = ?').run(article)
  db.close()
}

test('articles that come, go and come back are looked through by the very next question', async () => {
  const { call, done } = await settled()
  expect(await sharing({ call })).toEqual([
    [11, 20],
    [21, 20],
  ])
  await call('article.remove', { articles: [11] })
  expect(await sharing({ call })).toEqual([[21, 20]])
  await call('history.undo', {})
  expect(await sharing({ call })).toEqual([
    [11, 20],
    [21, 20],
  ])
  await done(await call('import.start', { sources: [{ kind: 'text', name: 'Mới', text: `Bài mới.\n\nTin mới: ${SHARED}.` }] }))
  expect(await sharing({ call })).toEqual([
    [11, 20],
    [21, 20],
    [31, 18],
  ])
  expect(await call('parallel.settle', {})).toEqual({ articles: 31 })
})

test('a new version drops what stood in the old one', async () => {
  const library = await settled()
  await library.close()
  edit(library.folder, 11, `Viết lại hết. ${SHARED}`)
  edit(library.folder, 21, 'Viết lại hết.')
  await library.reopen()
  expect(await sharing(library)).toEqual([[11, 18]])
  expect(await library.call('parallel.pair', { a: 1, b: 11 })).toMatchObject([{ b: { version: 2, start: 14, exact: SHARED } }])
  expect(await library.call('parallel.pair', { a: 1, b: 21 })).toEqual([])
})

test('notes and tags are no reason to read an article again', async () => {
  const { call, folder } = await settled()
  const { size } = statSync(join(folder, 'reuse', 'words'))
  await call('highlight.create', { article: 1, place: { quote: SHARED, occurrence: 1 }, note: 'Xem lại', themes: ['Đường sắt'] })
  await call('article.update', { article: 11, metadata: { title: 'Tên khác', outlet: 'Báo Khác' } })
  expect(await sharing({ call })).toHaveLength(2)
  expect(statSync(join(folder, 'reuse', 'words')).size).toBe(size)
})

const flip = (path: string, place: number) => {
  const bytes = readFileSync(path)
  bytes.writeUInt8((bytes[place] ?? 0) ^ 0x10, place)
  writeFileSync(path, bytes)
}

test.each<[string, (path: string, size: number) => void]>([
  ['nothing happened to it', () => {}],
  ['it is gone', path => rmSync(path)],
  ['one bit was flipped', (path, size) => flip(path, size >> 1)],
  ['one bit of its header was flipped', path => flip(path, 9)],
  ['its end was lost', (path, size) => writeFileSync(path, readFileSync(path).subarray(0, size - 7))],
  ['it was emptied', path => writeFileSync(path, '')],
  ['something was written behind it', path => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('thừa ra ở đây')]))],
])('everything is found after a restart when %s', async (_, damage) => {
  const library = await settled()
  const before = await sharing(library)
  await library.close()
  const path = join(library.folder, 'reuse', 'words')
  const whole = readFileSync(path)
  damage(path, whole.length)
  await library.reopen()
  expect(await library.call('parallel.settle', {})).toEqual({ articles: 30 })
  expect(await sharing(library)).toEqual(before)
  await library.close()
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path).length).toBe(whole.length)
})

test('where nothing can be kept, everything is found all the same', async () => {
  const folder = temporaryFolder()
  plant(
    folder,
    texts.map(text => ({ text })),
  )
  writeFileSync(join(folder, 'reuse'), 'a file in the place of the folder')
  const library = await temporaryLibrary(folder)
  expect(await library.call('parallel.settle', {})).toEqual({ articles: 30 })
  expect(await sharing(library)).toHaveLength(2)
})

test('who was told how many articles are still to be looked through is told when there are none', async () => {
  const { told, call, done } = await settled()
  const many = Array.from({ length: 200 }, (_, nth) => `${nth} ${texts[nth % texts.length]}`)
  await done(await call('import.start', { sources: many.map((text, nth) => ({ kind: 'text', name: `${nth}`, text })) }))
  await call('parallel.settle', {})
  // What is done before one could read it is not told at all.
  const pending = () => told.flatMap(tale => (tale.event === 'parallel.state' ? [tale.payload.pending] : []))
  await expect.poll(() => pending().at(-1) ?? 0, { timeout: 20_000 }).toBe(0)
})

test('closing refuses what is still waited for', async () => {
  const { reply, close } = await settled()
  await close()
  for (const pauses of [0, 1, 5, 20]) {
    const other = await temporaryLibrary()
    const asked = other.reply('parallel.settle', {})
    for (let pause = 0; pause < pauses; pause++) await new Promise(setImmediate)
    await other.close()
    const answer = await asked
    if (!answer.ok) expect(answer.error.code).toBe('cancelled')
  }
  expect((await reply('parallel.settle', {})).ok).toBe(false)
})
