import type { Database } from '../../db/statement.ts'
import type { WholeHead } from '../../exporting/files/json/schema.ts'
import { presentRow, putRow, rowNamed, type SavedTable, savedRow } from '../../records/whole-rows.ts'
import { nameKey } from '../../text/name-key.ts'

type Warn = (sentence: string) => void
type SavedRow = Record<string, string> & { uuid: string; name: string }

/** Adds the searches, filters and templates of a file that are not here; of those that are, what differs stays as it is here and is told. To be called inside a transaction. */
export function storeSaved(db: Database, { searches, filters, templates }: WholeHead, warn: Warn): void {
  const named = (name: string) => ({ name, name_key: nameKey(name) })
  for (const { name, createdAt, ...search } of searches)
    if (put(db, 'saved_search', { ...search, ...named(name), created_at: createdAt }, ['query', 'sort']))
      warn(`The saved search “${name}” is another one in the file; yours was kept.`)
  for (const { name, filter, createdAt, ...rest } of filters)
    if (put(db, 'saved_filter', { ...rest, ...named(name), filter: JSON.stringify(filter), created_at: createdAt }, ['filter']))
      warn(`The saved filter “${name}” is another one in the file; yours was kept.`)
  for (const template of templates) storeTemplate(db, template, warn)
}

/** True when there is another one of its UUID or its name, which stays. */
function put(db: Database, table: SavedTable, row: SavedRow, compared: string[]): boolean {
  const there = presentRow(db, table, row.uuid) ?? rowNamed(db, table, row.name)
  if (there === null) putRow(db, table, row)
  const here = there === null ? row : savedRow(db, table, there)
  return compared.some(column => here[column] !== row[column])
}

/** One whose name is taken by another gets a name of its own, since notes may have been written by it. */
function storeTemplate(db: Database, { name: given, createdAt, ...rest }: WholeHead['templates'][number], warn: Warn): void {
  const named = rowNamed(db, 'template', given)
  const taken = named !== null && presentRow(db, 'template', rest.uuid) === null && savedRow(db, 'template', named).body !== rest.body
  const name = taken ? freeName(db, given) : given
  if (taken) warn(`There is another template “${given}” already; the one in the file is called “${name}” here.`)
  if (put(db, 'template', { ...rest, name, name_key: nameKey(name), created_at: createdAt }, ['body']))
    warn(`The template “${given}” is another one in the file; yours was kept.`)
}

function freeName(db: Database, name: string): string {
  for (let number = 2; ; number += 1) {
    const free = `${name} (${number})`
    if (rowNamed(db, 'template', free) === null) return free
  }
}
