import { beforeEach, expect, test } from 'vitest'
import { mergeHighlights } from '../../../renderer/stores/merge-highlights.ts'
import { quoted } from '../../../renderer/text/quoted.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const TEXT = 'Tuyến đường sắt 😀 mới đi qua bốn tỉnh. Hàng hóa tới Ðông Âu trong hai tuần.'

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{ text: TEXT }])
  library = await temporaryLibrary(folder)
  for (const quote of ['đường sắt 😀 mới', 'bốn tỉnh', 'Hàng hóa tới Ðông Âu'])
    await library.call('highlight.create', { article: 1, place: { quote, occurrence: 1 }, themes: ['Kinh tế'] })
})

const withoutContext = <T extends { prefix: string; suffix: string }>(all: T[]) => all.map(({ prefix: _, suffix: __, ...rest }) => rest)

test('an article is opened with its highlights, whose words are those of its text', async () => {
  const { document, highlights } = await library.call('article.open', { article: 1 })
  expect(document).toEqual(await library.call('article.read', { article: 1 }))
  expect(highlights.some(highlight => 'exact' in highlight)).toBe(false)
  const listed = await library.call('highlight.list', { article: 1 })
  expect(withoutContext(quoted(document.text, highlights))).toEqual(withoutContext(listed))
})

test('a highlight that lost its place keeps its words', async () => {
  const { version } = await library.call('article.read', { article: 1 })
  await library.call('version.save', { article: 1, version, text: TEXT.replace('Hàng hóa tới Ðông Âu', 'Gạo') })
  const { document, highlights } = await library.call('article.open', { article: 1 })
  expect(quoted(document.text, highlights).map(({ exact, state }) => [exact, state])).toEqual([
    ['đường sắt 😀 mới', 'attached'],
    ['bốn tỉnh', 'attached'],
    ['Hàng hóa tới Ðông Âu', 'orphan'],
  ])
})

test('highlights that were opened with their article are the same as when they are read again', async () => {
  const { document, highlights } = await library.call('article.open', { article: 1 })
  const opened = quoted(document.text, highlights)
  const again = await library.call('highlight.list', { article: 1 })
  const ids = again.map(({ id }) => id)
  expect(mergeHighlights(opened, ids, again)).toBe(opened)
  expect(mergeHighlights(opened, ids, again.slice(1))).toHaveLength(2)
  const renamed = again.map(highlight => ({ ...highlight, themes: ['Thương mại'] }))
  expect(mergeHighlights(opened, ids, renamed)).toEqual(renamed)
})
