import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

/** Folder of the project, with a separator at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const SOURCES = ['main', 'preload', 'renderer', 'seeds', 'electron.vite.config.ts', 'package.json']
const out = join(root, 'out')
const stamp = join(out, '.built-from')
const lock = join(out, '.building')
/** Milliseconds after which somebody else's build counts as dead. */
const LOCK_LIMIT = 5 * 60_000

/**
 * Files below a path, or the path itself when it is one, relative to the project and sorted.
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()) return [path]
  const names = readdirSync(join(root, path)).filter(name => !name.startsWith('.'))
  return names.sort().flatMap(name => filesBelow(`${path}/${name}`))
}

/** Fingerprint of everything that the build reads: names, sizes and times of change. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesBelow)) {
    const stat = statSync(join(root, file), { throwIfNoEntry: false })
    hash.update(`${file}\0${stat?.size}\0${stat?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** @param {string} current */
function isBuilt(current) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === current
}

/** Whether the process that holds the lock is gone, or has had it for too long. */
function isLockDead() {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return Date.now() - statSync(lock).mtimeMs > LOCK_LIMIT
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/** Takes the right to build; false while another process holds it. */
function takeLock() {
  mkdirSync(out, { recursive: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isLockDead()) rmSync(lock, { force: true })
    return false
  }
}

/**
 * Runs the bundler in a process of its own, so that nothing of it is left in this one; what it says is shown only when it fails.
 * @returns {Promise<void>}
 */
function runBuild() {
  const bundler = join(createRequire(import.meta.url).resolve('electron-vite/package.json'), '..', 'bin', 'electron-vite.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundler, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (said += text))
    child.on('error', reject)
    child.on('close', status =>
      status === 0 ? resolve() : reject(new Error(`The build failed.\n${stripVTControlCharacters(said).trim()}`)),
    )
  })
}

/**
 * Makes `out/` what the sources say, once for however many processes ask at the same time.
 * @param {(line: string) => void} [say] told in one line when a build is needed; standard error by default
 */
export async function ensureBuilt(say = line => process.stderr.write(`${line}\n`)) {
  if (isBuilt(fingerprint())) return
  while (!takeLock()) await wait(200)
  try {
    const current = fingerprint()
    if (isBuilt(current)) return
    say('Building Collate (only after a change, some seconds)…')
    rmSync(stamp, { force: true })
    await runBuild()
    writeFileSync(stamp, current)
  } finally {
    rmSync(lock, { force: true })
  }
}
