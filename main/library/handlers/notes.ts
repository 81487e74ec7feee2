import type { HandlersOf } from '../context.ts'
import { refusedPaths } from '../records/note-files.ts'

/** Read when it is needed: few files are ever left alone. */
const resolving = () => import('../exporting/resolve-note.ts')

/** Notes that were exported and then changed. */
export const noteHandlers: HandlersOf<'note'> = {
  'note.conflicts': ({ db }) => refusedPaths(db),
  'note.conflict': async ({ db }, { path }) => (await resolving()).noteConflict(db, path),
  'note.resolve': async ({ db }, request) => (await resolving()).resolveNote(db, request),
}
