import type { ImportedTheme } from '../../../../../preload/model.ts'
import type { Part } from '../../draft.ts'
import { columnsFor } from '../tables/column-names.ts'
import { cellsOf, hasColumns, type Table } from '../tables/table.ts'
import { quotesByDocument } from './document-quotes.ts'
import { themePath } from './theme-path.ts'

/** Whether a table is the report of codings that QualCoder exports, by the names of its columns. */
export const isQualCoderReport = (table: Table): boolean =>
  hasColumns(table, 'Coder', 'Coded', 'Id', 'Codename') && (hasColumns(table, 'File') || hasColumns(table, 'Case', 'Filename'))

/** What was coded in texts with QualCoder, a row for each code; what was coded in pictures and films has no words. */
export function* readQualCoderReport(table: Table): Generator<Part> {
  const categories = table.columns.filter(name => /^Category(?: \([A-Z]+\))?$/u.test(name))
  const document = table.columns.includes('File') ? 'File' : 'Filename'
  const texts = cellsOf(table).filter(cell => cell('Id').startsWith('ctid:'))
  yield* quotesByDocument(
    texts.map(cell => ({
      document: cell(document),
      // A passage with several codes comes several times, and nothing but its words tells.
      key: cell('Coded'),
      exact: cell('Coded'),
      // The categories go up from the code to the root.
      theme: themePath(...categories.map(cell).reverse(), cell('Codename')),
      note: cell('Coded_Memo'),
    })),
  )
}

/** Whether a table is a list of codes as QualCoder reads it (`category>>code`, and beside it a memo), which has no names of columns. */
export function isQualCoderList({ columns, rows }: Table): boolean {
  const names = [columns[0] ?? '', ...rows.map(([name = '']) => name)]
  return (
    columns.length <= 2 &&
    columnsFor(columns).text === undefined &&
    names.some(name => name.includes('>>')) &&
    names.every(name => name.length <= 200)
  )
}

/** The codes of such a list, as themes. */
export function* readQualCoderList({ columns, rows }: Table): Generator<Part> {
  const [name = '', memo = ''] = columns
  // A name is made up for a column that has none.
  const first = [name, /^[A-Z]$/u.test(memo) ? '' : memo]
  const themes = [first, ...rows].flatMap(([name = '', memo = '']): ImportedTheme[] => {
    const path = themePath(...name.split('>>'))
    return path === null ? [] : [{ path, colour: null, definition: memo.trim() }]
  })
  yield { kind: 'themes', themes }
}

const LINE = /^(?<depth>(?:--)*)\S[^:]*:\s?(?<name>.+), (?:cat|c)id:\d+(?:, Frq: \d+)?, Owner: .*$/u

/** The themes of a codebook that QualCoder exported as text; null for other texts. */
export function codebookIn(text: string): ImportedTheme[] | null {
  const lines = text.split('\n')
  if (lines[1] !== '========') return null
  const themes: ImportedTheme[] = []
  let names: string[] = []
  let memo: string[] = []
  for (const line of lines.slice(2)) {
    const { depth = '', name } = LINE.exec(line)?.groups ?? {}
    const last = themes.at(-1)
    if (name !== undefined) {
      names = [...names.slice(0, depth.length / 2), name]
      themes.push({ path: themePath(...names) ?? '', colour: null, definition: '' })
      memo = []
    } else if (last) {
      memo.push(memo.length === 0 ? line.replace(/^-*[^:]*:\s?/u, '') : line)
      last.definition = memo.join('\n').trim()
    }
  }
  const named = themes.filter(({ path }) => path !== '')
  return named.length > 0 ? named : null
}
