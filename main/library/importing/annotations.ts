import type { Article, ImportedHighlight, ImportedTheme } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { placeOf } from '../highlighting/place.ts'
import { ensureTheme, updateTheme } from '../records/codebook.ts'
import { addTheme, insertHighlight } from '../records/highlights.ts'
import { findTheme, themeNode } from '../records/themes.ts'
import type { Span } from '../text/graphemes.ts'
import { normalise } from '../text/normal-form.ts'
import { findQuote } from '../text/quote.ts'

/** Adds themes that are missing, and definitions that are; returns how many themes are new. To be called inside a transaction. */
export function storeThemes(db: Database, themes: readonly ImportedTheme[]): number {
  let made = 0
  for (const { path, colour, definition } of themes) {
    const known = findTheme(db, path)
    const id = known ?? ensureTheme(db, path)
    if (known === null) made += 1
    if (known === null && colour !== null) updateTheme(db, id, { colour })
    if (definition !== '' && themeNode(db, id).definition === '') updateTheme(db, id, { definition: normalise(definition) })
  }
  return made
}

/** Highlights what came with a new article; returns how many found their place. To be called inside a transaction. */
export function storeHighlights(db: Database, article: Article, text: string, highlights: readonly ImportedHighlight[]): number {
  let made = 0
  for (const highlight of highlights) {
    const span = spanOf(text, highlight)
    if (!span) continue
    const { note, colour, themes } = highlight
    const id = insertHighlight(db, { article: article.id, version: article.version, note, colour }, placeOf(text, span.start, span.end))
    for (const path of themes) addTheme(db, id, ensureTheme(db, path))
    made += 1
  }
  return made
}

/** Where it stands: at the place given when its words are there, else at the first of its words with this context, else at the first of its words. */
function spanOf(text: string, { exact, start, end, prefix = '', suffix = '' }: ImportedHighlight): Span | null {
  const words = normalise(exact)
  if (start !== undefined && end !== undefined && text.slice(start, end) === words) return { start, end }
  const inContext = findQuote(text, `${prefix}${words}${suffix}`, 1)
  const within = inContext && findQuote(text.slice(inContext.start + normalise(prefix).length), words, 1)
  if (inContext && within) {
    const offset = inContext.start + normalise(prefix).length
    return { start: within.start + offset, end: within.end + offset }
  }
  return findQuote(text, words, 1)
}
