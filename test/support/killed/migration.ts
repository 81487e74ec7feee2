import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import BetterSqlite3 from 'better-sqlite3'
import { entry } from '../../../main/library/entries.ts'
import { startProcess } from '../process.ts'

/** Themes of the library that is brought up to date. */
export const THEMES = 400
/** Milliseconds from the start of the process to a kill, at most: about what the whole opening takes. */
const MOST = 1500
const COLLATE = 0x436f6c6c

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A library as the first schema kept it, large enough that bringing it up to date takes a moment. */
export function makeOld(folder: string): void {
  const db = new BetterSqlite3(join(folder, 'library.sqlite'))
  db.exec(readFileSync(new URL('../../../main/library/db/migrations/0001-library.sql', import.meta.url), 'utf8'))
  db.pragma(`application_id = ${COLLATE}`)
  db.pragma('user_version = 1')
  db.prepare("INSERT INTO library (id, uuid, name, created_at, seeded_at) VALUES (1, ?, 'Cũ', '', '')").run(uuid(0))
  const insert = db.prepare(
    "INSERT INTO theme (id, uuid, name, name_key, colour, definition, position, created_at) VALUES (?, ?, ?, ?, 'red', ?, ?, '')",
  )
  db.transaction(() => {
    for (let id = 1; id <= THEMES; id++) insert.run(id, uuid(id), `Chủ đề ${id}`, `chủ đề ${id}`, 'Định nghĩa. '.repeat(40), id)
  })()
  db.close()
}

/** Kills a library so many times while it is opened and brought up to date; resolves with what is lost or half done. */
export async function killMigrations(folder: string, kills: number, random: () => number): Promise<string[]> {
  makeOld(folder)
  const faults: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const child = fork(entry('library'), [folder], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const gone = once(child, 'exit')
    await Promise.race([wait(random() * MOST), gone])
    child.kill('SIGKILL')
    await gone
    faults.push(...halfBackups(join(folder, 'backups')).map(name => `kill ${kill}: half a backup ${name}`))
  }
  const library = await startProcess(folder)
  const themes = (await library.call('theme.list', {})).length
  if (themes !== THEMES) faults.push(`${themes} themes of ${THEMES}`)
  faults.push(...(await library.call('check.run', { deep: true })).problems.map(({ message }) => message))
  await library.close()
  return faults
}

function halfBackups(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.sqlite') && name.startsWith('before')) : []
  return names.filter(name => {
    const db = new BetterSqlite3(join(folder, name), { readonly: true })
    try {
      return db.pragma('quick_check', { simple: true }) !== 'ok' || db.prepare('SELECT count(*) FROM theme').pluck().get() !== THEMES
    } catch {
      return true
    } finally {
      db.close()
    }
  })
}
