import type { HandlersOf } from '../context.ts'
import { checkLibrary } from '../safety/check.ts'

/** Checks of the library's soundness. */
export const checkHandlers: HandlersOf<'check'> = {
  'check.run': ({ db }, { deep }) => checkLibrary(db, deep ?? false),
}
