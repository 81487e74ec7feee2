import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { csv } from '../../../../main/library/exporting/files/csv.ts'
import { matrix } from '../../../../main/library/exporting/files/matrix.ts'
import { joinThemes, splitThemes } from '../../../../main/library/exporting/files/tables/theme-list.ts'
import { setup } from '../../../support/build.ts'
import { aLibrary, exportOf } from './a-library.ts'

beforeAll(setup)

const rowsOf = (file: string): Record<string, string>[] => parse(readFileSync(file), { bom: true, columns: true, record_delimiter: '\r\n' })

test('the table of passages has a row for each, with what stands around it and where it is', async () => {
  const { library, highlights, articles } = await aLibrary()
  const { file, warnings, highlights: count } = await exportOf(library, { format: 'csv' })
  const rows = rowsOf(file)
  expect(count).toBe(5)
  expect(rows.map(row => row['Highlight id'])).toEqual(
    [highlights.across, highlights.trade, highlights.orphan, highlights.bare, highlights.port].map(({ uuid }) => uuid),
  )
  const article = await library.call('article.read', { article: articles[0] })
  const [across, trade, orphan, bare] = rows
  expect(trade).toMatchObject({
    Article: '\'=Tàu hàng; "nhanh"',
    Outlet: 'Báo Mẫu',
    Date: '2023-08-21',
    Byline: 'Nguyễn Thị B',
    Address: 'https://bao.example/tau-hang?a=1&b=2',
    Passage: 'thương mại hai nước tăng mười phần trăm',
    Context: 'Theo TS. Trần Văn A, thương mại hai nước tăng mười phần trăm.',
    Themes: 'Kinh tế/Thương mại; "Đường; sắt ""A"""',
    Note: 'Xem **bảng** 2.\n- một',
    Memo: 'So với Cảng biển và Kinh tế.',
    State: 'in place',
    Link: `collate://article/${article.article.uuid}#h-${highlights.trade.uuid.slice(0, 8)}`,
    'Article id': article.article.uuid,
  })
  expect(article.text.slice(Number(trade?.['Start (UTF-16)']), Number(trade?.['End (UTF-16)']))).toBe(trade?.Passage)
  expect(across?.Context).toBe(article.text.slice(0, article.text.indexOf(' Hàng đi')))
  expect(orphan).toMatchObject({
    State: 'lost its place',
    'Start (UTF-16)': '',
    'End (UTF-16)': '',
    Context: '',
    Passage: 'Câu này sẽ mất',
  })
  expect(bare).toMatchObject({ Themes: '', Date: '2023', Outlet: '', State: 'in place' })
  expect(warnings).toEqual([
    'Articles without a passage, which have no row in the table: 1.',
    'Memos on the library, on articles and on themes, which are not in the table: 1.',
    'Definitions of themes, which are not in the table: 1.',
  ])
})

test('pages are told where the text has any', async () => {
  const { library } = await aLibrary()
  // The second version is typed text, which has no pages; the first had.
  await library.call('history.undo', {})
  await library.call('history.undo', {})
  await library.call('history.undo', {})
  const rows = rowsOf((await exportOf(library, { format: 'csv' })).file)
  expect(rows.map(({ Page }) => Page)).toEqual(['4–5', '5', '5', '', ''])
})

test('headings are Vietnamese when asked, and each theme that tags has its column', async () => {
  const { library } = await aLibrary()
  const { file } = await exportOf(library, { format: 'csv', language: 'vi', themes: 'columns' })
  const rows = rowsOf(file)
  expect(Object.keys(rows[0] ?? {})).toEqual(
    [
      ['Bài', 'Báo', 'Ngày đăng', 'Tác giả', 'Địa chỉ', 'Đoạn trích', 'Câu chứa đoạn', 'Trang'],
      ['Kinh tế', 'Kinh tế/Thương mại', 'Kinh tế/Thương mại/Mất', 'Đường; sắt "A"'],
      ['Ghi chú', 'Ghi nhớ', 'Người mã hóa', 'Tình trạng', 'Bắt đầu (UTF-16)', 'Kết thúc (UTF-16)', 'Mã đoạn', 'Mã bài', 'Liên kết'],
    ].flat(),
  )
  expect(rows.map(row => row['Kinh tế/Thương mại'])).toEqual(['', '1', '', '', '1'])
  expect(rows.map(row => row['Tình trạng'])).toEqual(['đúng chỗ', 'đúng chỗ', 'mất chỗ', 'đúng chỗ', 'đúng chỗ'])
})

test('a file that says something else than the library is found out', async () => {
  const { library } = await aLibrary()
  const { file } = await exportOf(library, { format: 'csv' })
  const options = { language: 'en', themes: 'joined' } as const
  const first = await csv.read?.(file, options)
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('mười phần trăm', 'chín phần trăm'))
  expect(await csv.read?.(file, options)).not.toEqual(first)
})

test('the matrix counts passages of each theme in each article, and of each branch once', async () => {
  const { library } = await aLibrary()
  const { file } = await exportOf(library, { format: 'matrix' })
  const [headings, ...rows] = parse(readFileSync(file), { bom: true, record_delimiter: '\r\n' }) as string[][]
  const branch = ['Kinh tế (with those below)', 'Kinh tế/Thương mại (with those below)']
  const themes = ['Kinh tế', 'Kinh tế/Thương mại', 'Kinh tế/Thương mại/Mất', 'Đường; sắt "A"']
  expect(headings).toEqual(['Article', 'Outlet', 'Date', 'Article id', 'Passages', ...themes, 'No theme', ...branch])
  expect(rows.map(([title, , , , ...counts]) => [title, counts.join(' ')])).toEqual([
    ['\'=Tàu hàng; "nhanh"', '3 1 1 1 1 0 3 2'],
    ['Cảng biển', '2 0 1 0 0 1 1 1'],
    ['Chưa đọc', '0 0 0 0 0 0 0 0'],
    ['Total', '5 1 2 1 1 1 4 3'],
  ])
})

test('a matrix of themes that are called like its columns is read as it was written', async () => {
  const { library, articles } = await aLibrary()
  const names = ['No theme', 'X (with those below)/A', 'Total', 'Kinh tế (with those below)']
  await library.call('highlight.create', { article: articles[2], place: { quote: 'Chưa có gì', occurrence: 1 }, themes: names })
  for (const language of ['en', 'vi'] as const) {
    const { file } = await exportOf(library, { format: 'matrix', language })
    const { tagged = [] } = (await matrix.read?.(file, { language, themes: 'joined' })) ?? {}
    expect(tagged.filter(({ theme, below }) => names.includes(theme) && !below)).toHaveLength(4)
  }
})

test('paths of themes are told apart in one cell, whatever they are called', () => {
  const path = fc.string({ unit: fc.constantFrom(...'ađ;" /,'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(path), paths => {
      expect(splitThemes(joinThemes(paths))).toEqual(paths)
    }),
  )
})

test('an empty library gives the head alone', async () => {
  const { library, articles } = await aLibrary()
  await library.call('article.remove', { articles: [...articles] })
  expect(rowsOf((await exportOf(library, { format: 'csv' })).file)).toEqual([])
})
