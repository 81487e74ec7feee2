import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../main/hosts/build.js'
import { findElectron, libraryNode } from '../main/hosts/electron-binary.js'
import { provideBrowser } from './browser.js'
import { hasScreen } from './screen.js'
import { verdictOfPlaywright, verdictOfVitest } from './verdict.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
const require = createRequire(import.meta.url)

/** Benchmarks with a folder of their own. */
const BENCHES = ['search', 'passages', 'reader', 'anchors', 'parallel', 'import', 'export']

/** What runs for long, each in a folder of its own. */
const SOAKS = ['kills', 'power', 'full', 'failing', 'corruption', 'hours']

/** @typedef {import('./verdict.js').Verdict} Verdict */

/** @param {string} line */
const say = line => process.stdout.write(`${line}\n`)

/**
 * Runs a program with its output shown.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [env] added to this process's
 * @returns {boolean} whether it ended well
 */
function run([program = '', ...args], env = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}

/**
 * A command of a package, run under this Node.
 * @param {string} name
 * @param {string} file
 * @param {string[]} args
 */
const tool = (name, file, ...args) => [process.execPath, join(require.resolve(`${name}/package.json`), '..', file), ...args]

/**
 * A step without tests of its own: counts only when it fails.
 * @param {string} name
 * @param {boolean} ok
 * @returns {Verdict}
 */
function step(name, ok) {
  return ok ? { passed: 0, failed: 0, named: [] } : { passed: 0, failed: 1, named: [`failed: ${name}`] }
}

/**
 * Reads a JSON report; a run that failed without a failed test counts as one failure.
 * @param {string} name of what was run
 * @param {string} file
 * @param {boolean} ok
 * @param {(report: any) => Verdict} judge
 * @returns {Verdict}
 */
function read(name, file, ok, judge) {
  const verdict = existsSync(file) ? judge(JSON.parse(readFileSync(file, 'utf8'))) : step(name, false)
  if (ok || verdict.failed > 0) return verdict
  return { ...verdict, failed: 1, named: [...verdict.named, `failed: ${name}, though none of its tests`] }
}

/** @param {string[]} rest */
function vitest(rest) {
  const file = join(results, 'vitest.json')
  const args = ['run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...rest]
  const ok = run(tool('vitest', 'vitest.mjs', ...args))
  return read('Unit tests', file, ok, report => verdictOfVitest(report, root))
}

/**
 * @param {string[]} rest
 * @param {NodeJS.ProcessEnv} env
 */
function playwright(rest, env) {
  const file = join(results, `${env.COLLATE_HOST}.json`)
  const args = ['test', '--config', 'test/playwright.config.ts', '--reporter=list,json', ...rest]
  const ok = run(tool('@playwright/test', 'cli.js', ...args), { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  return read(`Specs (${env.COLLATE_HOST})`, file, ok, report => verdictOfPlaywright(report, `${env.COLLATE_HOST}`))
}

/** Builds, showing what is wrong when that fails. */
async function build() {
  try {
    await ensureBuilt(say)
    return true
  } catch (error) {
    say(String(error))
    return false
  }
}

/** @param {string[]} rest */
async function everything(rest) {
  const types = ['.', 'main', 'renderer'].map(project => run(tool('typescript', 'bin/tsc', '--noEmit', '-p', project)))
  const counts = [step('Types', types.every(Boolean)), step('Lint', run(tool('@biomejs/biome', 'bin/biome', 'check', '.')))]
  if (!(await build())) return [...counts, step('Build', false)]
  return [...counts, vitest(rest), browserTests(rest)]
}

/** @param {string[]} rest */
function browserTests(rest) {
  const browser = provideBrowser()
  if (!browser)
    return step('Browser tests: no browser. Install Chrome, Chromium or Edge (Debian: apt-get install chromium) and run again', false)
  say(`Browser tests in ${browser}`)
  return playwright(rest, { COLLATE_HOST: 'browser', COLLATE_BROWSER: browser })
}

/** @param {string[]} rest */
async function electronTests(rest) {
  const program = findElectron()
  if (!program)
    return [step('Electron is not here: run "npx install-electron", or set ELECTRON_OVERRIDE_DIST_PATH to a folder that has it', false)]
  const screen = process.platform !== 'linux' || hasScreen(process.env)
  if (!screen && spawnSync('Xvfb', ['-help']).error) return [step('There is no screen for the window: install xvfb', false)]
  if (!(await build())) return [step('Build', false)]
  say(`Desktop tests in ${program}`)
  return [playwright(rest, { COLLATE_HOST: 'electron', ...libraryNode(program) })]
}

/** @param {string[]} argv */
async function main([mode, ...rest]) {
  if (mode === 'bench') {
    await ensureBuilt(say)
    const [part = '', ...others] = rest
    const command = BENCHES.includes(part) ? [`test/bench/${part}/main.ts`, ...others] : ['test/bench/main.ts', ...rest]
    process.exitCode = run([process.execPath, ...command]) ? 0 : 1
    return
  }
  if (mode === 'soak') {
    const [part = '', ...others] = rest
    if (!SOAKS.includes(part)) throw new Error(`Name what is to run for long: ${SOAKS.join(', ')}.`)
    await ensureBuilt(say)
    process.exitCode = run([process.execPath, `test/soak/${part}/main.ts`, ...others]) ? 0 : 1
    return
  }
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const verdicts = mode === 'electron' ? await electronTests(rest) : await everything(mode === undefined ? [] : [mode, ...rest])
  const sum = /** @param {'passed' | 'failed'} key */ key => verdicts.reduce((total, verdict) => total + verdict[key], 0)
  process.exitCode = sum('failed') === 0 ? 0 : 1
  // At the end once more, since a log may be cut to its end.
  for (const line of verdicts.flatMap(({ named }) => named)) say(line)
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
}

await main(process.argv.slice(2))
