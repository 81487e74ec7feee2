import { beforeEach, expect, test, vi } from 'vitest'
import type { ArticleText } from '../../../preload/contract.ts'
import type { Find } from '../../../renderer/stores/find.ts'
import type { Span } from '../../../renderer/text/intervals.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { stubDesktop } from './desktop.ts'

const TEXT = 'Đường sắt mới. Con đường dài. Tàu chạy trên đường sắt.'
/** Milliseconds until an answer counts as lost. */
const WAIT = 60_000

let library: TestLibrary
let selection: Span | null
let gone: (Span | 'text' | `selected ${number}`)[]
let find: Find
let document: ArticleText | null
/** Keeps every answer of the library back until it is called. */
let hold: Promise<void> | null

beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{ text: TEXT }, { text: 'Không có con tàu nào, chỉ có đường.' }])
  library = await temporaryLibrary(folder)
  hold = null
  stubDesktop(async (channel, request) => {
    const answer = await library.reply(channel, request)
    await hold
    return answer
  })
  vi.resetModules()
  const store = await import('../../../renderer/stores/find.ts')
  document = await library.call('article.read', { article: 1 })
  selection = null
  gone = []
  find = new store.Find({
    get document() {
      return document
    },
    get selection() {
      return selection
    },
    view: {
      firstVisible: () => 0,
      focusText: () => gone.push('text'),
      catchFocus: () => undefined,
      hasFocus: () => false,
      selectSpan: ({ start }) => gone.push(`selected ${start}`),
      readSelection: () => undefined,
      clearSelection: () => undefined,
      toggleCaret: () => false,
    },
    select: span => {
      selection = span
    },
    goTo: ({ start, end }) => gone.push({ start, end }),
  })
})

const answered = (index: number, total: number) =>
  vi.waitFor(() => expect([find.answered, find.index, find.spans.length]).toEqual([true, index, total]), WAIT)

test('what is typed is found at once, and stepping goes round in both directions', async () => {
  find.show()
  find.type('duong')
  await answered(0, 3)
  expect(gone).toEqual([{ start: 0, end: 5 }])
  const steps = []
  for (const direction of [1, 1, 1, -1] as const) {
    await find.step(direction)
    steps.push(find.index)
  }
  expect(steps).toEqual([1, 2, 0, 2])
  expect(gone.at(-1)).toEqual({ start: 44, end: 49 })
})

test('the last word typed is the one that is answered, and a step waits for its answer', async () => {
  find.show()
  let release = () => {}
  hold = new Promise(resolve => {
    release = resolve
  })
  find.type('khong')
  find.type('duong')
  find.type('duong sat')
  const stepped = find.step(1)
  release()
  await stepped
  expect(find.spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['Đường sắt', 'đường', 'đường sắt'])
  expect(find.index).toBe(1)
})

test('selected words are the query, and the place they stand at is the first', async () => {
  selection = { start: 44, end: 53 }
  find.show()
  expect(find.query).toBe('"đường sắt"')
  expect(selection).toBeNull()
  await answered(1, 2)
  expect(gone).toEqual([{ start: 44, end: 53 }])
})

test('closing selects the current place, and opening again keeps the query that found it', async () => {
  find.show()
  find.type('duong')
  await answered(0, 3)
  await find.step(1)
  find.close()
  expect([find.open, find.spans, find.index, gone.at(-1)]).toEqual([false, [], -1, 'selected 19'])
  selection = { start: 19, end: 24 }
  await find.step(1)
  expect([find.open, find.query]).toEqual([true, 'duong'])
  await answered(1, 3)
})

test('without a place the focus goes back into the text, and without an article nothing opens', async () => {
  find.show()
  find.type('xyzzy')
  await answered(-1, 0)
  await find.step(1)
  find.close()
  expect(gone).toEqual(['text'])
  document = null
  find.show()
  expect(find.open).toBe(false)
})

test('another article in the pane is looked through too, without moving in it', async () => {
  find.show()
  find.type('con tau')
  await answered(0, 2)
  const before = gone.length
  document = await library.call('article.read', { article: 2 })
  expect([find.answered, find.spans]).toEqual([false, []])
  find.again()
  await answered(0, 1)
  expect(gone).toHaveLength(before)
})

test('a query that was searched for everywhere is there when the bar is opened, unless it is open', async () => {
  find.suggest('sat')
  find.show()
  await answered(0, 2)
  find.suggest('khác')
  expect(find.query).toBe('sat')
})

test('what is merely unfinished or no matter of the text is not complained of', async () => {
  find.show()
  find.type('"tau date:hôm')
  await answered(0, 1)
  expect(find.problems).toEqual([])
  find.type('/(/ duong')
  await answered(2, 3)
  expect(find.problems).toMatchObject([{ reason: 'regex' }])
})
