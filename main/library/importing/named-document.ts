import type { ImportedHighlight } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { articleNames, newestTexts } from '../records/articles.ts'
import { tidyLine } from '../records/names.ts'
import { nameKey } from '../text/name-key.ts'
import { findQuote } from '../text/quote.ts'

/**
 * The article of a document that another tool knows by its name: that of its title, else of its file. Of several that are called so, the one with
 * the most of its quotes; null when there is none.
 */
export function articleOfDocument(db: Database, document: string, highlights: readonly ImportedHighlight[]): number | null {
  const [wanted, bare] = [keyOf(document), keyOf(withoutEnding(document))]
  const isCalled = (name: string) => [wanted, bare].includes(keyOf(name)) || keyOf(withoutEnding(name)) === wanted
  const articles = articleNames(db)
  const titled = articles.filter(({ title }) => isCalled(title))
  const named = titled.length > 0 ? titled : articles.filter(({ path }) => path !== null && isCalled(path.split(/[\\/]/u).at(-1) ?? ''))
  if (named.length <= 1) return named[0]?.id ?? null
  const found = newestTexts(
    db,
    named.map(({ id }) => id),
  ).map(({ article, text }) => ({ article, count: highlights.filter(({ exact }) => findQuote(text, exact, 1)).length }))
  return found.reduce((best, other) => (other.count > best.count ? other : best)).article
}

const keyOf = (name: string) => nameKey(tidyLine(name) ?? '')
const withoutEnding = (name: string) => name.replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
