import type { MemoTarget } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { readMemo, writeMemo } from '../records/memos.ts'
import { readable } from '../text/memo-links.ts'
import { normalise } from '../text/normal-form.ts'

/** Puts notes below the memo on something, null for the library itself; false when all of them are in it. */
export function addMemo(db: Database, target: MemoTarget, id: number | null, notes: readonly string[]): boolean {
  const { body } = readMemo(db, target, id)
  // Links of memos leave the library as mere words.
  const there = readable(normalise(body))
  const fresh = notes.map(normalise).filter(note => !there.includes(note) && !there.includes(readable(note)))
  if (fresh.length > 0) writeMemo(db, target, id, [body, ...fresh].filter(Boolean).join('\n\n'))
  return fresh.length > 0
}
