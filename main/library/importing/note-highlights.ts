import { randomUUID } from 'node:crypto'
import type { Article } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { placeOf } from '../highlighting/place.ts'
import { versionText } from '../records/articles.ts'
import { addTheme, highlightAt, insertHighlight, listHighlights, type Place, readHighlight } from '../records/highlights.ts'
import { orphanHighlight } from '../records/orphans.ts'
import { addMemo } from './add-memo.ts'
import { addNote, nothingStored, type Stored } from './annotations.ts'
import { placesInOrder } from './places-in-order.ts'
import type { NotedHighlight, OwnNote } from './readers/markdown/own-note.ts'
import { themesByTag } from './tag-themes.ts'

/**
 * Brings back what a note that Collate wrote has of an article: its memo, and the highlights that the article does not have; those that it has
 * stay as they are. `made` when the article's text was made of the note. To be called inside a transaction.
 */
export function storeNote(db: Database, article: Article, { memo, highlights }: OwnNote, made = false): Stored {
  const stored: Stored = { ...nothingStored(), changed: addMemo(db, 'article', article.id, memo.split(/\n{2,}/u)) }
  const present = new Map(listHighlights(db, article.id).map(highlight => [blockOf(highlight.uuid), highlight]))
  const text = versionText(db, article.id, article.version)
  const sought = highlights.map(({ block, exact, orphan }) => {
    const known = present.get(block)
    return { exact, at: known && known.state !== 'orphan' && !orphan ? known : null }
  })
  const spans = made ? highlights.map(({ place }) => place) : placesInOrder(text, sought)
  const own = new Set(highlights.map(({ block }) => block))
  const themeOf = themesByTag(db)
  for (const [index, highlight] of highlights.entries()) {
    if (present.has(highlight.block)) continue
    const span = spans[index]
    stored.anchored[span ? 'exact' : 'orphaned'] += 1
    const place = span ? placeOf(text, span.start, span.end) : { start: 0, end: 0, exact: highlight.exact, prefix: '', suffix: '' }
    const { id, changed } = keep(db, article, highlight, place, own)
    if (!span) orphanHighlight(db, id)
    const tagged = highlight.tags.map(tag => addTheme(db, id, themeOf(tag)))
    if (!changed && !tagged.includes(true)) continue
    stored.changed = true
    stored[span ? 'placed' : 'orphaned'] += 1
  }
  return stored
}

const blockOf = (uuid: string) => uuid.slice(0, 8)

/** Makes a highlight under the name that its block has, or adds its note to one that somebody made at the same place meanwhile. */
function keep(
  db: Database,
  { id: article, version }: Article,
  { block, note }: NotedHighlight,
  place: Place,
  own: ReadonlySet<string>,
): { id: number; changed: boolean } {
  const there = place.start < place.end ? highlightAt(db, article, version, place) : null
  if (there !== null && !own.has(blockOf(readHighlight(db, there).uuid))) {
    return { id: there, changed: note !== null && addNote(db, there, note) }
  }
  const uuid = block + randomUUID().slice(block.length)
  return { id: insertHighlight(db, { article, version, note, colour: null, uuid }, place), changed: true }
}
