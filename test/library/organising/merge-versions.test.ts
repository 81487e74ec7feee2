import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Highlight } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'

const SENTENCES = [
  'Tuyến đường sắt mới nối Hà Nội với Almaty đi qua bốn nước.',
  'Kim ngạch hai chiều đạt 146,3 triệu USD, tăng 18,4% so với cùng kỳ.',
  'Chuyến tàu đầu tiên chở cà phê, hạt tiêu và quần áo may sẵn.',
  'Thời gian vận chuyển rút ngắn còn mười hai ngày 😀.',
  'Hai bên hẹn mở thêm một kho hàng ở biên giới trong quý sau.',
]
const TEXT = SENTENCES.join('\n')

async function withTexts(...texts: string[]) {
  const folder = temporaryFolder()
  plant(
    folder,
    texts.map((text, index) => ({ text, title: `Bài ${index + 1}` })),
  )
  return temporaryLibrary(folder)
}

const quote = (exact: string) => ({ quote: exact, occurrence: 1 })
const shown = (highlights: Highlight[]) => highlights.map(({ exact, state }) => [exact, state])

test('another text becomes an older version, whose highlights stand in the newest one as after an edit', async () => {
  const older = TEXT.replace('146,3 triệu', '145,9 triệu').replace(SENTENCES[4] ?? '', 'Lễ đón tàu bị hoãn vì mưa.')
  const library = await withTexts(TEXT, older)
  const { call, reopen } = library
  const { id } = await call('highlight.create', { article: 1, place: quote('mười hai ngày 😀'), themes: ['Thời gian'] })
  await call('highlight.create', { article: 2, place: quote('nối Hà Nội với Almaty'), themes: ['Đường sắt'] })
  await call('highlight.create', { article: 2, place: quote('Kim ngạch hai chiều đạt 145,9 triệu USD') })
  await call('highlight.create', { article: 2, place: quote('Lễ đón tàu bị hoãn vì mưa') })
  const before = await stateOf(library)
  const expected = { merged: 1, versions: 1, moved: 2, reworded: 1, joined: 0, orphaned: 1 }
  expect(await call('article.merge', { keep: 1, others: [2], preview: true })).toMatchObject(expected)
  expect(await stateOf(library)).toEqual(before)
  expect(await call('article.merge', { keep: 1, others: [2] })).toMatchObject(expected)

  const { document } = await call('article.open', { article: 1 })
  expect(document).toMatchObject({ text: TEXT, version: 3 })
  expect(document.versions.map(({ version }) => version)).toEqual([1, 2, 3])
  expect(await call('article.read', { article: 1, version: 2 })).toMatchObject({ text: older })
  const highlights = await call('highlight.list', { article: 1 })
  expect(shown(highlights)).toEqual([
    ['nối Hà Nội với Almaty', 'attached'],
    ['Kim ngạch hai chiều đạt 146,3 triệu USD', 'moved'],
    ['mười hai ngày 😀', 'attached'],
    ['Lễ đón tàu bị hoãn vì mưa', 'orphan'],
  ])
  expect(highlights[2]).toMatchObject({ id, version: 3, score: 1 })
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, orphans: 1 })
  const after = await stateOf(library)

  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  await reopen()
  await call('history.redo', {})
  expect(await stateOf(library)).toEqual(after)
})

test('the same text, and one that is a version already, become none', async () => {
  const { call } = await withTexts(TEXT, TEXT, `${TEXT}\nCâu cuối.`)
  await call('version.save', { article: 1, version: 1, text: `${TEXT}\nCâu cuối.` })
  expect(await call('article.merge', { keep: 1, others: [2, 3] })).toMatchObject({ merged: 2, versions: 0 })
  expect((await call('article.read', { article: 1 })).version).toBe(2)
})

test('copies that are linked stay linked when one of them becomes one with a highlight of the article that is kept', async () => {
  const { call } = await withTexts(TEXT, TEXT, `Theo báo khác: ${SENTENCES[0]}`)
  await call('parallel.settle', {})
  const place = quote(SENTENCES[0] ?? '')
  const copied = await call('highlight.create', { article: 2, place, themes: ['Đường sắt'] })
  const [found] = await call('parallel.copies', { highlights: [copied.id] })
  const copies = (found?.copies ?? []).filter(({ article }) => article === 3)
  expect(copies).toHaveLength(1)
  await call('parallel.tag-copies', {
    highlight: copied.id,
    copies: copies.map(({ article, version, start, end }) => ({ article, version, start, end })),
  })
  const own = await call('highlight.create', { article: 1, place, themes: ['Đường sắt'] })
  expect(await call('parallel.linked', { highlight: own.id })).toEqual([])
  expect(await call('article.merge', { keep: 1, others: [2] })).toMatchObject({ joined: 1 })
  expect((await call('parallel.linked', { highlight: own.id })).map(({ article }) => article)).toEqual([3])
  await call('history.undo', {})
  expect((await call('parallel.linked', { highlight: copied.id })).map(({ article }) => article)).toEqual([3])
  expect(await call('parallel.linked', { highlight: own.id })).toEqual([])
})

