import { readFile } from 'node:fs/promises'
import type { Database } from '../db/statement.ts'
import { wasWritten } from '../records/export-files.ts'
import { lastWritten, noteAt } from '../records/note-files.ts'
import { sha256 } from '../safety/sha256.ts'
import { collateIdOf } from './front-matter.ts'
import { closest, guessedBase, holdsAny } from './keeping/base.ts'
import type { Choice, Conflict } from './keeping/conflict.ts'
import { merge } from './keeping/merge.ts'
import type { Rendered } from './rendered.ts'

/** A note that is to be written to a path; `article` is the UUID by which its file is known. */
export interface Note {
  path: string
  article: string
  /** Id of the template that it is made by; null when that is not known. */
  template: string | null
  wanted: Rendered
}

/** What is to become of a note's file. */
export interface Judged extends Note {
  outcome: 'written' | 'unchanged' | 'conflicts'
  /** What is to stand in the file. */
  text: string
  /** Whether the text has something of the user's own; otherwise it is the library's to the letter. */
  merged: boolean
  /** What was written before, where it is known, and what is to be remembered as written. */
  base: Rendered | null
  kept: Rendered
  /** Where file and library disagree; null when they do as a whole, or nothing of the library's is known in the file. */
  conflicts: Conflict[] | null
  /** What stood in the file. */
  present: Buffer | null
}

/**
 * Judges a file: it says the same already, or is written, with what the user wrote in it, or says in a part what neither side can give up and is left.
 * `choices` settle such parts.
 */
export async function judge(db: Database, note: Note, choices: ReadonlyMap<string, Choice> = new Map()): Promise<Judged> {
  const { path, article, template, wanted } = note
  const present = await contentOf(path)
  const judged = { ...note, text: wanted.text, merged: false, base: null, kept: wanted, conflicts: [], present }
  if (present === null) return { ...judged, outcome: 'written' }
  const found = sha256(present)
  if (found === sha256(wanted.text)) return { ...judged, outcome: 'unchanged' }
  const text = present.toString()
  const left = { ...judged, outcome: 'conflicts' as const, conflicts: null }
  // What a template writes need not say whose it is; then it is known by its place.
  if ((collateIdOf(text) ?? noteAt(db, path)) !== article) return left
  const base = closest(lastWritten(db, path, article, template), text)
  if (wasWritten(db, found)) return { ...judged, base, outcome: 'written' }
  // In another encoding, what cannot be read would be lost.
  if (!Buffer.from(text).equals(present)) return left
  const known = base ?? guessedBase(text, wanted)
  if (!known) return left
  // Known by its place only, and nothing of what was written is left: it is somebody else's file by now.
  if (collateIdOf(text) === null && !holdsAny(known, text)) return left
  const merged = merge(known, text, wanted, choices)
  const outcome = merged.conflicts.length > 0 ? 'conflicts' : merged.text === text ? 'unchanged' : 'written'
  return { ...judged, ...merged, merged: true, base: known, outcome }
}

/** What stands at a path; null when there is nothing, and nothing of ours when it cannot be read. */
export async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : Buffer.alloc(0)
  }
}
