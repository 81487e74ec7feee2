import { groupBy } from '../../../agreement/group.ts'
import { NOTHING_TOLD, oneLine, type Part } from '../../draft.ts'
import { nameInside } from '../name-inside.ts'
import { type Quote, readingOfQuotes } from '../quotes.ts'

/** A passage that was coded, with one of its codes; `key` tells which rows are of the same passage. */
export interface Coded {
  document: string
  key: string
  exact: string
  /** A path. */
  theme: string | null
  note: string | null
}

/** What was coded, a row for each code of a passage: for each document the quotes of it. Its article is found by the name of the document. */
export function* quotesByDocument(rows: readonly Coded[]): Generator<Part> {
  const documents = groupBy(rows, ({ document }) => document)
  for (const [index, [document, coded]] of [...documents].entries()) {
    const title = oneLine(document.replace(/\.(?:txt|docx?|odt|pdf|html?|md|rtf|epub)$/iu, ''), 500)
    const quotes = [...groupBy(coded, ({ key }) => key).values()].flatMap(quoteOf)
    yield { kind: 'article', name: nameInside(title, index), reading: { ...readingOfQuotes({ ...NOTHING_TOLD, title }, quotes), document } }
  }
}

function quoteOf(rows: Coded[]): Quote[] {
  const [first] = rows
  if (!first) return []
  const notes = new Set(rows.flatMap(({ note }) => note?.trim() || []))
  const themes = new Set(rows.flatMap(({ theme }) => theme ?? []))
  return [{ exact: first.exact, note: [...notes].join('\n') || null, themes: [...themes], colour: null }]
}
