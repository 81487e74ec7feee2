import type { Request } from '../../../preload/contract.ts'
import type { CopiesTagged, CopyCounts } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { placeOf } from '../highlighting/place.ts'
import { newestText } from '../records/articles.ts'
import { ensureTaggable } from '../records/codebook.ts'
import { linkCopies } from '../records/copies.ts'
import { addTheme, highlightAt, insertHighlight, readHighlight, readHighlights, touchHighlight } from '../records/highlights.ts'

type TagCopies = Request<'parallel.tag-copies'>
type Span = TagCopies['copies'][number]

/**
 * Highlights copies of a passage, tags them with its themes and links all; where a highlight with just that span is there already, it is
 * taken instead. Copies that are not there any more are counted and keep nothing else back. To be called inside a transaction; throws
 * CollateError, `missing` or `conflict`, when the passage itself is not there any more.
 */
export function tagCopies(db: Database, { highlight: given, copies, themes }: TagCopies): CopiesTagged {
  const highlight = typeof given === 'number' ? readHighlight(db, given).id : sourceAt(db, given)
  give(
    db,
    highlight,
    (themes ?? []).map(path => ensureTaggable(db, path)),
  )
  const { colour, themeIds } = readHighlight(db, highlight)
  const report: CopiesTagged = { highlight, created: 0, tagged: 0, linked: 0, failed: 0 }
  const made = copies.flatMap(copy => {
    const found = highlightOn(db, copy, colour)
    if (!found || found.id === highlight) {
      report.failed += found ? 0 : 1
      return []
    }
    const added = give(db, found.id, themeIds)
    if (found.isNew) report.created += 1
    else if (added) report.tagged += 1
    return [found.id]
  })
  report.linked = linkCopies(db, highlight, made)
  return report
}

/** The same for several passages. What is not there any more is counted, and so are all copies of a passage that is not. */
export function tagAllCopies(db: Database, { passages }: Request<'parallel.tag-all-copies'>): CopyCounts {
  const ids = passages.map(({ highlight }) => highlight)
  const there = new Set(readHighlights(db, [...new Set(ids)]).map(({ id }) => id))
  const sum: CopyCounts = { created: 0, tagged: 0, linked: 0, failed: 0 }
  for (const { highlight, copies } of passages) {
    const { created, tagged, linked, failed } = there.has(highlight)
      ? tagCopies(db, { highlight, copies })
      : { created: 0, tagged: 0, linked: 0, failed: copies.length }
    sum.created += created
    sum.tagged += tagged
    sum.linked += linked
    sum.failed += failed
  }
  return sum
}

function sourceAt(db: Database, span: Span): number {
  const found = highlightOn(db, span, null)
  if (found) return found.id
  throw new CollateError('conflict', 'This text was changed meanwhile. Select the passage again.', `article ${span.article}`)
}

/** The present coder's highlight of just a span, made unless it is there; null where the span is not in the newest text. */
function highlightOn(
  db: Database,
  { article, version, start, end }: Span,
  colour: Parameters<typeof insertHighlight>[1]['colour'],
): { id: number; isNew: boolean } | null {
  const text = newestText(db, article, version)
  if (text === null || end > text.length || start >= end) return null
  const place = placeOf(text, start, end)
  const there = highlightAt(db, article, version, place)
  if (there !== null) return { id: there, isNew: false }
  return { id: insertHighlight(db, { article, version, note: null, colour }, place), isNew: true }
}

/** Gives themes to a highlight; whether it had not all of them. */
function give(db: Database, highlight: number, themes: readonly number[]): boolean {
  const added = themes.map(theme => addTheme(db, highlight, theme)).includes(true)
  if (added) touchHighlight(db, highlight)
  return added
}
