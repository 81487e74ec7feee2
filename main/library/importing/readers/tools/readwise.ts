import { COLOURS } from '../../../../../preload/model.ts'
import { groupBy } from '../../../agreement/group.ts'
import { NOTHING_TOLD, oneLine, type Part } from '../../draft.ts'
import { nameInside } from '../name-inside.ts'
import { readingOfQuotes } from '../quotes.ts'
import type { Table } from '../tables/table.ts'
import { themePath } from './theme-path.ts'

/** Whether a table is what Readwise exports, by the names of its columns. */
export const isReadwise = ({ columns }: Table): boolean =>
  ['Highlight', 'Book Title', 'Book Author', 'Note', 'Tags'].every(name => columns.includes(name))

/** Highlights that Readwise exported: for each book or article what was quoted of it. */
export function* readReadwise({ columns, rows }: Table): Generator<Part> {
  const cell = (row: string[], name: string) => row[columns.indexOf(name)] ?? ''
  const books = groupBy(
    rows.filter(row => row.some(value => value.trim() !== '')),
    row => JSON.stringify([cell(row, 'Book Title'), cell(row, 'Book Author')]),
  )
  for (const [index, lines] of [...books.values()].entries()) {
    const [first = []] = lines
    const told = { ...NOTHING_TOLD, title: oneLine(cell(first, 'Book Title'), 500), byline: oneLine(cell(first, 'Book Author')) }
    const place = (row: string[]) => Number.parseFloat(cell(row, 'Location'))
    // Where they stand in the book; some sources tell no place, and `sort` keeps these as they are.
    const inOrder = lines.every(row => !Number.isNaN(place(row))) ? [...lines].sort((a, b) => place(a) - place(b)) : lines
    const quotes = inOrder.map(row => ({
      exact: cell(row, 'Highlight'),
      note: cell(row, 'Note').trim() || null,
      themes: listed(cell(row, 'Tags')).flatMap(tag => themePath(tag) ?? []),
      colour: COLOURS.find(colour => colour === cell(row, 'Color').trim().toLowerCase()) ?? null,
    }))
    const reading = readingOfQuotes(told, quotes, listed(cell(first, 'Document tags')))
    yield { kind: 'article', name: nameInside(told.title, index), reading }
  }
}

const listed = (tags: string): string[] => tags.split(',').flatMap(tag => oneLine(tag, 200) ?? [])
