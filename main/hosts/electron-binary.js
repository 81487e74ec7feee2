import { spawn, spawnSync } from 'node:child_process'
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
  if (!folder) return Promise.resolve(null)
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT })
    child.on('error', () => resolve(null))
    child.on('close', status => resolve(status === 0 ? findElectron() : null))
  })
}

/**
 * Environment under which an Electron's window finds its library: one whose own Node is too old for it (22.14) is told to start it
 * under this Node instead.
 * @param {string} program
 * @returns {{ COLLATE_NODE?: string }}
 */
export function libraryNode(program) {
  if (process.env.COLLATE_NODE) return {}
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { stdout } = spawnSync(program, ['-p', 'process.versions.node'], { encoding: 'utf8', env })
  const [major = 0, minor = 0] = String(stdout).trim().split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 14) ? {} : { COLLATE_NODE: process.execPath }
}
