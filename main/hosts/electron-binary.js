import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Milliseconds that a download of about 110 MB may take. */
const DOWNLOAD_LIMIT = 5 * 60_000
/** @type {Record<string, string>} */
const NAMES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** Folder of the `electron` package, or null when it is not installed. */
function packageFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/** Path of the Electron program, or null when it is not on this machine. Never downloads. */
export function findElectron() {
  const folder = packageFolder()
  const told = folder && existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : null
  const name = told ?? NAMES[process.platform] ?? 'electron'
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return existsSync(join(override, name)) ? join(override, name) : null
  return folder && told && existsSync(join(folder, 'dist', name)) ? join(folder, 'dist', name) : null
}

/**
 * Downloads Electron with the package's own installer, quietly and within a time limit.
 * @returns {Promise<string | null>} path of the program, or null when it could not be had
 */
export function downloadElectron() {
  const folder = packageFolder()
  if (!folder || process.env.ELECTRON_OVERRIDE_DIST_PATH) return Promise.resolve(null)
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT })
    child.on('error', () => resolve(null))
    child.on('close', status => resolve(status === 0 ? findElectron() : null))
  })
}
