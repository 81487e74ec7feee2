import { BYTE_ORDER_MARK, csvLine } from '../table.ts'
import { rowsOfCsv } from './csv.ts'
import type { FileWriter } from './formats.ts'
import { textOfCell } from './tables/cell.ts'
import { matrixFacts, matrixTable } from './tables/matrix-table.ts'

/** How often each theme is in each article, as CSV. */
export const matrix: FileWriter = {
  async write({ head, articles }, sink, options) {
    const table = matrixTable(head, options)
    sink.write(BYTE_ORDER_MARK + csvLine(table.headings))
    for await (const article of articles) sink.write(csvLine(table.row(article).map(textOfCell)))
    sink.write(csvLine(table.totals().map(textOfCell)))
    return []
  },
  read: (path, options) => matrixFacts(rowsOfCsv(path), options),
}