test('linked copies of one passage become one when their articles do, though a full stop was highlighted only in one', async () => {
  const [passage = ''] = SENTENCES
  const library = await withTexts(TEXT, `Theo báo khác. ${TEXT}`, `Tin mới nhận. ${passage}`)
  const { call, reopen } = library
  await call('parallel.settle', {})
  const own = await call('highlight.create', { article: 1, place: quote(passage), themes: ['Đường sắt'] })
  const [found] = await call('parallel.copies', { highlights: [own.id] })
  const copies = (found?.copies ?? []).map(({ article, version, start, end }) => ({ article, version, start, end }))
  await call('parallel.tag-copies', { highlight: own.id, copies })
  const linked = async () => (await call('parallel.linked', { highlight: own.id })).map(({ article }) => article)
  expect(await linked()).toEqual([2, 3])
  expect(shown(await call('highlight.list', { article: 2 }))).toEqual([[passage.slice(0, -1), 'attached']])
  const before = await stateOf(library)

  expect(await call('article.merge', { keep: 1, others: [2] })).toMatchObject({ moved: 0, joined: 1 })
  expect(await call('highlight.list', { article: 1 })).toMatchObject([{ id: own.id, exact: passage, state: 'attached' }])
  expect(await linked()).toEqual([3])
  expect(await call('article.merge', { keep: 1, others: [3] })).toMatchObject({ moved: 0, joined: 1 })
  expect(await linked()).toEqual([])
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })

  await reopen()
  await call('history.undo', {})
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  expect(await linked()).toEqual([2, 3])
})

test('linked copies at two places of the article that is kept stay two', async () => {
  const [passage = ''] = SENTENCES
  const { call } = await withTexts(`${TEXT}\nNhắc lại: ${passage}`, TEXT)
  await call('parallel.settle', {})
  const again = { quote: passage, occurrence: 2 }
  const own = await call('highlight.create', { article: 1, place: again, themes: ['Đường sắt'] })
  const [found] = await call('parallel.copies', { highlights: [own.id] })
  const copies = (found?.copies ?? []).filter(({ article }) => article === 2)
  await call('parallel.tag-copies', {
    highlight: own.id,
    copies: copies.map(({ article, version, start, end }) => ({ article, version, start, end })),
  })
  expect(await call('article.merge', { keep: 1, others: [2] })).toMatchObject({ moved: 1, joined: 0 })
  expect(await call('highlight.list', { article: 1 })).toHaveLength(2)
  expect(await call('parallel.linked', { highlight: own.id })).toMatchObject([{ article: 1 }])
})

test('whatever was highlighted in two versions of a text, nothing is lost, and one undo gives both back', async () => {
  const words = TEXT.split(/(?<= )/u)
  const edit = fc.record({ at: fc.nat(words.length - 1), word: fc.constantFrom('', 'mới ', 'hàng hóa ', 'Đà Nẵng ') })
  const span = fc.tuple(fc.nat(words.length - 2), fc.integer({ min: 1, max: 12 }))
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 8 }), fc.array(span, { minLength: 1, maxLength: 6 }), async (edits, spans) => {
      const changed = [...words]
      for (const { at, word } of edits) changed[at] = word
      const library = await withTexts(TEXT, `Mở đầu. ${changed.join('')}`)
      const { call } = library
      const ids: number[] = []
      for (const [index, [from, length]] of spans.entries()) {
        const article = 1 + (index % 2)
        const { text } = await call('article.read', { article })
        const start = Math.min(from * 5, text.length - 2)
        const place = { version: 1, start, end: Math.min(start + length * 6, text.length) }
        const reply = await library.reply('highlight.create', { article, place })
        if (reply.ok) ids.push(reply.value.id)
      }
      const before = await stateOf(library)
      const report = await call('article.merge', { keep: 1, others: [2] })
      const { text } = await call('article.read', { article: 1 })
      const highlights = await call('highlight.list', { article: 1 })
      expect(highlights).toHaveLength(new Set(ids).size - report.joined)
      for (const { start, end, exact, state, version } of highlights)
        if (state !== 'orphan') expect([text.slice(start, end), version]).toEqual([exact, report.article.version])
      expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
      await call('history.undo', {})
      expect(await stateOf(library)).toEqual(before)
      await library.close()
    }),
    { numRuns: 25 },
  )
})
