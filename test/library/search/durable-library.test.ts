import { readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Layout, unpack } from '../../../main/library/search/layout.ts'
import { mergeSegments } from '../../../main/library/search/merge.ts'
import { keepSegment, keptSegments } from '../../../main/library/search/segment-file.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { type LibraryProcess, startProcess } from '../../support/process.ts'
import { documents, litter, OTHERS, rewritten } from './damage.ts'

const COUNT = 300
/** In every article. */
const COMMON = 'chung'
const drafts = documents(1, COUNT).map(({ title, body }) => ({
  title,
  text: body,
  blocks: [{ type: 'paragraph' as const, start: 0, end: body.length }],
}))

type Caller = Pick<TestLibrary, 'call'> | LibraryProcess

const query = (library: Caller, words: string) => library.call('search.query', { query: words, limit: 1000 })

/** All articles that can be found, in order, each once. */
async function foundIn(library: Caller): Promise<number[]> {
  const { hits, total } = await query(library, COMMON)
  const ids = hits.map(({ article }) => article.id).sort((a, b) => a - b)
  expect(new Set(ids).size).toBe(ids.length)
  expect(total).toBe(ids.length)
  return ids
}

/** A search right after the start is complete, or says that something is missing. */
async function expectHonest(library: Caller): Promise<void> {
  const { total, state } = await query(library, COMMON)
  if (state.pending === 0) expect(total).toBe(COUNT)
  expect(total).toBeLessThanOrEqual(COUNT)
  expect(state.indexed + state.pending).toBeGreaterThanOrEqual(COUNT)
}

/** A library whose articles were indexed and kept, closed. */
async function closedLibrary() {
  const folder = temporaryFolder()
  const library = await temporaryLibrary(folder)
  const { uuid } = await library.call('library.info', {})
  await library.close()
  plant(folder, drafts)
  await library.reopen()
  await library.call('search.settle', {})
  const ids = await foundIn(library)
  expect(ids).toHaveLength(COUNT)
  await library.close()
  return { library, ids, search: join(folder, 'search'), uuid }
}

const segmentsIn = (search: string) => readdirSync(search).filter(name => name.endsWith('.segment'))

const changeAll = (search: string, change: (bytes: Buffer) => Uint8Array) => {
  for (const name of segmentsIn(search)) writeFileSync(join(search, name), change(readFileSync(join(search, name))))
}

const flipped = (bytes: Buffer, place: number) => {
  bytes.writeUInt8((bytes[place] ?? 0) ^ 0x10, place)
  return bytes
}

test.each<[string, (search: string) => void]>([
  ['nothing happened to its index', () => {}],
  ['one bit of it was flipped', search => changeAll(search, bytes => flipped(bytes, bytes.length >> 1))],
  ['one bit of its header was flipped', search => changeAll(search, bytes => flipped(bytes, 70))],
  ['its end was lost', search => changeAll(search, bytes => bytes.subarray(0, bytes.length - 100))],
  ['its files were emptied', search => changeAll(search, () => new Uint8Array())],
  ['it is of an older format', search => changeAll(search, bytes => rewritten(bytes, each => each.writeUInt32LE(0, 4)))],
  ['it is another library’s', search => changeAll(search, bytes => rewritten(bytes, each => each.fill(1, 24, 40)))],
  ['it is gone', search => rmSync(search, { recursive: true })],
])('a library finds everything when %s', async (_, damage) => {
  const { library, ids, search } = await closedLibrary()
  expect(segmentsIn(search).length).toBeGreaterThan(0)
  damage(search)
  await library.reopen()
  await expectHonest(library)
  expect(await library.call('search.settle', {})).toEqual({ indexed: COUNT, pending: 0 })
  expect(await foundIn(library)).toEqual(ids)
  for (const id of ids.slice(0, 20)) expect((await query(library, `số${id}`)).hits.map(({ article }) => article.id)).toEqual([id])
})

test('a library finds everything when other things lie beside its index, and leaves them there', async () => {
  const { library, ids, search } = await closedLibrary()
  litter(search)
  await library.reopen()
  await expectHonest(library)
  expect(await library.call('search.settle', {})).toEqual({ indexed: COUNT, pending: 0 })
  expect(await foundIn(library)).toEqual(ids)
  await library.close()
  expect(readdirSync(search)).toEqual(expect.arrayContaining(OTHERS))
  expect(readdirSync(search).filter(name => name.endsWith('.new') || name === '98.segment' || name === '99.segment')).toEqual([])
})

