import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { BackupComparison } from '../../../preload/model.ts'
import type { Context, HandlersOf } from '../context.ts'
import { openCopy } from '../db/copy.ts'
import { CollateError } from '../error.ts'
import { compare, whatItSays } from '../safety/backups/compare.ts'
import { backupsOf, listBackups, pathOfBackup } from '../safety/backups/folder.ts'
import { readyBackup } from '../safety/backups/restore.ts'
import { isSealed, unseal } from '../safety/backups/sealing.ts'

function compared({ db }: Context, path: string): BackupComparison {
  const backup = openCopy(path)
  try {
    return compare(whatItSays(db), whatItSays(backup))
  } finally {
    backup.close()
  }
}

/** Lets something be done with a backup, which is opened for that when it is sealed. */
async function withBackup<T>(
  folder: string,
  file: string,
  password: string | undefined,
  use: (path: string) => T | Promise<T>,
): Promise<T> {
  const path = pathOfBackup(folder, file)
  if (!(await isSealed(path))) return await use(path)
  if (password === undefined) throw new CollateError('invalid', 'This backup is sealed. Type the password that it was sealed with.', path)
  const opened = join(backupsOf(folder), `${randomUUID()}.opened.new`)
  try {
    await unseal(path, opened, password)
    return await use(opened)
  } finally {
    await rm(opened, { force: true })
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
