import type { ImportedTheme } from '../../../../../preload/model.ts'
import type { Part } from '../../draft.ts'
import { cellsOf, hasColumns, type Table } from '../tables/table.ts'
import { quotesByDocument } from './document-quotes.ts'
import { nearestColour } from './nearest-colour.ts'
import { themePath } from './theme-path.ts'

/** Whether a table is the codebook that Taguette exports, by the names of its columns. */
export const isTaguetteCodebook = (table: Table): boolean => hasColumns(table, 'tag', 'description', 'number of highlights')

/** The tags of a codebook that Taguette exported, as themes. */
export function* readTaguetteCodebook(table: Table): Generator<Part> {
  const themes = cellsOf(table).flatMap((cell): ImportedTheme[] => {
    const path = pathOf(cell('tag'))
    return path === null ? [] : [{ path, colour: nearestColour(cell('color') || cell('colour')), definition: cell('description').trim() }]
  })
  if (themes.length > 0) yield { kind: 'themes', themes }
}

/** Whether a table is the highlights that Taguette exports, by the names of its columns. */
export const isTaguetteHighlights = ({ columns }: Table): boolean => columns.join() === 'id,document,tag,content'

/** Highlights that Taguette exported, a row for each tag of each. */
export function* readTaguetteHighlights(table: Table): Generator<Part> {
  yield* quotesByDocument(
    cellsOf(table).map(cell => ({
      document: cell('document'),
      key: cell('id'),
      exact: cell('content'),
      theme: pathOf(cell('tag')),
      note: null,
    })),
  )
}

/** The parts of the path of a tag are parted by dots. */
const pathOf = (tag: string) => themePath(...tag.split('.'))
