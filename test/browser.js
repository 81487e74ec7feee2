import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const DOWNLOAD_LIMIT = 5 * 60_000
const PROGRAMS = [
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'microsoft-edge-beta',
]
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** Where Chrome, Chromium and Edge are usually installed, in that order. */
function usualPlaces() {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env
  if (process.platform === 'darwin')
    return MAC.flatMap(name => ['/', homedir()].map(base => join(base, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)))
  if (process.platform === 'win32') {
    const bases = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(base => base !== undefined)
    return WINDOWS.flatMap(parts => bases.map(base => join(base, ...parts)))
  }
  const folders = [...PATH.split(delimiter).filter(Boolean), '/opt/google/chrome', '/usr/lib/chromium', '/snap/bin']
  return PROGRAMS.flatMap(name => folders.map(folder => join(folder, name)))
}

/**
 * Whether a program is a browser that starts; a launcher of something that is not installed does not.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false
  // On Windows, Chrome opens a window when asked for its version.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}

/** Path of a browser of the machine, or of Playwright's own when it was downloaded before; null when there is none. */
export function findBrowser() {
  const told = process.env.COLLATE_BROWSER
  if (told) return told
  return [...usualPlaces(), chromium.executablePath()].find(starts) ?? null
}

function download() {
  const cli = join(createRequire(import.meta.url).resolve('playwright/package.json'), '..', 'cli.js')
  process.stderr.write('No Chrome, Chromium or Edge here: getting Playwright’s own (once)…\n')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { timeout: DOWNLOAD_LIMIT, stdio: 'ignore' })
  return findBrowser()
}

function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  process.stderr.write('Installing Debian’s chromium…\n')
  const options = { stdio: /** @type {const} */ ('ignore'), env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], options)
  return findBrowser()
}

/** Path of a browser for the tests, downloaded or installed when there is none; null when even that fails. */
export function provideBrowser() {
  return findBrowser() ?? download() ?? installOnDebian()
}
