import { beforeEach, expect, test, vi } from 'vitest'
import type { Channel } from '../../../preload/contract.ts'
import type { PaneAlignment } from '../../../renderer/stores/pane-alignment.ts'
import type { Reader } from '../../../renderer/stores/reader.ts'
import type { SharedPassages } from '../../../renderer/stores/shared-passages.ts'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { stubDesktop } from './desktop.ts'

const SHARED = 'tuyến đường sắt liên vận mới rút ngắn thời gian chở hàng xuống còn mười bốn ngày'
const TWICE = 'nông dân huyện Bình Nguyên đã bán được hơn ba trăm tấn cà phê'
const paragraphs = (...texts: string[]) => {
  const text = texts.join('\n')
  let start = 0
  const blocks = texts.map(({ length }) => {
    const block = { type: 'paragraph' as const, start, end: start + length }
    start += length + 1
    return block
  })
  return { text, blocks }
}

let reader: Reader
let shared: SharedPassages
let alignment: PaneAlignment
let asked: Channel[]
let told: string[]

beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [
    paragraphs('Mở đầu của bài thứ nhất.', `Theo báo, ${SHARED}.`, 'Một câu.', TWICE, 'Câu nữa.', TWICE),
    paragraphs('Bài hai.', 'Đoạn hai.', 'Đoạn ba.', `Hôm qua ${SHARED.normalize('NFC')}, theo Sở.`, 'Hết.'),
    paragraphs('Bài ba chẳng giống bài nào.'),
  ])
  const library = await temporaryLibrary(folder)
  asked = []
  told = []
  stubDesktop((channel, request) => {
    asked.push(channel)
    return library.reply(channel, request)
  })
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.resetModules()
  const stores = {
    ...(await import('../../../renderer/stores/reader.ts')),
    ...(await import('../../../renderer/stores/shared-passages.ts')),
    ...(await import('../../../renderer/stores/pane-alignment.ts')),
    ...(await import('../../../renderer/stores/notices.ts')),
  }
  const notices = new stores.Notices(async () => null)
  reader = new stores.Reader(() => undefined)
  shared = new stores.SharedPassages(reader, notices)
  alignment = new stores.PaneAlignment(reader, shared)
  vi.spyOn(notices, 'error').mockImplementation(({ message }) => void told.push(message))
})

/** Waits until something holds; the library may be busy. */
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 15_000 })

const pairsAsked = () => asked.filter(channel => channel === 'parallel.pair').length
const wordsAt = (pane: number) => {
  const at = reader.panes[pane]
  return at ? shared.twinsOf(at).map(({ own }) => at.document?.text.slice(own.start, own.end)) : []
}

async function openBeside(...articles: number[]) {
  for (const [index, article] of articles.entries()) await reader.open(article, { beside: index > 0 })
}

test('what two panes share is asked once, and known in both', async () => {
  await openBeside(1, 2)
  await until(() => expect(wordsAt(0)).toEqual([SHARED]))
  expect(wordsAt(1)).toEqual([SHARED])
  await reader.refresh(true)
  await reader.panes[0]?.refresh(false)
  expect(pairsAsked()).toBe(1)
  shared.renew()
  await until(() => expect(pairsAsked()).toBe(2))
  expect(wordsAt(0)).toEqual([SHARED])
})

test('a single pane asks nothing, and what is closed is forgotten', async () => {
  await reader.open(1)
  await openBeside(1, 3)
  await until(() => expect(pairsAsked()).toBe(1))
  expect(wordsAt(0)).toEqual([])
  await reader.open(2)
  await until(() => expect(wordsAt(0)).toEqual([SHARED]))
  reader.closePane(1)
  expect(shared.links).toEqual([])
})

test('panes that change places keep what they share', async () => {
  await openBeside(1, 2)
  await until(() => expect(wordsAt(0)).toEqual([SHARED]))
  reader.swap()
  await until(() => expect(wordsAt(0)).toEqual([SHARED]))
  expect(shared.links[0]?.left.articleId).toBe(2)
})

test('the same article twice: each place of what it says twice leads to the other one, scrolling stays at the same place', async () => {
  await openBeside(1, 1)
  await until(() => expect(wordsAt(0)).toEqual([TWICE, TWICE]))
  const [left, right] = reader.panes
  if (!left || !right) throw new Error('two panes')
  for (const { own, other } of shared.twinsOf(left)) expect(own.start).not.toBe(other.start)
  expect(alignment.across(left, right, 3.25)).toBeCloseTo(3.25, 6)
})

test('places follow the shared passage, through the pane in the middle too', async () => {
  await openBeside(1, 2)
  reader.split()
  await reader.open(1)
  await until(() => expect(wordsAt(2)).toEqual([SHARED]))
  const [first, middle, last] = reader.panes
  if (!first || !middle || !last) throw new Error('three panes')
  // In the middle of the passage: the second block of the first, the fourth of the second.
  const half = alignment.placeOf(first, (first.document?.text.indexOf(SHARED) ?? 0) + SHARED.length / 2)
  expect(Math.floor(half)).toBe(1)
  const there = alignment.across(first, middle, half)
  expect(Math.floor(there)).toBe(3)
  expect(alignment.across(middle, first, there)).toBeCloseTo(half, 6)
  expect(alignment.across(first, last, half)).toBeCloseTo(half, 6)
})

test('an article that is gone shares nothing, without a word of error', async () => {
  await openBeside(1, 2)
  await until(() => expect(wordsAt(0)).toEqual([SHARED]))
  const { call } = await import('../../../renderer/stores/calls.ts')
  await call('article.remove', { articles: [2] })
  shared.renew()
  await until(() => expect(pairsAsked()).toBe(2))
  await until(() => expect(wordsAt(0)).toEqual([]))
  expect(told).toEqual([])
})
