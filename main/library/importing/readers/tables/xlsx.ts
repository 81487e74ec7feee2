import type { Part, Source } from '../../draft.ts'
import { ImportError } from '../../failure.ts'
import { partsOfTable } from '../tools/tool-tables.ts'
import { entriesOf } from '../unzip.ts'
import { type Table, tableOf } from './table.ts'

/** Reads a workbook: of each sheet that has rows an article a row, or what another tool exported. */
export async function* readXlsx(source: Source): AsyncGenerator<Part> {
  const tables = await tablesOfXlsx(source)
  if (tables.length === 1) for (const table of tables) return yield* partsOfTable({ ...table, name: '' }, source.options)
  const failures: Part[] = []
  let found = false
  for (const table of tables) {
    try {
      for await (const part of partsOfTable(table, source.options)) {
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
  const sheets = await readSheets(await unpacked(bytes)).catch(refuse)
  return sheets.flatMap(
    ({ sheet, data }) =>
      tableOf(
        sheet,
        data.map(row => row.map(textOf)),
      ) ?? [],
  )
}

/** The same workbook without compression: what it unpacks to is limited here, and the library that reads it has no limits. */
async function unpacked(bytes: Uint8Array): Promise<ArrayBuffer> {
  const { zipSync } = await import('fflate')
  try {
    const files = [...entriesOf(bytes)].filter(([name]) => /\.(?:xml|rels)$/u.test(name))
    return zipSync(Object.fromEntries(files.map(([name, unpack]) => [name, unpack()])), { level: 0 }).buffer as ArrayBuffer
  } catch (error) {
    return refuse(error)
  }
}

function refuse(error: unknown): never {
  if (error instanceof ImportError && error.code === 'too-large') throw error
  throw new ImportError('unreadable', 'It is not a workbook, or it is damaged or locked with a password; save it again as .xlsx or .csv.')
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
