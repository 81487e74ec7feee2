import { beforeEach, expect, test, vi } from 'vitest'

import type { Revision } from '../../../renderer/stores/revision.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { stubDesktop } from './desktop.ts'

const TEXT = 'Đường sắt nối hai vùng của đất nước.\nDu khách đến đông hơn vào mùa hè.'

let library: TestLibrary
let revision: Revision
let stored: Map<string, string>

/** A fresh page: what it remembers is what was stored. */
async function openPage() {
  stubDesktop((channel, request) => library.reply(channel, request))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  })
  vi.resetModules()
  const store = await import('../../../renderer/stores/revision.ts')
  revision = new store.Revision()
}

beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{ text: TEXT }])
  library = await temporaryLibrary(folder)
  stored = new Map()
  for (const quote of ['hai vùng', 'mùa hè']) await library.call('highlight.create', { article: 1, place: { quote, occurrence: 1 } })
  await openPage()
})

test('what was changed is kept when the page goes, and gone once it is saved', async () => {
  await revision.open(1)
  expect([revision.text, revision.changed, revision.keep()]).toEqual([TEXT, false, false])
  revision.write(`${TEXT} Và mùa đông.`)
  expect(revision.keep()).toBe(true)
  await openPage()
  await revision.open(1)
  expect([revision.text, revision.resumed]).toEqual([`${TEXT} Và mùa đông.`, true])
  await revision.check()
  expect(await revision.save()).toMatchObject({ version: 2, kept: 2, moved: 0, orphaned: 0 })
  revision.keep()
  await openPage()
  await revision.open(1)
  expect([revision.text, revision.resumed, revision.base?.version]).toEqual([`${TEXT} Và mùa đông.`, false, 2])
})

test('discarding goes back to the text as it is saved', async () => {
  await revision.open(1)
  revision.write('Khác hẳn.')
  revision.keep()
  revision.discard()
  const drafts = [...stored.keys()].filter(key => key.startsWith('collate.text-draft.'))
  expect([revision.text, revision.changed, drafts]).toEqual([TEXT, false, []])
})

test('what is decided before saving is what the highlights become', async () => {
  await revision.open(1)
  const text = TEXT.replace('mùa hè', 'mùa hạ')
  revision.write(text)
  await revision.check()
  expect(revision.counts).toEqual({ kept: 1, moved: 1, orphaned: 0 })
  expect(revision.shown.map(({ was }) => was.exact)).toEqual(['mùa hè'])
  const start = text.indexOf('Du khách')
  revision.decide(2, { kind: 'place', span: { start, end: start + 8 } })
  revision.decide(1, { kind: 'orphan' })
  expect(revision.counts).toEqual({ kept: 0, moved: 1, orphaned: 1 })
  expect(revision.pane?.highlights.map(({ exact }) => exact)).toEqual(['Du khách'])
  await revision.save()
  const highlights = await library.call('highlight.list', { article: 1 })
  expect(highlights.map(({ exact, state }) => [exact, state]).sort()).toEqual([
    ['Du khách', 'attached'],
    ['hai vùng', 'orphan'],
  ])
})

test('when another version was saved meanwhile, that is said, and the text goes on from the newest', async () => {
  await revision.open(1)
  revision.write(`${TEXT} Của tôi.`)
  await revision.check()
  await library.call('version.save', { article: 1, version: 1, text: `${TEXT} Của người khác.` })
  expect(await revision.save()).toBeUndefined()
  expect([revision.failure?.code, revision.preview, revision.base?.version, revision.text]).toEqual([
    'conflict',
    null,
    2,
    `${TEXT} Của tôi.`,
  ])
  expect(revision.begun).toBe(1)
  await revision.check()
  expect(await revision.save()).toMatchObject({ version: 3 })
})