test('a search right after the start says that articles which came meanwhile are still to be read', async () => {
  const { library, ids } = await closedLibrary()
  const added = plant(
    library.folder,
    documents(COUNT + 1, 3).map(({ title, body }) => ({ title, text: body })),
  )
  await library.reopen()
  for (const words of [COMMON, `${COMMON} /./`]) {
    const { total, state } = await query(library, words)
    if (total < COUNT + added.length) expect(state.pending).toBeGreaterThan(0)
    else expect(total).toBe(COUNT + added.length)
  }
  await library.call('search.settle', {})
  for (const words of [COMMON, `${COMMON} /./`, `${COMMON} -/@@/`]) {
    expect(await query(library, words)).toMatchObject({ total: ids.length + added.length, state: { pending: 0 } })
  }
})

test('what a merge was made of and what became of it are found as one', async () => {
  const { library, ids, search: folder, uuid } = await closedLibrary()
  const store = { folder, library: uuid }
  const kept = keptSegments(store)
  const last = Math.max(...kept.map(({ serial }) => serial))
  const whole = (layout: Layout) => ({ layout, dead: new Uint8Array(layout.ids.length) })
  const merged = mergeSegments(kept.map(({ layout }) => whole(layout)))
  // The result twice, as after two merges of which neither got as far as giving up what it was made of.
  keepSegment(store, merged, last + 1)
  keepSegment(store, unpack(merged.bytes), last + 2)
  writeFileSync(join(folder, `${last + 3}.segment.new`), merged.bytes.subarray(0, 1000))
  await library.reopen()
  expect((await query(library, COMMON)).state.indexed).toBeGreaterThanOrEqual(0)
  expect(await library.call('search.settle', {})).toEqual({ indexed: COUNT, pending: 0 })
  expect(await foundIn(library)).toEqual(ids)
  await library.close()
  // Nothing had to be made anew.
  expect(readdirSync(folder)).toEqual([`${last + 2}.segment`])
})

/** Resolves when so many things happened to the files of a folder. */
function happened(folder: string, events: number): Promise<void> {
  const watcher = watch(folder)
  let left = events
  return new Promise(resolve => {
    watcher.on('change', () => {
      left -= 1
      if (left > 0) return
      watcher.close()
      resolve()
    })
  })
}

/** Gives articles one new title after the other, each of them a word of its own, until the process is gone. */
async function changeTitles(library: LibraryProcess, ids: readonly number[], round: number, titles: Map<number, string>): Promise<void> {
  for (let step = 0; ; step++) {
    const article = ids[(round * 131 + step * 17) % ids.length] ?? 0
    const title = `Đổi${round}x${step}`
    await library.call('article.update', { article, metadata: { title } })
    titles.set(article, title)
  }
}

// How often the files of the index change before the kill: as a file is begun, written, put in place, or an old one given up.
const KILLS = [1, 2, 3, 4, 6, 8, 11, 15]

test('a process killed while its index is written and merged finds every article once, as it was changed last', async () => {
  const { ids, library: closed, search } = await closedLibrary()
  const titles = new Map<number, string>()
  const known = new Set<string>()
  for (const [round, events] of KILLS.entries()) {
    const moment = happened(search, events)
    const library = await startProcess(closed.folder)
    const changing = changeTitles(library, ids, round, titles).catch(error => error)
    await moment
    await library.kill()
    expect(await changing).toEqual(new Error('gone'))
    for (const name of segmentsIn(search)) known.add(name)
  }
  // Otherwise nothing was ever merged.
  expect(known.size).toBeGreaterThan(KILLS.length / 2)
  const library = await startProcess(closed.folder)
  await expectHonest(library)
  await library.call('search.settle', {})
  const articles = await library.call('article.list', {})
  expect(await foundIn(library)).toEqual(articles.map(({ id }) => id).sort((a, b) => a - b))
  for (const { id, title } of articles.filter(article => titles.has(article.id))) {
    // One change may have been made whose answer was never heard.
    if (title !== titles.get(id)) expect(title).toMatch(/^Đổi\d+x\d+$/u)
    expect((await query(library, title)).hits.map(({ article }) => article.id)).toEqual([id])
  }
  expect(await library.close()).toBe(0)
  expect(readdirSync(search).filter(name => !/^\d+\.segment$/u.test(name))).toEqual([])
})
