import type { Part, Source } from '../../draft.ts'
import { ImportError } from '../../failure.ts'
import { decode } from '../decode.ts'
import { partsOfTable } from '../tools/tool-tables.ts'
import { type Table, tableOf } from './table.ts'

/** Reads a table of text, with commas, semicolons or tabs between its cells: an article a row, or what another tool exported. */
export async function* readCsv(source: Source): AsyncGenerator<Part> {
  for (const table of await tablesOfCsv(source)) yield* partsOfTable(table, source.options)
}

/** The one table of such a file; none when it is empty. */
export async function tablesOfCsv({ bytes, charset, options }: Source): Promise<Table[]> {
  const { parse } = await import('csv-parse/sync')
  const text = decode(bytes, charset, options.encoding).replace(/^\ufeff/u, '')
  // Excel reads, and writes for itself, which sign parts the cells.
  const [told = '', sign] = /^sep=(.)\r?\n/u.exec(text) ?? []
  try {
    const lines = parse(text.slice(told.length), {
      delimiter: sign ?? delimiterOf(text),
      relax_quotes: true,
      relax_column_count: true,
    })
    const table = tableOf('', lines)
    return table ? [table] : []
  } catch {
    throw new ImportError(
      'unreadable',
      'A quotation mark in it is opened and never closed, so its cells cannot be told apart; save the table again and import that.',
    )
  }
}

/** The sign that parts the names of the columns; a comma when there is but one column. */
function delimiterOf(text: string): string {
  const head = /^\s*((?:"(?:[^"]|"")*"|[^"\n])*)/u.exec(text.slice(0, 100_000))?.[1] ?? ''
  const bare = head.replace(/"(?:[^"]|"")*"/gu, '')
  const count = (sign: string) => bare.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
