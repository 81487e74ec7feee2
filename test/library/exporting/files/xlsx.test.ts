import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readSheets from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { openArchive } from '../../../../main/library/exporting/files/archive.ts'
import type { Cell } from '../../../../main/library/exporting/files/tables/cell.ts'
import { openSheet } from '../../../../main/library/exporting/files/tables/sheet.ts'
import { rowsOfSheet } from '../../../../main/library/exporting/files/tables/sheet-rows.ts'
import { linksPart, sheetPath, workbookParts } from '../../../../main/library/exporting/files/tables/workbook-parts.ts'
import { cellText, LONGEST_CELL } from '../../../../main/library/exporting/files/tables/workbook-text.ts'
import { piecesOf } from '../../../../main/library/importing/readers/unzip.ts'
import { plant } from '../../../support/articles.ts'
import { setup } from '../../../support/build.ts'
import { temporaryFolder, temporaryLibrary } from '../../../support/library.ts'
import { aLibrary, exportOf } from './a-library.ts'

beforeAll(setup)

test('the workbook has passages, matrix, articles and codebook, with numbers as numbers and days as dates', async () => {
  const { library, highlights } = await aLibrary()
  const { file, warnings } = await exportOf(library, { format: 'xlsx', language: 'vi' })
  const sheets = await readSheets(readFileSync(file))
  expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
    ['Đoạn trích', 6],
    ['Bảng chéo', 5],
    ['Bài', 4],
    ['Bảng chủ đề', 6],
  ])
  const [passages, matrix, articles, codebook] = sheets.map(({ data }) => data)
  expect(passages?.[2]?.slice(0, 6)).toEqual([
    '=Tàu hàng; "nhanh"',
    'Báo Mẫu',
    new Date('2023-08-21'),
    'Nguyễn Thị B',
    'https://bao.example/tau-hang?a=1&b=2',
    highlights.trade.exact,
  ])
  expect(passages?.[2]?.slice(-5, -3)).toEqual([highlights.trade.start, highlights.trade.end])
  expect(matrix?.at(-1)?.slice(4)).toEqual([5, 1, 2, 1, 1, 1, 4, 3])
  expect(articles?.[2]?.[2]).toBe('2023')
  expect(codebook?.[1]?.slice(0, 6)).toEqual(['Kinh tế', 'Kinh tế', 'lam', null, null, 'Tiền & hàng <b>'])
  expect(warnings).toEqual([])
})

test('the head is bold and stays, and addresses are links', async () => {
  const { library } = await aLibrary()
  const { file } = await exportOf(library, { format: 'xlsx', themes: 'columns' })
  const files = unzipSync(readFileSync(file))
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  expect(text('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u)
  expect(text('xl/styles.xml')).toContain('<b/>')
  const ids = [...text('xl/worksheets/sheet1.xml').matchAll(/<hyperlink ref="[A-Z]+\d+" r:id="(link\d+)"\/>/gu)].map(([, id]) => id)
  const targets = new Map(
    [...text('xl/worksheets/_rels/sheet1.xml.rels').matchAll(/Id="(link\d+)"[^>]* Target="([^"]*)"/gu)].map(([, id, to]) => [id, to]),
  )
  expect(ids.map(id => targets.get(id)?.slice(0, 24))).toEqual(
    [
      ...['https://bao.example/tau-', 'collate://article/'],
      ...['https://bao.example/tau-', 'collate://article/'],
      ...['https://bao.example/tau-', 'collate://article/'],
      ...['collate://article/', 'collate://article/'],
    ].map(start => expect.stringContaining(start.slice(0, 18))),
  )
})

/** What a program for workbooks reads, and what the check of our own does, of rows that were written. */
async function throughWorkbook(rows: Cell[][]): Promise<{ theirs: unknown[][]; ours: string[][] }> {
  const pieces: Buffer[] = []
  const archive = openArchive({ write: piece => pieces.push(Buffer.from(piece)) })
  const sheet = openSheet(archive.open(sheetPath(1)), [{ heading: 'a', width: 10 }], { cut: 0, cleaned: 0 })
  for (const row of rows) sheet.row(row)
  archive.add(...linksPart(1, sheet.close()))
  for (const part of workbookParts(['A'])) archive.add(...part)
  archive.end()
  const bytes = Buffer.concat(pieces)
  const [read] = await readSheets(bytes, { trim: false })
  const ours: string[][] = []
  for await (const row of rowsOfSheet(piecesOf(bytes, sheetPath(1)))) ours.push(row)
  return { theirs: read?.data.slice(1) ?? [], ours: ours.slice(1) }
}

test('any text comes back from a cell, but for what XML cannot hold', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'đế_x0041_&<>" \n\r\'=🚆\u0001\ufffe\ufffd'), maxLength: 12 }),
    fc.constantFrom('constructor', '__proto__', 'toString', '_x0041_', '_X000d_', ' Đường ', 'Hà Nội\r\n'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async texts => {
      // A row without any text is left out.
      const { theirs, ours } = await throughWorkbook(texts.map(value => ['x', value, { link: `https://a.example/?q=${value}` }]))
      expect(theirs.map(row => row[1] ?? '')).toEqual(texts.map(cellText))
      expect(ours.map(row => row[1])).toEqual(texts.map(cellText))
    }),
    { numRuns: 30 },
  )
})

test('what is too long for a cell is cut between characters, and said', async () => {
  const folder = temporaryFolder()
  const long = 'đ🚆'.repeat(12_000)
  plant(folder, [{ title: 'Dài', text: long }])
  const library = await temporaryLibrary(folder)
  await library.call('highlight.create', { article: 1, place: { version: 1, start: 0, end: long.length } })
  const { file, warnings } = await exportOf(library, { format: 'xlsx' }, 'dài.xlsx')
  const [passages] = await readSheets(readFileSync(file))
  const cell = String(passages?.data[1]?.[5])
  expect(cell).toBe(`${long.slice(0, LONGEST_CELL - 1)}…`)
  expect(warnings).toEqual(['Cells that were cut, since a workbook holds 32,767 characters in one: 2.'])
})
