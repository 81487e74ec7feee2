import { beforeEach, expect, test, vi } from 'vitest'
import type { Reply } from '../../../preload/contract.ts'
import type { Reader } from '../../../renderer/stores/reader.ts'
import { article } from '../article.ts'
import { stubDesktop } from './desktop.ts'

interface Asked {
  channel: string
  article: number
  answer(): Promise<void>
}

/** What the page asked, in order, each to be answered by the test. */
let asked: Asked[] = []
/** What of the panes was to be saved. */
let saved: (number | null)[][] = []

const text = (id: number) => ({ article: article(id), version: id, text: 'Tuyến đường sắt mới', blocks: [], marks: [], place: 0 })
const settle = () => new Promise(resolve => setTimeout(resolve))

beforeEach(() => {
  asked = []
  saved = []
  const call = (channel: string, request: { article: number }) =>
    new Promise<Reply<unknown>>(resolve => {
      const value = channel === 'article.open' ? { document: text(request.article), highlights: [] } : null
      const answer = async () => {
        resolve({ ok: true, value })
        await settle()
      }
      asked.push({ channel, article: request.article, answer })
    })
  stubDesktop((channel, request) => call(channel, request as { article: number }))
  vi.stubGlobal('requestAnimationFrame', () => 0)
})

async function newReader(open: number): Promise<Reader> {
  vi.resetModules()
  const { Reader } = await import('../../../renderer/stores/reader.ts')
  const reader = new Reader(panes => saved.push(panes))
  void reader.open(open)
  await answerAll()
  saved = []
  return reader
}

const answerAll = async () => {
  for (let next = asked.shift(); next; next = asked.shift()) await next.answer()
}
const reads = () => asked.filter(({ channel }) => channel === 'article.open').map(({ article }) => article)
const finding = (article: number) => ({ article, at: { start: 6, end: 11 }, found: [{ start: 6, end: 11 }] })

test('a preview shows what was found and leaves the pane as it is', async () => {
  const reader = await newReader(1)
  const read = reader.pane
  read.select({ start: 0, end: 5 })
  void reader.look(finding(2))
  await answerAll()
  expect(reader.preview.pane).toMatchObject({ articleId: 2, found: [{ start: 6, end: 11 }], target: { start: 6, end: 11 } })
  expect(reader.pane).toBe(read)
  expect([read.articleId, read.selection, read.found]).toEqual([1, { start: 0, end: 5 }, []])
  reader.preview.end()
  expect([reader.preview.pane, reader.pane, saved]).toEqual([null, read, []])
})

test('moving fast reads the first and the last, and nothing between', async () => {
  const reader = await newReader(1)
  for (const id of [2, 3, 4, 5, 6, 7]) void reader.look(finding(id))
  expect(reads()).toEqual([2])
  await asked.shift()?.answer()
  expect(reads()).toEqual([7])
  await answerAll()
  expect(reader.preview.pane?.articleId).toBe(7)
})

test('what is on its way when the preview ends is not shown', async () => {
  const reader = await newReader(1)
  void reader.look(finding(2))
  reader.preview.end()
  await answerAll()
  expect(reader.preview.pane).toBeNull()
  void reader.look(finding(3))
  await answerAll()
  expect(reader.preview.pane?.articleId).toBe(3)
})

test('another place of the same article is shown without reading it again', async () => {
  const reader = await newReader(1)
  void reader.look(finding(2))
  await answerAll()
  await reader.look({ article: 2, at: { start: 0, end: 5 }, found: [] })
  expect(asked).toEqual([])
  expect(reader.preview.pane?.target).toMatchObject({ start: 0, end: 5 })
})

test('opening what is previewed keeps it without reading it again; opening anything else ends the preview', async () => {
  const reader = await newReader(1)
  void reader.look(finding(2))
  await answerAll()
  const shown = reader.preview.pane
  await reader.open(2)
  expect(asked).toEqual([])
  expect([reader.pane, reader.pane.preview, reader.preview.pane]).toEqual([shown, false, null])
  expect(saved.at(-1)).toEqual([2])

  void reader.look(finding(3))
  await answerAll()
  void reader.open(4)
  expect(reader.preview.pane).toBeNull()
  await answerAll()
  expect(saved.at(-1)).toEqual([4])
})

test('a preview kept while the next one is on its way stays what it is', async () => {
  const reader = await newReader(1)
  void reader.look(finding(2))
  await answerAll()
  void reader.look(finding(3))
  reader.keepPreview()
  await answerAll()
  expect([reader.pane.articleId, reader.preview.pane]).toEqual([2, null])
})

test('where reading stops in a preview is not remembered, until it is kept', async () => {
  const reader = await newReader(1)
  void reader.look(finding(2))
  await answerAll()
  const place = () => asked.filter(({ channel }) => channel === 'article.place')
  reader.preview.pane?.remember(6)
  reader.preview.pane?.remember(7)
  reader.preview.end()
  expect(place()).toEqual([])
  void reader.look(finding(2))
  await answerAll()
  reader.keepPreview()
  reader.pane.remember(6)
  reader.pane.close()
  expect(place()).toHaveLength(1)
})

test('a pane made, closed or given the focus ends the preview', async () => {
  const reader = await newReader(1)
  const acts = [() => reader.split(), () => reader.focus(0), () => reader.beside(), () => reader.closePane(1)]
  for (const act of acts) {
    void reader.look(finding(2))
    await answerAll()
    expect(reader.preview.pane).not.toBeNull()
    act()
    expect(reader.preview.pane).toBeNull()
  }
})
