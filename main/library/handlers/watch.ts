import { stat } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import type { Context, HandlersOf } from '../context.ts'
import { CollateError } from '../error.ts'
import { deleteWatched, insertWatched, watchedFolders } from '../records/watched.ts'
import { startWatching, type Watching } from '../watching/watch.ts'

/** Folders are watched from the first question about them on: the page asks at its start, the command line never does. */
function watchingOf(context: Context): Watching {
  context.watching.now ??= startWatching(context)
  return context.watching.now
}

/** Folders that are imported as files arrive. */
export const watchHandlers: HandlersOf<'watch'> = {
  'watch.list': context => {
    const watching = watchingOf(context)
    return watchedFolders(context.db).map(row => ({ ...row, found: watching.isFound(row.id) }))
  },
  'watch.add': async (context, { folder, collection }) => {
    const { db } = context
    if (!isAbsolute(folder)) {
      throw new CollateError('invalid', `“${folder}” is not a full path. Choose the folder to watch, or type its path from the top.`)
    }
    const path = resolve(folder)
    const found = await stat(path).catch(() => null)
    if (!found) throw new CollateError('missing', `There is no folder “${path}”. Check its name and place.`)
    if (!found.isDirectory()) throw new CollateError('invalid', `“${path}” is a file. Choose the folder that it is in.`)
    const added = db.transaction(() => insertWatched(db, path, collection ?? null)).immediate()
    if (!added) throw new CollateError('conflict', `The folder “${path}” is watched already.`)
    watchingOf(context).look()
    return { path }
  },
  'watch.remove': (context, { folder }) => {
    const { db } = context
    const removed = db.transaction(() => deleteWatched(db, folder)).immediate()
    watchingOf(context).look()
    return { removed }
  },
}
