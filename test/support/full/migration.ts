import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeOld, THEMES } from '../killed/migration.ts'
import { startProcess } from '../process.ts'
import type { SmallDisk } from './small-disk.ts'
import type { Found } from './steps.ts'

const PAGE = 4096
/** So many openings in a row that had room enough are the end. */
const ENOUGH = 3

/**
 * Opens a library of the first schema with so many pages more room than before, until there is enough to bring it up to date: what is refused must be so
 * with `full`, and once there is room all must be there.
 */
export async function fillMigrations(disk: SmallDisk, pages: number): Promise<Found> {
  const old = mkdtempSync(join(tmpdir(), 'collate-old-'))
  makeOld(old)
  const found: Found = { faults: [], refused: 0, done: 0 }
  const folder = join(disk.folder, 'library')
  for (let left = 0, enough = 0; enough < ENOUGH && found.faults.length < 5; left += pages) {
    const fault = (text: string) => found.faults.push(`bringing up to date with ${left} pages: ${text}`)
    mkdirSync(folder)
    copyFileSync(join(old, 'library.sqlite'), join(folder, 'library.sqlite'))
    disk.fill(left * PAGE)
    const end = await opened(folder, async () => undefined)
    if (end === '') [enough, found.done] = [enough + 1, found.done + 1]
    else if (end.startsWith('full:')) [enough, found.refused] = [0, found.refused + 1]
    else fault(end)
    disk.free()
    const after = await opened(folder, async library => {
      const themes = (await library.call('theme.list', {})).length
      if (themes !== THEMES) fault(`${themes} themes of ${THEMES}`)
      for (const { message } of (await library.call('check.run', { deep: true })).problems) fault(message)
    })
    if (after !== '') fault(`then ${after}`)
    rmSync(folder, { recursive: true })
  }
  rmSync(old, { recursive: true })
  return found
}

/** Opens a library, uses it and closes it; with what failed, empty when nothing did. */
async function opened(folder: string, use: (library: Awaited<ReturnType<typeof startProcess>>) => Promise<void>): Promise<string> {
  try {
    const library = await startProcess(folder)
    await use(library)
    await library.close()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
