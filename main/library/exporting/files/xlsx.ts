import { readFileSync } from 'node:fs'
import type { FileOptions, Head } from './exported.ts'
import type { Facts } from './facts.ts'
import type { FileWriter } from './formats.ts'
import { articleColumns, themeColumns } from './tables/article-columns.ts'
import { matrixFacts, matrixTable } from './tables/matrix-table.ts'
import { passageColumns } from './tables/passage-columns.ts'
import { passageFacts } from './tables/passage-facts.ts'
import { type Losses, linksIn, type OpenSheet, sheetOf } from './tables/sheet.ts'
import { TABLE_WORDS } from './tables/table-words.ts'
import { cellText } from './tables/workbook-text.ts'

/** A workbook of passages, of articles and how often each theme is in them, and of the codebook. */
export const xlsx: FileWriter = {
  async write({ head, articles }, sink, options) {
    const { sheets, add, close } = openSheets(head, options)
    for await (const article of articles) add(article)
    close()
    const { default: write } = await import('write-excel-file/node')
    const losses: Losses = { cut: 0, cleaned: 0 }
    const bytes = await write(
      sheets.map(sheet => sheetOf(sheet, losses)),
      { fontFamily: 'Calibri', fontSize: 11, features: [linksIn(sheets)] },
    ).toBuffer()
    sink.write(bytes)
    return warnings(head, losses)
  },
  words: cellText,
  async read(path, options): Promise<Facts> {
    const { default: readSheets } = await import('read-excel-file/universal')
    const bytes = readFileSync(path)
    const sheets = await readSheets(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer, {
      trim: false,
    })
    const [passages, matrix, , codebook] = sheets.map(({ data }) => data.map(row => row.map(textOf)))
    const [headings = [], ...rows] = passages ?? []
    const [names = [], ...counts] = matrix ?? []
    return {
      highlights: passageFacts(headings, rows, options),
      ...matrixFacts(names, counts, options),
      themes: (codebook ?? []).slice(1).map(row => row.at(-1) ?? ''),
    }
  },
}

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value)

/** The four sheets, filled article by article. */
function openSheets(head: Head, options: FileOptions) {
  const words = TABLE_WORDS[options.language]
  const passages = passageColumns(head, options)
  const table = matrixTable(head, options)
  const own = articleColumns(head, options)
  const themes = themeColumns(options)
  const widths = [36, 16, 12, 14]
  const matrix = table.headings.map((heading, index) => ({ heading, width: widths[index] ?? 12 }))
  const list: OpenSheet = { name: words.sheets.passages, columns: passages, rows: [] }
  const counts: OpenSheet = { name: words.sheets.matrix, columns: matrix, rows: [] }
  const texts: OpenSheet = { name: words.sheets.articles, columns: own, rows: [] }
  const codebook: OpenSheet = {
    name: words.sheets.codebook,
    columns: themes,
    rows: head.themes.map(theme => themes.map(({ cell }) => cell(theme))),
  }
  return {
    sheets: [list, counts, texts, codebook],
    add(from: Parameters<typeof table.row>[0]): void {
      for (const highlight of from.highlights) list.rows.push(passages.map(({ cell }) => cell({ from, highlight })))
      counts.rows.push(table.row(from))
      texts.rows.push(own.map(({ cell }) => cell(from)))
    },
    close: () => counts.rows.push(table.totals()),
  }
}

function warnings({ library }: Head, { cut, cleaned }: Losses): string[] {
  return [
    ...(cut > 0 ? [`Cells that were cut, since a workbook holds 32,767 characters in one: ${cut}.`] : []),
    ...(cleaned > 0 ? [`Cells from which control characters were taken, which a workbook cannot hold: ${cleaned}.`] : []),
    ...(library.memo === '' ? [] : ['The memo on the library is not in the workbook.']),
  ]
}
