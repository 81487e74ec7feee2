import { cutBehind, kept, type Pieces } from '../pieces.ts'
import { columnName, decodedText, textOfMarkup } from './workbook-text.ts'

const ROW = /<row [^>]*>(.*?)<\/row>/gsu
const CELL = /<c r="([A-Z]+)\d+"[^>]*>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/gu

/** The rows of a sheet that we wrote, one at a time, their cells as text: days as their numbers. Throws where the sheet is not whole. */
export async function* rowsOfSheet(sheet: Pieces): AsyncGenerator<string[]> {
  const columns = new Map<string, number>()
  let last = ''
  for await (const piece of cutBehind('</row>', sheet)) {
    for (const [, cells = ''] of piece.matchAll(ROW)) yield cellsIn(cells, columns)
    last = piece
  }
  if (!last.trimEnd().endsWith('</worksheet>')) throw new Error(`The sheet is not whole: ${last.slice(-80)}`)
}

function cellsIn(cells: string, columns: Map<string, number>): string[] {
  const row: string[] = []
  for (const [, column = '', number, text = ''] of cells.matchAll(CELL)) {
    for (let at = columns.size; !columns.has(column); at++) columns.set(columnName(at), at)
    const at = columns.get(column) ?? 0
    // What stands between has nothing in it.
    while (row.length < at) row.push('')
    row.push(kept(number ?? decodedText(textOfMarkup(text))))
  }
  return row
}
