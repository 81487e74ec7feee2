import { createReadStream } from 'node:fs'
import { asGiven, BYTE_ORDER_MARK, csvLine } from '../table.ts'
import type { FileWriter } from './formats.ts'
import { leftOutOfLibrary } from './left-out.ts'
import { textOfCell } from './tables/cell.ts'
import { leftOut } from './tables/left-out.ts'
import { passageColumns } from './tables/passage-columns.ts'
import { passageFacts } from './tables/passage-facts.ts'

/** A row for each passage, as CSV. */
export const csv: FileWriter = {
  async write({ head, articles }, sink, options) {
    const columns = passageColumns(head, options)
    const missing = leftOut(head)
    sink.write(BYTE_ORDER_MARK + csvLine(columns.map(({ heading }) => heading)))
    for await (const from of articles) {
      missing.see(from)
      for (const highlight of from.highlights) sink.write(csvLine(columns.map(({ cell }) => textOfCell(cell({ from, highlight })))))
    }
    return [...missing.warnings(), ...leftOutOfLibrary(head)]
  },
  read: async (path, options) => ({ highlights: await passageFacts(rowsOfCsv(path), options) }),
}

/** The rows of a file of CSV, their cells as they were given to be written. */
export async function* rowsOfCsv(path: string): AsyncGenerator<string[]> {
  const { parse } = await import('csv-parse')
  const parser = createReadStream(path).pipe(parse({ bom: true, record_delimiter: '\r\n' }))
  for await (const row of parser) yield row.map(asGiven)
}
