import { stat } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import type { Context, HandlersOf } from '../context.ts'
import { CollateError } from '../error.ts'
import { type Mirroring, startMirroring } from '../mirroring/mirror.ts'
import { refuseMissing } from '../records/articles.ts'
import { readCollection } from '../records/collections.ts'
import { deleteMirror, listMirrors, putMirror } from '../records/mirrors.ts'
import { refusedIn } from '../records/note-files.ts'

/** Folders are kept in step from the first question about them on: the page asks at its start, the command line never does. */
function mirroringOf(context: Context): Mirroring {
  context.mirroring.now ??= startMirroring(context)
  return context.mirroring.now
}

/** Folders of notes that are kept in step. */
export const mirrorHandlers: HandlersOf<'mirror'> = {
  'mirror.list': context => {
    const mirroring = mirroringOf(context)
    return listMirrors(context.db).map(({ mark, articles, ...row }) => ({
      ...row,
      chosen: articles === null ? null : JSON.parse(articles).length,
      ...mirroring.stateOf(row.id),
      conflicts: refusedIn(context.db, row.path),
    }))
  },
  'mirror.add': async (context, { folder, template, collection, articles }) => {
    const { db } = context
    if (!isAbsolute(folder)) {
      throw new CollateError('invalid', `“${folder}” is not a full path. Choose the folder to export to, or type its path from the top.`)
    }
    const path = resolve(folder)
    const found = await stat(path).catch(() => null)
    if (!found?.isDirectory()) throw new CollateError('missing', `There is no folder “${path}”. Check its name and place.`)
    const { chosenTemplate } = await import('../exporting/templates/chosen.ts')
    await chosenTemplate(db, { template })
    db.transaction(() => {
      if (collection !== undefined) readCollection(db, collection)
      if (articles) refuseMissing(db, articles)
      putMirror(db, { path, template: template ?? null, collection: collection ?? null, articles: articles ?? null })
    }).immediate()
    mirroringOf(context).look()
    return { path }
  },
  'mirror.remove': (context, { folder }) => {
    const removed = context.db.transaction(() => deleteMirror(context.db, folder)).immediate()
    mirroringOf(context).look()
    return { removed }
  },
}
