import { isAbsolute } from 'node:path'
import type { BackupComparison } from '../../../preload/model.ts'
import type { Context, HandlersOf } from '../context.ts'
import { openCopy } from '../db/copy.ts'
import { CollateError } from '../error.ts'
import { compare, whatItSays } from '../safety/backups/compare.ts'
import { listBackups } from '../safety/backups/folder.ts'
import { readyBackup } from '../safety/backups/restore.ts'
import { withBackup } from '../safety/backups/with-backup.ts'

function compared({ db }: Context, path: string): BackupComparison {
  const backup = openCopy(path)
  try {
    return compare(whatItSays(db), whatItSays(backup))
  } finally {
    backup.close()
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
  'backup.compare': (context, { file, password }) => withBackup(context.folder, file, password, path => compared(context, path)),
  'backup.restore': (context, { file, password }) =>
    withBackup(context.folder, file, password, async path => {
      const comparison = compared(context, path)
      const { swap } = await readyBackup(context.folder, path)
      await context.backups.before('restore')
      return { ...comparison, kept: await context.replace(swap) }
    }),
}

/** Of a library in order; that of a damaged one is in `safety/rescue`. */
export const rescueHandlers: HandlersOf<'rescue'> = {
  'rescue.salvage': () => {
    throw new CollateError('invalid', 'The library can be read, so there is nothing to save from it.')
  },
}
