import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildSegment } from '../../../main/library/search/build.ts'
import { startSearch } from '../../../main/library/search/search.ts'
import { keepSegment, keptSegments, type Store } from '../../../main/library/search/segment-file.ts'
import { createSpellings } from '../../../main/library/search/spellings.ts'
import { randomFrom } from '../../bench/corpus.ts'
import { temporaryFolder } from '../../support/library.ts'
import { documents, litter, OTHERS, rewritten } from './damage.ts'

const SERIAL = 7
const HEADER = 64

function newStore(): Store {
  return { folder: join(temporaryFolder(), 'search'), library: randomUUID() }
}

/** A store with one segment in it, and that segment as bytes. */
function storeOfOne() {
  const store = newStore()
  keepSegment(store, buildSegment(documents(1, 30), createSpellings()), SERIAL)
  const file = join(store.folder, `${SERIAL}.segment`)
  return { store, file, whole: readFileSync(file) }
}

const serialsOf = (store: Store) => keptSegments(store).map(({ serial }) => serial)

/** Whether these bytes under that name are taken for a segment; what is not is gone afterwards, so that it is made anew. */
function isTaken(store: Store, name: string, bytes: Uint8Array): boolean {
  const file = join(store.folder, name)
  mkdirSync(store.folder, { recursive: true })
  writeFileSync(file, bytes)
  const taken = keptSegments(store).length > 0
  expect([name, existsSync(file)]).toEqual([name, taken])
  return taken
}

test('a segment comes back as it was kept', () => {
  const { store, file, whole } = storeOfOne()
  const [kept] = keptSegments(store)
  expect(kept?.serial).toBe(SERIAL)
  expect(kept?.layout.bytes.length).toBe(whole.length)
  expect(whole.equals(Buffer.from(kept?.layout.bytes ?? []))).toBe(true)
  expect(kept?.layout.ids).toEqual(Uint32Array.from({ length: 30 }, (_, at) => at + 1))
  expect(isTaken(store, `${SERIAL}.segment`, readFileSync(file))).toBe(true)
})

test('a segment with one bit wrong anywhere is not taken', () => {
  const { store, whole } = storeOfOne()
  const random = randomFrom(5)
  const places = Array.from({ length: 300 }, () => HEADER + Math.floor(random() * (whole.length - HEADER)))
  // The header twice: its lowest and its highest bits.
  const header = Array.from({ length: HEADER * 2 }, (_, at) => at % HEADER)
  for (const [at, place] of [...header, ...places, whole.length - 1].entries()) {
    const damaged = Buffer.from(whole)
    damaged.writeUInt8((damaged[place] ?? 0) ^ (at < HEADER ? 1 : at < 2 * HEADER ? 0x80 : 1 << (at % 8)), place)
    expect([place, isTaken(store, `${SERIAL}.segment`, damaged)]).toEqual([place, false])
  }
  expect(isTaken(store, `${SERIAL}.segment`, whole)).toBe(true)
})

test('a segment cut off anywhere, or with something behind it, is not taken', () => {
  const { store, whole } = storeOfOne()
  const lengths = [
    ...Array.from({ length: 260 }, (_, at) => at),
    ...Array.from({ length: 60 }, (_, at) => Math.floor((whole.length * at) / 60)),
  ]
  for (const length of [...lengths, whole.length - 8, whole.length - 1]) {
    expect([length, isTaken(store, `${SERIAL}.segment`, whole.subarray(0, length))]).toEqual([length, false])
  }
  expect(isTaken(store, `${SERIAL}.segment`, Buffer.concat([whole, Buffer.alloc(8)]))).toBe(false)
  expect(isTaken(store, `${SERIAL}.segment`, Buffer.alloc(whole.length))).toBe(false)
})

test('a segment of another library, another serial or another format is not taken, however sound', () => {
  const { store, whole } = storeOfOne()
  const name = `${SERIAL}.segment`
  expect(
    isTaken(
      store,
      name,
      rewritten(whole, () => {}),
    ),
  ).toBe(true)
  expect(isTaken({ ...store, library: randomUUID() }, name, whole)).toBe(false)
  expect(isTaken(store, `${SERIAL + 1}.segment`, whole)).toBe(false)
  expect(
    isTaken(
      store,
      name,
      rewritten(whole, bytes => bytes.writeDoubleLE(SERIAL + 1, 16)),
    ),
  ).toBe(false)
  for (const format of [0, whole.readUInt32LE(4) + 1, 0xffffffff]) {
    expect(
      isTaken(
        store,
        name,
        rewritten(whole, bytes => bytes.writeUInt32LE(format, 4)),
      ),
    ).toBe(false)
  }
  expect(
    isTaken(
      store,
      name,
      rewritten(whole, bytes => bytes.write('CLS2', 0, 'latin1')),
    ),
  ).toBe(false)
})

test('what else lies in the folder does no harm, and only what is derived is removed', () => {
  const { store, file, whole } = storeOfOne()
  litter(store.folder)
  expect(serialsOf(store)).toEqual([SERIAL])
  expect(readdirSync(store.folder).sort()).toEqual([...OTHERS, `${SERIAL}.segment`].sort())
  expect(readdirSync(join(store.folder, 'thư mục'))).toEqual(['3.segment'])
  expect(readFileSync(file).equals(whole)).toBe(true)
})

test('a folder that is none, or is not there, holds nothing', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'search'), 'một tệp')
  for (const name of ['search', 'không có']) {
    const store = { folder: join(folder, name), library: randomUUID() }
    expect(keptSegments(store)).toEqual([])
  }
  const layout = buildSegment(documents(1, 3), createSpellings())
  expect(() => keepSegment({ folder: join(folder, 'search'), library: randomUUID() }, layout, 1)).toThrow()
  expect(readFileSync(join(folder, 'search'), 'utf8')).toBe('một tệp')
})

test('search goes on from memory where nothing can be kept', async () => {
  const folder = join(temporaryFolder(), 'search')
  writeFileSync(folder, 'một tệp')
  const workerUrl = new URL('../../../main/library/search/worker.ts', import.meta.url)
  const stamps = () => ({ ids: new Uint32Array(), stamps: new Float64Array() })
  const search = startSearch({ emit: () => {}, workerUrl, folder })
  onTestFinished(() => search.close())
  search.begin({ library: randomUUID(), stamps, onStale: () => {} })
  search.put(documents(1, 300))
  expect(await search.settle()).toEqual({ indexed: 300, pending: 0 })
  expect((await search.query({ query: 'chung', limit: 1, offset: 0 })).total).toBe(300)
  search.remove([1])
  expect((await search.query({ query: 'chung', limit: 1, offset: 0 })).total).toBe(299)
  expect(readFileSync(folder, 'utf8')).toBe('một tệp')
})
