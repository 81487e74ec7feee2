import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFile } from '../../../main/library/db/open.ts'
import { type Base, copyOf } from './base.ts'
import { type Contents, contentsOf, missingFrom } from './contents.ts'
import { opened } from './opened.ts'

/** Some damage, done to the file of a closed library. */
export interface Damage {
  name: string
  harm: (file: string) => void
}

/** How a damaged library came up. */
export interface Outcome {
  as: 'sound' | 'faulty' | 'rescue' | 'refused'
  faults: string[]
}

/** Does damage to a copy of a library, and looks whether it is told, whether its file is kept and whether all comes back that a backup or the file holds. */
export async function damageRound(base: Base, { name, harm }: Damage): Promise<Outcome> {
  const folder = copyOf(base.folder)
  const faults: string[] = []
  try {
    const file = databaseFile(folder)
    harm(file)
    const as = await look(base, { folder, file, say: fault => faults.push(`${name}: ${fault}`) })
    return { as, faults }
  } catch (error) {
    return { as: 'refused', faults: [...faults, `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Looking {
  folder: string
  file: string
  say: (fault: string) => void
}

async function look(base: Base, looking: Looking): Promise<Outcome['as']> {
  const { folder, file, say } = looking
  const harmed = existsSync(file) ? readFileSync(file) : null
  const readable = harmed ? contentsOf(file) : new Map<string, string>()
  const library = await opened(folder)
  try {
    const info = await library.reply('library.info', {})
    if (!info.ok) {
      if (info.error.code !== 'damaged') say(`is told as ${info.error.code}: ${info.error.message}`)
      const now = existsSync(file) ? readFileSync(file) : null
      if (harmed && !now?.equals(harmed)) say('its file was changed')
      await rescue(base, looking, readable, library)
      keptIn(looking, harmed, readable)
      return 'rescue'
    }
    const { problems } = await library.call('check.run', { deep: true })
    const changed = [...missingFrom(base.inLibrary, readable), ...missingFrom(readable, base.inLibrary)]
    if (problems.length === 0 && changed.length > 0) say(`a change is not noticed: ${changed.join(', ')}`)
    if (problems.some(({ message }) => / {4}at /u.test(message))) say('a stack trace is told')
    if (problems.length === 0) return 'sound'
    await rescue(base, looking, readable, library)
    keptIn(looking, harmed, readable)
    return 'faulty'
  } finally {
    await library.close()
  }
}

/** What was replaced stands beside the library: as it was where it could not be opened, else at least with all that it says. */
function keptIn({ folder, say }: Looking, harmed: Buffer | null, readable: Contents): void {
  if (!harmed || harmed.length === 0) return
  const kept = readdirSync(folder).find(name => /^library-(?:damaged|replaced)-.*\.sqlite$/u.test(name))
  if (!kept) {
    say('its file was not kept')
    return
  }
  if (kept.startsWith('library-damaged') && !readFileSync(join(folder, kept)).equals(harmed)) say('its file was not kept as it was')
  if (missingFrom(readable, contentsOf(join(folder, kept))).length > 0) say('what is kept of its file says less')
}

/** Saves what can be read, puts that in the place of the library, and then the backup. */
async function rescue(base: Base, { file, say }: Looking, readable: Contents, library: Awaited<ReturnType<typeof opened>>): Promise<void> {
  const saved = await library.reply('rescue.salvage', {})
  if (saved.ok) {
    const wanted = new Map([...readable].filter(([name, said]) => base.inLibrary.get(name) === said))
    const found = contentsOf(saved.value.backup.path)
    const lost = [...missingFrom(wanted, found), ...missingFrom(base.inBackup, found).filter(name => !wanted.has(name))]
    if (lost.length > 0) say(`not saved: ${lost.join(', ')}`)
    if (saved.value.backup.problems !== 0) say(`what was saved has ${saved.value.backup.problems} faults`)
  } else say(`nothing could be saved: ${saved.error.code}: ${saved.error.message}`)
  await library.call('backup.restore', { file: join(file, '..', 'backups', base.backup.split('/').at(-1) ?? '') })
  const listed = await library.call('highlight.list', {})
  const highlights = [...base.inBackup.keys()].filter(name => name.startsWith('highlight '))
  if (listed.length !== highlights.length) say(`the backup gave ${listed.length} highlights back`)
  const check = await library.call('check.run', { deep: true })
  if (!check.ok) say(`the restored library is not in order: ${check.problems[0]?.message}`)
}
