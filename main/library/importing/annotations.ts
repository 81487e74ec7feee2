import type { Anchored, Article, ImportedHighlight } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { placeOf } from '../highlighting/place.ts'
import { versionText } from '../records/articles.ts'
import { currentCoder, ensureCoder } from '../records/coders.ts'
import {
  addTheme,
  highlightAt,
  highlightOfUuid,
  insertHighlight,
  type NewHighlight,
  type Place,
  readHighlight,
  updateHighlight,
} from '../records/highlights.ts'
import { orphanOf } from '../records/orphans.ts'
import { normalise } from '../text/normal-form.ts'
import { findQuote } from '../text/quote.ts'
import { addMemo } from './add-memo.ts'
import type { Draft } from './draft.ts'
import { type QuotedPlace, quotedPlace } from './quoted-place.ts'
import { themeFor } from './store-themes.ts'
import { asTold } from './told-places.ts'

/** What became of highlights that came with a source. */
export interface Stored {
  /** Made, or given a note or more themes where just there was one already. */
  placed: number
  /** Whose words are not in the text: kept as orphans, which are listed. */
  orphaned: number
  /** Of all of them, those too to which nothing was added. */
  anchored: Anchored
  /** Whether anything came in: a note, a theme or a highlight. */
  changed: boolean
}

/** Nothing became of anything yet. */
export const nothingStored = (): Stored => ({ placed: 0, orphaned: 0, anchored: { exact: 0, moved: 0, orphaned: 0 }, changed: false })

/** The article and version that highlights are stored in. */
type Into = Pick<Article, 'id' | 'version'>

/** Highlights what came with an article in a text of it; to be called inside a transaction. */
export function storeHighlights(db: Database, into: Into, text: string, highlights: readonly ImportedHighlight[]): Stored {
  const stored = nothingStored()
  const own = new Set(highlights.flatMap(({ uuid }) => uuid ?? []))
  for (const highlight of highlights) {
    const words = normalise(highlight.exact)
    if (words.trim() === '') continue
    const same = sameOf(db, into, highlight)
    const span = same === null && !highlight.orphan ? quotedPlace(text, highlight) : null
    const state = same === null ? (span ? (span.moved ? 'moved' : 'exact') : 'orphaned') : stateOf(db, same)
    const there = same ?? twinOf(db, into, highlight, span && placeOf(text, span.start, span.end), own)
    const id = there ?? make(db, into, text, highlight, span)
    stored.anchored[state] += 1
    const added = there !== null && addTo(db, there, highlight)
    if (!tag(db, id, highlight) && there !== null && !added) continue
    stored[state === 'orphaned' ? 'orphaned' : 'placed'] += 1
    stored.changed = true
  }
  return stored
}

/** The highlight of the article that has its UUID. */
function sameOf(db: Database, { id: article }: Into, { uuid }: ImportedHighlight): number | null {
  const known = uuid === undefined ? null : highlightOfUuid(db, uuid)
  return known && !known.removed && known.article === article ? known.id : null
}

const stateOf = (db: Database, id: number): keyof Anchored => (readHighlight(db, id).state === 'orphan' ? 'orphaned' : 'exact')

const coderOf = (db: Database, name: string | undefined): number => (name?.trim() ? ensureCoder(db, name) : currentCoder(db))

/** The same coder's highlight at the same place, or orphan of the same words, unless it is another one of the source. */
function twinOf(db: Database, { id, version }: Into, highlight: ImportedHighlight, place: Place | null, own: ReadonlySet<string>) {
  const coder = coderOf(db, highlight.coder)
  const twin = place ? highlightAt(db, id, version, place, coder) : orphanOf(db, id, normalise(highlight.exact), coder)
  return twin !== null && !own.has(readHighlight(db, twin).uuid) ? twin : null
}

function make(db: Database, into: Into, text: string, highlight: ImportedHighlight, span: QuotedPlace | null): number {
  const { note, colour, uuid, exact, prefix = '', suffix = '', memo = '' } = highlight
  const place = span
    ? placeOf(text, span.start, span.end)
    : { start: 0, end: 0, exact: normalise(exact), prefix: normalise(prefix), suffix: normalise(suffix) }
  const id = insertHighlight(
    db,
    {
      article: into.id,
      version: into.version,
      note: note === null ? null : normalise(note),
      colour,
      coder: coderOf(db, highlight.coder),
      ...standing(highlight, span),
      // One with that UUID may have been removed, or be another article's.
      ...(uuid !== undefined && highlightOfUuid(db, uuid) === null && { uuid }),
      ...(highlight.createdAt !== undefined && { createdAt: highlight.createdAt }),
      ...(highlight.updatedAt !== undefined && { updatedAt: highlight.updatedAt }),
    },
    place,
  )
  if (memo !== '') addMemo(db, 'highlight', id, [memo])
  return id
}

/** Whether its owner is to look at its place. */
function standing({ quotation, score }: ImportedHighlight, span: QuotedPlace | null): Pick<NewHighlight, 'state' | 'score' | 'quotation'> {
  if (!span) return { state: 'orphan', score: 0, quotation: quotation === true }
  return span.moved ? { state: 'moved', score: score ?? 0.99 } : {}
}

/** Gives a highlight that is there what it lacks; false when it has all. */
function addTo(db: Database, id: number, { note, memo = '' }: ImportedHighlight): boolean {
  const noted = note !== null && addNote(db, id, note)
  return (memo !== '' && addMemo(db, 'highlight', id, [memo])) || noted
}

function tag(db: Database, id: number, { themes, tagged = [], coder }: ImportedHighlight): boolean {
  const given = themes.map((path, index) => {
    const { uuid, coder: by = coder } = tagged[index] ?? {}
    return addTheme(db, id, themeFor(db, path, uuid), coderOf(db, by))
  })
  return given.includes(true)
}

/** Puts a note below that of a highlight that is there already; false when it is in it. */
export function addNote(db: Database, id: number, note: string): boolean {
  const { note: before, colour } = readHighlight(db, id)
  if (before?.includes(note)) return false
  updateHighlight(db, id, before === null ? note : `${before}\n\n${note}`, colour)
  return true
}

/** Adds what another tool kept of an article to the one that is there: its highlights, and notes about all of it to its memo. */
export function storeQuotes(
  db: Database,
  article: Article,
  { text, blocks, highlights, memo }: Pick<Draft, 'text' | 'blocks' | 'highlights' | 'memo'>,
): Stored {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph').map(({ start, end }) => text.slice(start, end))
  const notes = memo === undefined ? paragraphs : memo.split(/\n{2,}/u)
  const changed = addMemo(db, 'article', article.id, notes)
  const whole = versionText(db, article.id, article.version)
  const stored = storeHighlights(db, article, whole, asTold(whole, apart(whole, highlights)))
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
