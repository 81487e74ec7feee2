import type { Part, ReadOptions } from '../../draft.ts'
import { articlesOf, type Table } from '../tables/table.ts'
import { isQualCoderList, isQualCoderReport, readQualCoderList, readQualCoderReport } from './qualcoder-tables.ts'
import { isReadwise, readReadwise } from './readwise.ts'
import { isTaguetteCodebook, isTaguetteHighlights, readTaguetteCodebook, readTaguetteHighlights } from './taguette-tables.ts'

/** Tables that another tool exported, told by the names of their columns. */
const TOOLS: [is: (table: Table) => boolean, read: (table: Table) => Iterable<Part>][] = [
  [isReadwise, readReadwise],
  [isTaguetteCodebook, readTaguetteCodebook],
  [isTaguetteHighlights, readTaguetteHighlights],
  [isQualCoderReport, readQualCoderReport],
  [isQualCoderList, readQualCoderList],
]

/** Reads a table: what another tool exported, unless its columns were chosen, or an article a row. Throws `columns`. */
export async function* partsOfTable(table: Table, options: ReadOptions): AsyncGenerator<Part> {
  const tool = options.columns === undefined ? TOOLS.find(([is]) => is(table)) : undefined
  if (tool) yield* tool[1](table)
  else yield* articlesOf(table, options)
}
