import { type Database, sql } from '../db/statement.ts'
import { readHighlight, removeHighlight, touchHighlight, updateHighlight } from './highlights.ts'
import { redirectLinks } from './memo-redirect.ts'
import { readMemo, writeMemo } from './memos.ts'

/** The oldest other highlight of the same coder on just the same span; null when there is none, or the highlight has no place. */
export function twinOf(db: Database, id: number): number | null {
  const source = `SELECT other.id FROM highlight h JOIN highlight other ON other.article_id = h.article_id AND other.version = h.version
      AND other.start_offset = h.start_offset AND other.end_offset = h.end_offset AND other.coder_id = h.coder_id AND other.id <> h.id
    WHERE h.id = ? AND h.state <> 'orphan' AND other.state <> 'orphan' AND other.deleted_at IS NULL ORDER BY other.id LIMIT 1`
  return sql<{ id: number }>(db, source).get(id)?.id ?? null
}

const united = (ours: string, theirs: string): string => {
  const parts = [ours.trim(), theirs.trim()]
  return [...new Set(parts)].filter(part => part !== '').join('\n\n')
}

/**
 * Makes two highlights of the same words one: it gets the themes and examples of the other as well, both notes and both memos, and what
 * links to the other. To be called inside a transaction.
 */
export function joinHighlights(db: Database, from: number, into: number): void {
  const [going, staying] = [readHighlight(db, from), readHighlight(db, into)]
  sql(
    db,
    `INSERT INTO highlight_theme (highlight_id, theme_id, position, coder_id)
     SELECT ?, theme_id, position + (SELECT coalesce(max(position) + 1, 0) FROM highlight_theme WHERE highlight_id = ?), coder_id
     FROM highlight_theme WHERE highlight_id = ? ORDER BY position, id ON CONFLICT (highlight_id, theme_id) DO NOTHING`,
  ).run(into, into, from)
  sql(
    db,
    `INSERT INTO theme_example (theme_id, highlight_id) SELECT theme_id, ? FROM theme_example WHERE highlight_id = ?
     ON CONFLICT (theme_id, highlight_id) DO NOTHING`,
  ).run(into, from)
  const note = united(staying.note ?? '', going.note ?? '')
  updateHighlight(db, into, note === '' ? null : note, staying.colour ?? going.colour)
  redirectLinks(db, 'highlight', from, into)
  writeMemo(db, 'highlight', into, united(readMemo(db, 'highlight', into).body, readMemo(db, 'highlight', from).body))
  touchHighlight(db, into)
  removeHighlight(db, from)
}
