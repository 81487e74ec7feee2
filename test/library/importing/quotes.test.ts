import { beforeAll, expect, it } from 'vitest'
import type { ImportReport } from '../../../preload/contract.ts'
import { setup } from '../../support/build.ts'
import { type TestLibrary, temporaryLibrary } from '../../support/library.ts'

beforeAll(setup)

const BODY = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay. Bà con hai bên đường vẫy tay chào theo.'
const URL = 'https://bao-mau.example/tau-hang.html'
const PAGE = `# Tàu hàng rời ga\n\n${BODY}\n\nĐường dẫn bài viết: ${URL}`

const annotation = (exact: string | null, text: string, tags: string[] = []) => ({
  uri: `${URL}?utm_source=thu`,
  document: { title: ['Tàu hàng rời ga'] },
  text,
  tags,
  target: [exact === null ? { source: URL } : { source: URL, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
})

async function importInto(library: TestLibrary, name: string, text: string): Promise<ImportReport> {
  const report = await library.done(await library.call('import.start', { sources: [{ kind: 'text', name, text }] }))
  if (!('imported' in report)) throw new Error('That was no import.')
  return report
}

it('highlights that another tool made of an article go to the article of the same address; none is lost, and one undo takes them back', async () => {
  const library = await temporaryLibrary()
  const [article] = (await importInto(library, 'bài.md', PAGE)).imported
  const id = article?.id ?? 0
  await library.call('highlight.create', { article: id, place: { quote: 'ga Sao Mai', occurrence: 1 }, note: 'Của tôi' })
  const rows = [
    annotation('hai mươi toa nông sản', 'Bao nhiêu tấn?', ['Vận tải']),
    annotation('ga Sao Mai', 'Ở đâu?'),
    annotation('câu đã bị sửa trên trang', 'Không còn'),
    annotation(null, 'Bài hay.'),
  ]
  const report = await importInto(library, 'hypothesis.json', JSON.stringify({ rows }))
  expect(report).toMatchObject({
    imported: [],
    skipped: [],
    highlights: 2,
    updated: [{ article: { id, version: 1 }, highlights: 2, orphaned: 1 }],
  })
  const highlights = await library.call('highlight.list', { article: id })
  expect(highlights.map(({ exact, note, themes, state }) => [exact, note, themes, state]).sort()).toEqual([
    ['câu đã bị sửa trên trang', 'Không còn', [], 'orphan'],
    ['ga Sao Mai', 'Của tôi\n\nỞ đâu?', [], 'attached'],
    ['hai mươi toa nông sản', 'Bao nhiêu tấn?', ['Vận tải'], 'attached'],
  ])
  expect((await library.call('memo.read', { target: 'article', targetId: id })).body).toBe('Bài hay.')
  expect(await library.call('check.run', { deep: true })).toMatchObject({ ok: true, orphans: 1 })
  expect(await importInto(library, 'hypothesis.json', JSON.stringify({ rows }))).toMatchObject({
    updated: [],
    highlights: 0,
    skipped: [{ reason: 'nothing-new', duplicateOf: id }],
  })
  expect(await library.call('highlight.list', { article: id })).toEqual(highlights)
  await library.call('history.undo', {})
  expect((await library.call('highlight.list', { article: id })).map(({ exact, note }) => [exact, note])).toEqual([
    ['ga Sao Mai', 'Của tôi'],
  ])
})

it('without their article they are an article of their own, and the same ones again are nothing new', async () => {
  const library = await temporaryLibrary()
  const rows = JSON.stringify([annotation('hai mươi toa nông sản', 'Bao nhiêu tấn?')])
  expect(await importInto(library, 'a.json', rows)).toMatchObject({ imported: [{ title: 'Tàu hàng rời ga' }], highlights: 1 })
  expect(await importInto(library, 'a.json', rows)).toMatchObject({ imported: [], updated: [], skipped: [{ reason: 'duplicate' }] })
})
