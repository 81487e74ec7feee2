import { readFileSync } from 'node:fs'
import { piecesOf } from '../../importing/readers/unzip.ts'
import { openArchive } from './archive.ts'
import type { Head } from './exported.ts'
import type { FileWriter } from './formats.ts'
import { leftOutOfLibrary } from './left-out.ts'
import { articleColumns, themeColumns } from './tables/article-columns.ts'
import type { Cell } from './tables/cell.ts'
import { matrixFacts, matrixTable } from './tables/matrix-table.ts'
import { passageColumns } from './tables/passage-columns.ts'
import { passageFacts } from './tables/passage-facts.ts'
import { type Losses, type OpenSheet, openSheet } from './tables/sheet.ts'
import { rowsOfSheet } from './tables/sheet-rows.ts'
import { TABLE_WORDS } from './tables/table-words.ts'
import { linksPart, sheetPath, workbookParts } from './tables/workbook-parts.ts'
import { cellText } from './tables/workbook-text.ts'

/**
 * A workbook of passages, of articles and how often each theme is in them, and of the codebook. Passages are written as they come; of the other
 * sheets, which have a row for each article, the cells are kept until then.
 */
export const xlsx: FileWriter = {
  async write({ head, articles }, sink, options) {
    const { sheets: names } = TABLE_WORDS[options.language]
    const [table, own, themes] = [matrixTable(head, options), articleColumns(head, options), themeColumns(options)]
    const archive = openArchive(sink)
    const losses: Losses = { cut: 0, cleaned: 0 }
    let number = 0
    const open = (columns: readonly { heading: string; width: number }[]) => {
      number += 1
      return openSheet(archive.open(sheetPath(number)), columns, losses)
    }
    const close = (sheet: OpenSheet) => archive.add(...linksPart(number, sheet.close()))
    const all = (columns: readonly { heading: string; width: number }[], rows: readonly Cell[][]) => {
      const sheet = open(columns)
      for (const row of rows) sheet.row(row)
      close(sheet)
    }
    const [counts, texts] = [[] as Cell[][], [] as Cell[][]]
    const passages = passageColumns(head, options)
    const list = open(passages)
    for await (const from of articles) {
      for (const highlight of from.highlights) list.row(passages.map(({ cell }) => cell({ from, highlight })))
      counts.push(table.row(from))
      texts.push(own.map(({ cell }) => cell(from)))
    }
    close(list)
    all(
      table.headings.map((heading, at) => ({ heading, width: [36, 16, 12, 14][at] ?? 12 })),
      [...counts, table.totals()],
    )
    all(own, texts)
    all(
      themes,
      head.themes.map(theme => themes.map(({ cell }) => cell(theme))),
    )
    for (const part of workbookParts([names.passages, names.matrix, names.articles, names.codebook])) archive.add(...part)
    archive.end()
    return warnings(head, losses)
  },
  words: cellText,
  async read(path, options) {
    const bytes = readFileSync(path)
    const rows = (number: number) => rowsOfSheet(piecesOf(bytes, sheetPath(number)))
    const highlights = await passageFacts(rows(1), options)
    const themes: string[] = []
    for await (const row of rows(4)) themes.push(row.at(-1) ?? '')
    return { highlights, ...(await matrixFacts(rows(2), options)), themes: themes.slice(1) }
  },
}

function warnings(head: Head, { cut, cleaned }: Losses): string[] {
  return [
    ...(cut > 0 ? [`Cells that were cut, since a workbook holds 32,767 characters in one: ${cut}.`] : []),
    ...(cleaned > 0 ? [`Cells from which control characters were taken, which a workbook cannot hold: ${cleaned}.`] : []),
    ...(head.library.memo === '' ? [] : ['The memo on the library is not in the workbook.']),
    ...leftOutOfLibrary(head),
  ]
}
