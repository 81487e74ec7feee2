import type { Columns, TablePreview } from '../../../../../preload/model.ts'
import { blocksOfPlainText } from '../../../text/blocks.ts'
import { normalise } from '../../../text/normal-form.ts'
import { foundIn, oneLine, type Part, pageAddress, type Reading, type ReadOptions, type Told } from '../../draft.ts'
import { ImportError } from '../../failure.ts'
import { namedLanguage } from '../../finishing/language.ts'
import { publishedOf } from '../../finishing/published.ts'
import { type Composed, compose } from '../compose.ts'
import { publishedOfMail } from '../mail/date.ts'
import { columnsFor } from './column-names.ts'

/** A table with the names of its columns, all different, and its rows. `name` is that of a sheet; empty when there is but one table. */
export interface Table {
  name: string
  columns: string[]
  /** The first row counts as 1 in the file; empty rows are kept, so that the numbers are those that a spreadsheet shows. */
  rows: string[][]
  /** The number of the first of `rows`. */
  first: number
}

/** Makes a table of rows whose first one with words holds the names of the columns; null when there is none. */
export function tableOf(name: string, lines: string[][]): Table | null {
  const head = lines.findIndex(line => !isEmpty(line))
  if (head === -1) return null
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0)
  const columns: string[] = []
  for (let at = 0; at < width; at++) {
    const called = oneLine(lines[head]?.[at], 200) ?? letters(at)
    columns.push(columns.includes(called) ? `${called} (${letters(at)})` : called)
  }
  return { name, columns, rows: lines.slice(head + 1), first: head + 2 }
}

/** Whether a table has columns of these very names. */
export const hasColumns = ({ columns }: Table, ...names: string[]): boolean => names.every(name => columns.includes(name))

/** The rows that are not empty, as what gives the cell of a column by its name. */
export const cellsOf = ({ columns, rows }: Table): ((name: string) => string)[] =>
  rows.filter(row => !isEmpty(row)).map(row => name => row[columns.indexOf(name)] ?? '')

const isEmpty = (line: string[]) => line.every(cell => cell.trim() === '')

/** What a spreadsheet calls a column by its place: A, B … Z, AA. */
const letters = (at: number): string => (at > 25 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

const SHOWN_ROWS = 5
const SHOWN_CELL = 200

/** What is shown of a table to whoever chooses its columns. */
export function previewOf({ columns, rows }: Table): TablePreview {
  const shown = rows.filter(row => !isEmpty(row)).slice(0, SHOWN_ROWS)
  return {
    columns,
    rows: shown.map(row => columns.map((_, at) => oneLine(row[at], SHOWN_CELL) ?? '')),
    guessed: columnsFor(columns),
  }
}

/** Reads the articles of a table, one a row. Throws `columns` when no column seems to hold their text. */
export async function* articlesOf(table: Table, { columns: chosen }: ReadOptions): AsyncGenerator<Part> {
  const columns = columnsFor(table.columns, chosen)
  if (columns.text === undefined) throw new ImportError('columns')
  for (const [index, row] of table.rows.entries()) {
    if (isEmpty(row)) continue
    const name = `${table.name === '' ? '' : `${table.name}/`}#${table.first + index}`
    yield { kind: 'article', name, reading: await articleOf(table, columns, row) }
  }
}

async function articleOf(table: Table, columns: Columns, row: string[]): Promise<Reading> {
  const cell = (field: keyof Columns) => row[table.columns.indexOf(columns[field] ?? '')] ?? ''
  const date = publishedOf(cell('published').replaceAll('/', '-')) ?? publishedOf(cell('published')) ?? publishedOfMail(cell('published'))
  const told: Told = {
    title: oneLine(cell('title'), 500),
    byline: oneLine(cell('byline')),
    outlet: oneLine(cell('outlet')),
    url: pageAddress(cell('url')),
    published: date?.published ?? null,
    precision: date?.precision ?? null,
    language: namedLanguage(cell('language')),
  }
  const tags = cell('tags')
    .split(/[,;|\n]/u)
    .flatMap(tag => oneLine(tag, 200) ?? [])
  return { ...told, origins: foundIn(told, 'column'), ...(await textOf(cell('text'))), tags }
}

/** Web pages that were gathered by a program are in a cell as they were. */
async function textOf(cell: string): Promise<Composed> {
  if (/<(?:p|div|br|h[1-6]|article)(?:\s[^>]*)?\/?>/iu.test(cell)) return compose((await import('../html/html.ts')).piecesOfMarkup(cell))
  const text = normalise(cell)
  return { text, blocks: blocksOfPlainText(text), marks: [] }
}
