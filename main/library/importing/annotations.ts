import type { Article, ImportedHighlight, ImportedTheme } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { placeOf } from '../highlighting/place.ts'
import { versionText } from '../records/articles.ts'
import { ensureTheme, updateTheme } from '../records/codebook.ts'
import { addTheme, highlightAt, insertHighlight, readHighlight, updateHighlight } from '../records/highlights.ts'
import { readMemo, writeMemo } from '../records/memos.ts'
import { orphanHighlight, orphanOf } from '../records/orphans.ts'
import { findTheme, themeNode } from '../records/themes.ts'
import type { Span } from '../text/graphemes.ts'
import { readable } from '../text/memo-links.ts'
import { normalise } from '../text/normal-form.ts'
import { findQuote } from '../text/quote.ts'
import type { Draft } from './draft.ts'

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

/** What became of highlights that came with a source. */
export interface Stored {
  /** Made, or given a note or more themes where just there was one already. */
  placed: number
  /** Whose words are not in the text: kept as orphans, which are listed. */
  orphaned: number
  /** Whether anything came in: a note, a theme or a highlight. */
  changed: boolean
}

/** Highlights what came with an article in a text of it; to be called inside a transaction. */
export function storeHighlights(
  db: Database,
  { id: article, version }: Pick<Article, 'id' | 'version'>,
  text: string,
  highlights: readonly ImportedHighlight[],
): Stored {
  const stored = { placed: 0, orphaned: 0, changed: false }
  for (const highlight of highlights) {
    const { note, colour, themes, exact, prefix = '', suffix = '' } = highlight
    const words = normalise(exact)
    if (words.trim() === '') continue
    const span = spanOf(text, highlight)
    const place = span
      ? placeOf(text, span.start, span.end)
      : { start: 0, end: 0, exact: words, prefix: normalise(prefix), suffix: normalise(suffix) }
    const there = span ? highlightAt(db, article, version, place) : orphanOf(db, article, words)
    const noted = there !== null && note !== null && addNote(db, there, note)
    const id = there ?? insertHighlight(db, { article, version, note, colour }, place)
    if (!span) orphanHighlight(db, id)
    const tagged = themes.map(path => addTheme(db, id, ensureTheme(db, path)))
    if (there !== null && !noted && !tagged.includes(true)) continue
    stored[span ? 'placed' : 'orphaned'] += 1
    stored.changed = true
  }
  return stored
}

/** Puts a note below that of a highlight that is there already; false when it is in it. */
export function addNote(db: Database, id: number, note: string): boolean {
  const { note: before, colour } = readHighlight(db, id)
  if (before?.includes(note)) return false
  updateHighlight(db, id, before === null ? note : `${before}\n\n${note}`, colour)
  return true
}

/** Puts notes below the memo on an article; false when all of them are in it. */
export function addMemo(db: Database, article: number, notes: readonly string[]): boolean {
  const { body } = readMemo(db, 'article', article)
  // Links of memos leave the library as mere words.
  const there = readable(normalise(body))
  const fresh = notes.filter(note => !there.includes(note))
  if (fresh.length > 0) writeMemo(db, 'article', article, [body, ...fresh].filter(Boolean).join('\n\n'))
  return fresh.length > 0
}

/** Adds what another tool kept of an article to the one that is there: its highlights, and notes about all of it to its memo. */
export function storeQuotes(
  db: Database,
  article: Article,
  { text, blocks, highlights }: Pick<Draft, 'text' | 'blocks' | 'highlights'>,
): Stored {
  const notes = blocks.filter(({ type }) => type === 'paragraph').map(({ start, end }) => text.slice(start, end))
  const changed = addMemo(db, article.id, notes)
  const whole = versionText(db, article.id, article.version)
  const stored = storeHighlights(db, article, whole, apart(whole, highlights))
  return { ...stored, changed: stored.changed || changed }
}

/** Quotes without the places that they have in their list; the same words without context for the second time are those of the second place. */
function apart(text: string, highlights: readonly ImportedHighlight[]): ImportedHighlight[] {
  const met = new Map<string, number>()
  return highlights.map(({ start: _, end: __, ...highlight }) => {
    const { exact, prefix = '', suffix = '' } = highlight
    const count = (met.get(exact) ?? 0) + 1
    met.set(exact, count)
    const place = count > 1 && prefix + suffix === '' ? findQuote(text, exact, count) : null
    return place ? { ...highlight, ...place, exact: text.slice(place.start, place.end) } : highlight
  })
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
