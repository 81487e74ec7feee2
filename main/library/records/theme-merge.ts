import { now } from '../clock.ts'
import { type Database, sql } from '../db/statement.ts'
import { moveTheme, siblings } from './codebook.ts'
import { redirectLinks } from './memo-redirect.ts'
import { readMemo, writeMemo } from './memos.ts'
import { findChild, listThemes, themeBranch, themeNode } from './themes.ts'

/**
 * Makes one theme of several, with what is below them. Throws `missing` for a theme that is not there and `conflict` where a theme that
 * is lifted from below one of them meets another of its name.
 */
export function mergeThemes(db: Database, ids: number[], into: number): void {
  themeNode(db, into)
  const depth = new Map(listThemes(db).map(({ id, path }) => [id, path.split('/').length]))
  const sources = [...new Set(ids)].filter(id => id !== into)
  for (const id of sources) themeNode(db, id)
  // Deepest first: what was chosen goes where it was meant to, not along with a theme above it.
  for (const id of sources.sort((a, b) => (depth.get(b) ?? 0) - (depth.get(a) ?? 0))) absorb(db, id, into)
}

function absorb(db: Database, source: number, into: number): void {
  const from = themeNode(db, source)
  const inside = themeBranch(db, source).includes(into)
  const place = siblings(db, from.parentId).indexOf(source)
  // First, so that its name and key are free.
  sql(db, 'UPDATE theme SET deleted_at = ? WHERE id = ?').run(now(), source)
  if (inside) moveTheme(db, into, from.parentId, place)
  for (const child of siblings(db, source)) {
    const twin = findChild(db, into, themeNode(db, child).name)
    if (twin === undefined) moveTheme(db, child, into)
    else absorb(db, child, twin)
  }
  moveTags(db, source, into)
  redirectLinks(db, 'theme', source, into)
  joinTexts(db, source, from, into)
}

/** Gives highlights another theme in the place of one; who has both keeps one. With `highlights` only these. */
export function moveTags(db: Database, source: number, into: number, highlights?: number[]): number {
  const only = highlights ? JSON.stringify(highlights) : null
  const among = `theme_id = ? AND (? IS NULL OR highlight_id IN (SELECT value FROM json_each(?)))`
  sql(
    db,
    `UPDATE highlight SET updated_at = ? WHERE deleted_at IS NULL AND id IN (SELECT highlight_id FROM highlight_theme WHERE ${among})`,
  ).run(now(), source, only, only)
  let moved = 0
  for (const table of ['theme_example', 'highlight_theme']) {
    moved = sql(db, `UPDATE OR IGNORE ${table} SET theme_id = ? WHERE ${among}`).run(into, source, only, only).changes
    moved += sql(db, `DELETE FROM ${table} WHERE ${among}`).run(source, only, only).changes
  }
  return moved
}

const joined = (ours: string, theirs: string): string =>
  theirs.trim() === '' || ours.includes(theirs.trim()) ? ours : ours.trim() === '' ? theirs : `${ours}\n\n${theirs}`

function joinTexts(db: Database, source: number, from: ReturnType<typeof themeNode>, into: number): void {
  const to = themeNode(db, into)
  sql(db, 'UPDATE theme SET definition = ?, shortcut = ?, is_group = ? WHERE id = ?').run(
    joined(to.definition, from.definition),
    to.shortcut ?? from.shortcut,
    to.isGroup && from.isGroup ? 1 : 0,
    into,
  )
  writeMemo(db, 'theme', into, joined(readMemo(db, 'theme', into).body, readMemo(db, 'theme', source).body))
}
