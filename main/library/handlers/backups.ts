import { isAbsolute } from 'node:path'
import type { BackupComparison } from '../../../preload/model.ts'
import { change } from '../change.ts'
import type { Context, HandlersOf } from '../context.ts'
import { openCopy } from '../db/copy.ts'
import type { Database } from '../db/statement.ts'
import { CollateError, isDamage } from '../error.ts'
import { articlesOfBackup } from '../safety/backups/articles-of-backup.ts'
import { compare, whatItSays } from '../safety/backups/compare.ts'
import { listBackups, pathOfBackup } from '../safety/backups/folder.ts'
import { bringBackOriginals } from '../safety/backups/originals.ts'
import { readyBackup } from '../safety/backups/restore.ts'
import { turnBack } from '../safety/backups/turn-back.ts'
import { withBackup } from '../safety/backups/with-backup.ts'
import { checkLibrary } from '../safety/check.ts'
import { salvage } from '../safety/rescue/salvage.ts'

function compared({ db }: Context, path: string): BackupComparison {
  const backup = openCopy(path)
  try {
    return compare(readable(db), whatItSays(backup))
  } finally {
    backup.close()
  }
}

/** A library with faults must not keep a backup from being looked at and restored: then all of that comes. */
function readable(db: Database): ReturnType<typeof whatItSays> {
  try {
    return whatItSays(db)
  } catch (error) {
    if (!isDamage(error)) throw error
    return { articles: [], highlights: [] }
  }
}

/** Copies of the library. */
export const backupHandlers: HandlersOf<'backup'> = {
  'backup.list': async ({ folder }) => (await listBackups(folder)).map(({ mark, version, ...backup }) => backup),
  'backup.make': ({ backups }, { out, password }) => {
    if (out !== undefined && !isAbsolute(out)) {
      throw new CollateError('invalid', `“${out}” is not a full path. Type the path of the backup from the top.`)
    }
    return backups.make(out, password)
  },
  'backup.compare': (context, { file, password }) => {
    context.backups.hold(pathOfBackup(context.folder, file))
    return withBackup(context.folder, file, password, path => compared(context, path))
  },
  'backup.restore': (context, { file, password }) =>
    withBackup(context.folder, file, password, async path => {
      const comparison = compared(context, path)
      const { swap } = await readyBackup(context.folder, path)
      await context.backups.before('restore')
      return { ...comparison, kept: await context.replace(swap) }
    }),
  'backup.restore-articles': (context, { file, password, articles }) =>
    withBackup(context.folder, file, password, async path => {
      const held = await articlesOfBackup(context.folder, path, articles)
      await context.backups.before('restore')
      const count = held.articles.length
      change(
        context,
        'backup.restore-articles',
        () => turnBack(context.db, held),
        () => count,
      )
      await bringBackOriginals(context.folder)
      return { restored: count }
    }),
}

/** Of a library that could be opened; that of one that could not is in `safety/rescue`. */
export const rescueHandlers: HandlersOf<'rescue'> = {
  'rescue.salvage': async ({ db, folder }) => {
    const { ok } = await checkLibrary(db, true)
    if (ok) throw new CollateError('invalid', 'The library can be read, so there is nothing to save from it.')
    return salvage(folder, db)
  },
}
