import type { HandlersOf } from '../context.ts'
import { readSettings, writeSettings } from '../records/settings.ts'

/** What the reader set for this library; not undoable. */
export const settingHandlers: HandlersOf<'settings'> = {
  'settings.read': ({ db }) => readSettings(db),
  'settings.update': ({ db, emit }, settings) => {
    const changed = db.transaction(() => writeSettings(db, settings)).immediate()
    if (changed) emit('library.changed', { scopes: ['settings'] })
    return readSettings(db)
  },
}
