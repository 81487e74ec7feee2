import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CollateError } from '../../error.ts'
import { backupsOf, pathOfBackup } from './folder.ts'
import { isSealed, unseal } from './sealing.ts'

/** Lets something be done with a backup, which is opened for that when it is sealed. */
export async function withBackup<T>(
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
