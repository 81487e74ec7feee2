import { existsSync, statSync } from 'node:fs'
import type { BackupComparison, Failure, Reply, Salvage } from '../../../../preload/model.ts'
import { openCopy } from '../../db/copy.ts'
import { databaseFile } from '../../db/open.ts'
import { isChannel, parse } from '../../dispatch.ts'
import { CollateError, toFailure } from '../../error.ts'
import type { Emit } from '../../jobs.ts'
import { type Library, type OpenOptions, openLibrary } from '../../library.ts'
import { compare, whatItSays } from '../backups/compare.ts'
import { listBackups } from '../backups/folder.ts'
import { readyBackup } from '../backups/restore.ts'
import { withBackup } from '../backups/with-backup.ts'
import { salvage } from './salvage.ts'

/**
 * Opens the library of a folder. One that is damaged, or gone while something shows that it was there (with `rescue` also where nothing does),
 * answers what is needed to rescue it, and refuses all else with what is wrong. Throws CollateError for any other failure.
 */
export async function openOrRescue(folder: string, emit: Emit, options: OpenOptions): Promise<Library> {
  try {
    return await openLibrary(folder, emit, options)
  } catch (error) {
    const failure = toFailure(error)
    const gone = options.rescue === true && failure.code === 'missing' && existsSync(folder)
    if (failure.code !== 'damaged' && !gone) throw error
    return rescue(folder, failure, async () => {
      const { starter, create, rescue: _, ...rest } = options
      const library = await openLibrary(folder, emit, rest)
      emit('library.replaced', {})
      return library
    })
  }
}

/** What tells whether another file was put in the place of a library's since. */
function stampOf(folder: string): string {
  const stat = statSync(databaseFile(folder), { throwIfNoEntry: false })
  return stat ? [stat.ino, stat.size, stat.mtimeMs].join(' ') : 'gone'
}

/** What can be asked of a library that cannot be opened; once it is restored, or its file was put back, it answers like any other. */
function rescue(folder: string, failure: Failure, reopen: () => Promise<Library>): Library {
  let library: Library | null = null
  let working = false
  let refused = stampOf(folder)
  let trying: Promise<void> | null = null

  /** Somebody may have done what the failure said. */
  const tryAgain = () =>
    alone(async () => {
      refused = stampOf(folder)
      library ??= await reopen().catch(() => null)
    })

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    if (working) throw new CollateError('busy', 'The library is being rescued already. Wait until that is done.')
    working = true
    try {
      return await work()
    } finally {
      working = false
    }
  }

  async function restore(path: string): Promise<BackupComparison & { kept: string }> {
    const comparison = contents(path)
    const { swapDamaged } = await readyBackup(folder, path)
    const kept = await swapDamaged()
    library = await reopen()
    return { ...comparison, kept: kept ?? '' }
  }

  function answer(channel: string, request: unknown): Promise<unknown> | unknown {
    if (!isChannel(channel)) throw new CollateError('invalid', `There is no call named “${channel}”.`)
    if (channel === 'backup.list') return listBackups(folder).then(list => list.map(({ mark, version, ...backup }) => backup))
    if (channel === 'backup.compare') {
      const { file, password } = parse(channel, request)
      return withBackup(folder, file, password, contents)
    }
    if (channel === 'backup.restore') {
      const { file, password } = parse(channel, request)
      return alone(() => withBackup(folder, file, password, restore))
    }
    if (channel === 'rescue.salvage') return alone((): Promise<Salvage> => salvage(folder))
    throw new CollateError(failure.code, failure.message, failure.detail)
  }

  return {
    async dispatch(channel, request): Promise<Reply<unknown>> {
      if (!library && !working && stampOf(folder) !== refused) trying = tryAgain()
      await trying
      if (library) return library.dispatch(channel, request)
      try {
        return { ok: true, value: await answer(channel, request) }
      } catch (error) {
        return { ok: false, error: toFailure(error) }
      }
    },
    close: async backUp => library?.close(backUp),
  }
}

/** What a backup holds, against nothing. */
function contents(path: string): BackupComparison {
  const backup = openCopy(path)
  try {
    return compare({ articles: [], highlights: [] }, whatItSays(backup))
  } finally {
    backup.close()
  }
}
