import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, root } from './build.js'
import { downloadElectron, findElectron, libraryNode } from './electron-binary.js'

const OLDEST_NODE = [22, 14]
/** A window that ends with an error within so many milliseconds never opened. */
const OPENING = 10_000
/** Left when Electron could not be downloaded, so that not every start waits for it again. */
const failedDownload = join(root, 'out', '.no-electron')

/** @param {string} line */
const say = line => process.stderr.write(`${line}\n`)

function isNodeTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}

/**
 * Runs an entry of the build in this process, as if it had been started itself.
 * @param {string} name
 * @param {string[]} args
 */
async function run(name, args) {
  const entry = join(root, 'out', 'main', `${name}.js`)
  process.argv.splice(1, process.argv.length, entry, ...args)
  await import(pathToFileURL(entry).href)
}

/** The Electron program, downloaded at the first start; null when there is none or no screen to show its window on. */
async function electron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    say('There is no screen for a window here: the workbench opens in a browser instead.')
    return null
  }
  const found = findElectron()
  if (found) return found
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH && !existsSync(failedDownload)) {
    say('Getting the desktop window (Electron, about 110 MB, only once)…')
    const downloaded = await downloadElectron()
    if (downloaded) return downloaded
    writeFileSync(failedDownload, '')
  }
  say('The desktop window (Electron) is not here: the workbench opens in a browser instead. To get it later: npx install-electron')
  return null
}

/**
 * Opens the window and waits until it is closed; false when it could not be opened.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<boolean>}
 */
function openWindow(program, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const began = Date.now()
  // Only an Electron that somebody chose can be too old.
  const node = process.env.ELECTRON_OVERRIDE_DIST_PATH ? libraryNode(program) : {}
  const child = spawn(program, [root, ...args], { stdio: 'inherit', env: { ...env, ...node } })
  // A terminal sends Ctrl-C to the window too, which closes its library in order; this process only waits for that.
  process.on('SIGINT', () => undefined)
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  return new Promise(resolve => {
    child.on('error', () => resolve(false))
    child.on('close', status => {
      process.exitCode = status ?? 1
      resolve(status === 0 || Date.now() - began > OPENING)
    })
  })
}

/** @param {string[]} args */
async function start(args) {
  const program = await electron()
  if (program && (await openWindow(program, args))) return
  if (program) say('The desktop window could not be opened: the workbench opens in a browser instead.')
  process.exitCode = 0
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM').removeAllListeners('SIGHUP')
  await run('browser', args)
}

/** @param {string[]} argv */
async function main([command, ...rest]) {
  await ensureBuilt(say)
  if (command === 'build') return
  if (command === 'cli') return run('cli', rest)
  if (command === 'package') {
    const { packageApp } = await import('./package.js')
    return say(`Made ${await packageApp(resolve(rest[0] ?? join(root, 'dist')))}`)
  }
  return start(command === undefined ? [] : [command, ...rest])
}

if (isNodeTooOld()) {
  say(
    `Collate needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}: run "npm install" and then "npm start", which brings its own.`,
  )
  process.exitCode = 1
} else {
  main(process.argv.slice(2)).catch(error => {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  })
}
