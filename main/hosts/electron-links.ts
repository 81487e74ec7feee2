import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { LINK_SCHEME } from '../../preload/model.ts'
import { desktopEntry } from './desktop-entry.ts'
import { projectFolder } from './project.ts'

const ENTRY = 'collate-link.desktop'

/** Has the system open links into the library with this program; where that cannot be, links can still be pasted into the search box. */
export function registerLinks(): void {
  // Started from its sources, Electron has to be told which program it is to run.
  const args = app.isPackaged ? [] : [projectFolder]
  if (process.platform === 'linux') writeEntry([process.execPath, ...args])
  app.setAsDefaultProtocolClient(LINK_SCHEME, process.execPath, args)
}

/** Linux hands links only to programs that have an entry in its menus; this one stays out of sight. */
function writeEntry(command: string[]): void {
  const folder = join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'applications')
  const [path, entry] = [join(folder, ENTRY), desktopEntry(command)]
  app.setDesktopName(ENTRY)
  try {
    if (read(path) === entry) return
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, entry)
  } catch {
    // A home that cannot be written to.
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
