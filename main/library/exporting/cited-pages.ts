import type { Database } from '../db/statement.ts'
import { type HighlightPages, pagesOfHighlights } from '../records/pages.ts'
import { escapeInline } from './escape.ts'

/** How a page, and several of them, are cited in a language. */
const SIGNS: Record<string, [one: string, several: string]> = { vi: ['tr.', 'tr.'], ru: ['с.', 'с.'], en: ['p.', 'pp.'] }

function cited({ language, first, last }: HighlightPages): string {
  const [one, several] = SIGNS[language.split('-')[0] ?? ''] ?? ['p.', 'pp.']
  return first === last ? `${one} ${first}` : `${several} ${first}–${last}`
}

/** For each of some highlights that stands on pages, these as they are cited in the language of its article: `tr. 12`, `pp. 3–4`. */
export const plainPages = (db: Database, highlights: readonly number[]): Map<number, string> =>
  new Map(pagesOfHighlights(db, highlights).map(pages => [pages.highlight, cited(pages)]))

/** The same as Markdown. */
export const citedPages = (db: Database, highlights: readonly number[]): Map<number, string> =>
  new Map([...plainPages(db, highlights)].map(([highlight, pages]) => [highlight, escapeInline(pages)]))
