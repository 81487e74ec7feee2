import { beforeEach, expect, test, vi } from 'vitest'

import type { OrphanStore } from '../../../renderer/stores/orphans.ts'
import type { VersionStore } from '../../../renderer/stores/versions.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { stubDesktop } from './desktop.ts'

const FIRST = 'Đường sắt nối hai vùng của đất nước.\nNgười dân mong tàu chạy đều đặn quanh năm.'
const SECOND = 'Đường sắt nối ba vùng của đất nước.\nGiá vé chưa được công bố.'
const THIRD = `${SECOND}\nThêm một câu.`

let library: TestLibrary
let versions: VersionStore
let orphans: OrphanStore

beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{ text: FIRST }, { text: 'Bài khác.' }])
  library = await temporaryLibrary(folder)
  for (const quote of ['hai vùng của đất nước', 'Người dân mong tàu chạy đều đặn quanh năm.'])
    await library.call('highlight.create', { article: 1, place: { quote, occurrence: 1 } })
  await library.call('version.save', { article: 1, version: 1, text: SECOND })
  await library.call('version.save', { article: 1, version: 2, text: THIRD })
  stubDesktop((channel, request) => library.reply(channel, request))
  vi.resetModules()
  versions = new (await import('../../../renderer/stores/versions.ts')).VersionStore()
  orphans = new (await import('../../../renderer/stores/orphans.ts')).OrphanStore(() => 1)
})

test('an older version is read with the highlights that have no place any more where they stood', async () => {
  await versions.open(1)
  expect(versions.list.map(({ version }) => version)).toEqual([3, 2, 1])
  expect([versions.shown, versions.pane?.document?.text]).toEqual([3, THIRD])
  expect(versions.pane?.placed.map(({ exact }) => exact)).toEqual(['ba vùng của đất nước'])
  await versions.read(1)
  expect(versions.pane?.document?.text).toBe(FIRST)
  expect(versions.pane?.placed.map(({ exact }) => exact)).toEqual(['Người dân mong tàu chạy đều đặn quanh năm.'])
})

test('any two are compared, the older one first, and stepping goes from change to change', async () => {
  await versions.open(1)
  expect([versions.from, versions.to]).toEqual([2, 3])
  await versions.read(1)
  expect([versions.from, versions.to]).toEqual([1, 3])
  await versions.compare(2, 1)
  expect([versions.mode, versions.from, versions.to]).toEqual(['compare', 1, 2])
  expect(versions.lines.length).toBeGreaterThan(0)
  const steps = versions.changes.map(() => versions.step(1))
  expect([steps.every(Boolean), versions.step(1), versions.change]).toEqual([true, false, versions.changes.length - 1])
  await versions.compare(3, 3)
  expect(versions.changes).toEqual([])
})

test('orphans are those of the article or of all; a quotation waits for nothing and comes last', async () => {
  await library.call('highlight.create', { article: 2, place: { quote: 'Bài khác', occurrence: 1 } })
  await library.call('version.save', { article: 2, version: 1, text: 'Chuyện về chim trời.', orphans: [3] })
  await orphans.load()
  expect([orphans.ids, orphans.waiting, orphans.waitingIn(1)]).toEqual([[2], 2, 1])
  orphans.setScope('library')
  expect([orphans.ids, orphans.after(2), orphans.after(3)]).toEqual([[2, 3], 3, 2])
  await library.call('orphan.keep', { highlight: 2, quotation: true })
  await orphans.changed({ highlights: [2], articles: [1], themes: [] })
  expect([orphans.ids, orphans.waiting, orphans.waitingIn(1)]).toEqual([[3, 2], 1, 0])
})

test('orphans are read again after a change that makes or settles one, and after no other', async () => {
  await orphans.load()
  const few = (highlight: number) => ({ highlights: [highlight], articles: [1], themes: [] })
  await library.call('orphan.attach', { highlight: 2, start: 0, end: 9 })
  await orphans.changed(few(1))
  expect(orphans.ids).toEqual([2])
  await orphans.changed(few(2))
  expect(orphans.ids).toEqual([])
  await library.call('history.undo', {})
  await orphans.changed(few(2))
  expect(orphans.ids).toEqual([2])
})
