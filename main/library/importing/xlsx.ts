import type { Part, Source } from './draft.ts'
import { ImportError } from './failure.ts'
import { articlesOf, type Table, tableOf } from './table.ts'

/** Reads a workbook: an article a row, of each sheet that has rows. */
export async function* readXlsx(source: Source): AsyncGenerator<Part> {
  const tables = await tablesOfXlsx(source)
  if (tables.length === 1) for (const table of tables) return yield* articlesOf({ ...table, name: '' }, source.options)
  const failures: Part[] = []
  let found = false
  for (const table of tables) {
    try {
      for await (const part of articlesOf(table, source.options)) {
        found = true
        yield part
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      failures.push({ kind: 'failed', name: table.name, error })
    }
  }
  // A sheet with something else beside the articles is told of; when all are, it is the workbook that is not understood.
  if (!found && failures.length > 0) throw new ImportError('columns')
  yield* failures
}

/** The sheets that have rows. */
export async function tablesOfXlsx({ bytes }: Source): Promise<Table[]> {
  const { default: readSheets } = await import('read-excel-file/universal')
  const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const sheets = await readSheets(whole).catch(() => {
    throw new ImportError('unreadable', 'It is not a workbook, or it is damaged or locked with a password; save it again as .xlsx or .csv.')
  })
  return sheets.flatMap(
    ({ sheet, data }) =>
      tableOf(
        sheet,
        data.map(row => row.map(textOf)),
      ) ?? [],
  )
}

/** A day has no time of day in a workbook but midnight; times have no zone there. */
function textOf(value: unknown): string {
  if (value instanceof Date)
    return value
      .toISOString()
      .slice(0, 16)
      .replace(/T00:00$/u, '')
  return value === null || value === undefined ? '' : String(value)
}
