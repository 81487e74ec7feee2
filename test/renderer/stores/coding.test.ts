import { beforeEach, expect, test, vi } from 'vitest'
import type { Highlight, Reply, Request } from '../../../preload/contract.ts'
import type { Coding } from '../../../renderer/stores/coding.ts'
import type { Pane } from '../../../renderer/stores/pane.ts'
import type { Reader } from '../../../renderer/stores/reader.ts'
import { article } from '../article.ts'
import { stubDesktop } from './desktop.ts'

const TEXT = 'Đường sắt nối hai vùng.'

let pane: Pane
let coding: Coding
/** Lets the library answer. */
let answer: () => void

const saved = ({ article, place }: Request<'highlight.create'>): Highlight => {
  if (!('start' in place)) throw new Error('The page names offsets.')
  const { start, end, version } = place
  return {
    id: 7,
    uuid: 'uuid-7',
    article,
    version,
    start,
    end,
    exact: TEXT.slice(start, end),
  } as Highlight
}

const openArticle = (id: number) => {
  pane.document = { article: article(id), version: 1, text: TEXT, marks: [], blocks: [], place: 0 } as unknown as typeof pane.document
}

beforeEach(async () => {
  stubDesktop(
    (channel, request) =>
      new Promise<Reply<unknown>>(resolve => {
        answer = () =>
          resolve({ ok: true, value: channel === 'highlight.create' ? saved(request as Request<'highlight.create'>) : { removed: 1 } })
      }),
  )
  vi.resetModules()
  const { Coding } = await import('../../../renderer/stores/coding.ts')
  const { Pane } = await import('../../../renderer/stores/pane.ts')
  const { Notices } = await import('../../../renderer/stores/notices.ts')
  pane = new Pane(1)
  openArticle(1)
  coding = new Coding({ pane, panes: [pane] } as unknown as Reader, new Notices(async () => null))
})

test('what was highlighted is current, and no longer selected', async () => {
  pane.select({ start: 0, end: 5 })
  const saving = coding.tag(['Giao thông'], null)
  // The browser tells of the same selection again.
  pane.select({ start: 0, end: 5 })
  answer()
  await saving
  expect(pane.selection).toBeNull()
  expect(pane.current).toBe(7)
})

test('whoever selects the next words while the first are being saved keeps them', async () => {
  pane.select({ start: 0, end: 5 })
  const saving = coding.tag(['Giao thông'], null)
  pane.select({ start: 6, end: 13 })
  answer()
  await saving
  expect(pane.selection).toEqual({ start: 6, end: 13 })
  expect(coding.toTag).toBeNull()
  expect(pane.highlights.map(({ exact }) => exact)).toEqual(['Đường'])
})

test('whoever opens another article meanwhile finds nothing current in it', async () => {
  pane.select({ start: 0, end: 5 })
  const saving = coding.tag(['Giao thông'], null)
  openArticle(2)
  pane.select(null)
  answer()
  await saving
  expect(pane.current).toBeNull()
  expect(pane.highlights).toEqual([])
})

test('a highlight that is removed is gone from the pane that shows it, whichever has the focus by then', async () => {
  const { Pane } = await import('../../../renderer/stores/pane.ts')
  const { Notices } = await import('../../../renderer/stores/notices.ts')
  const { Coding } = await import('../../../renderer/stores/coding.ts')
  const made = saved({ article: 1, place: { version: 1, start: 0, end: 5 } })
  pane.setHighlights([made])
  const reader = { pane, panes: [pane, new Pane(2)] } as { pane: Pane; panes: Pane[] }
  const removing = new Coding(reader as unknown as Reader, new Notices(async () => null)).remove(made)
  reader.pane = reader.panes[1] ?? pane
  answer()
  await removing
  expect(pane.highlights).toEqual([])
})
