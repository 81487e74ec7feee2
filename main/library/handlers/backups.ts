import { isAbsolute } from 'node:path'
import type { BackupComparison } from '../../../preload/model.ts'
import type { Context, HandlersOf } from '../context.ts'
import { openCopy } from '../db/copy.ts'
import { CollateError } from '../error.ts'
import { compare, whatItSays } from '../safety/backups/compare.ts'
import { listBackups, pathOfBackup } from '../safety/backups/folder.ts'
import { readyBackup } from '../safety/backups/restore.ts'

function compared({ db, folder }: Context, file: string): BackupComparison {
  const backup = openCopy(pathOfBackup(folder, file))
  try {
    return compare(whatItSays(db), whatItSays(backup))
  } finally {
    backup.close()
  }
}

/** Copies of the library. */
export const backupHandlers: HandlersOf<'backup'> = {
  'backup.list': async ({ folder }) => (await listBackups(folder)).map(({ mark, version, ...backup }) => backup),
  'backup.make': ({ backups }, { out }) => {
    if (out !== undefined && !isAbsolute(out)) {
      throw new CollateError('invalid', `“${out}” is not a full path. Type the path of the backup from the top.`)
    }
    return backups.make(out)
  },
  'backup.compare': (context, { file }) => compared(context, file),
  'backup.restore': async (context, { file }) => {
    const path = pathOfBackup(context.folder, file)
    const comparison = compared(context, path)
    const { swap } = await readyBackup(context.folder, path)
    await context.backups.before('restore')
    return { ...comparison, kept: await context.replace(swap) }
  },
}
