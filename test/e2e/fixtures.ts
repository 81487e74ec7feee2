import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { _electron, type BrowserContext, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { hasScreen } from '../screen.js'
import { openDisplay } from './display.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** A running Collate on a library of its own. */
export interface App {
  /** The page as it is now; another one after `restart`. */
  readonly page: Page
  /** Folder of the library. */
  readonly library: string
  readonly kind: 'browser' | 'electron'
  /** The desktop program, for what only it has; null in a browser. */
  readonly electron: ElectronApplication | null
  /** Closes Collate as a user would, lets `meanwhile` do something to the library, starts it again on the same library, and gives the new page. */
  restart(meanwhile?: () => Promise<void>): Promise<Page>
}

interface Options {
  /** Whether the library is made with the starter articles in it. */
  starter: boolean
  /** Whether the page may have errors, which otherwise fail the test. */
  mayFail: boolean
}

interface Running {
  page: Page
  electron: ElectronApplication | null
  stop(): Promise<void>
}

/** `watch` is told of the page before anything is loaded into it. */
type Start = (args: string[], watch: (page: Page) => void) => Promise<Running>

/** Starts the loopback host and opens its address in a page of the given context. */
async function startBrowser(args: string[], watch: (page: Page) => void, context: BrowserContext): Promise<Running> {
  const entry = join(project, 'out', 'main', 'browser.js')
  const host = spawn(process.execPath, [entry, ...args, '--no-open', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const page = await context.newPage()
  watch(page)
  await page.goto(await printedUrl(host))
  return {
    page,
    electron: null,
    async stop() {
      await page.close()
      const gone = once(host, 'exit')
      host.kill('SIGTERM')
      await gone
    },
  }
}

async function printedUrl(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('The host has no output.')
  for await (const line of createInterface(host.stdout)) return JSON.parse(line).url
  throw new Error('The host ended before it printed its address.')
}

interface Look {
  /** The screen of the worker, or null for that of the machine. */
  display: string | null
  locale: string | undefined
  colorScheme: 'light' | 'dark' | 'no-preference' | null | undefined
  viewport: { width: number; height: number } | null | undefined
}

/** Starts the desktop window. Electron is found by Playwright itself: told where it is, Playwright would not wait with the start until it listens. */
async function startElectron(args: string[], watch: (page: Page) => void, look: Look): Promise<Running> {
  const { display, locale = 'vi-VN', colorScheme, viewport } = look
  const flags = [`--lang=${locale}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const electron = await _electron.launch({
    args: [...flags, project, ...args],
    ...(colorScheme ? { colorScheme } : {}),
    env: { ...(process.env as Record<string, string>), LANGUAGE: locale.replace('-', '_'), ...(display ? { DISPLAY: display } : {}) },
  })
  const page = await electron.firstWindow()
  watch(page)
  // Not waitForLoadState: the page may have been loaded before Playwright saw it.
  await page.waitForFunction(() => document.readyState === 'complete' && location.protocol === 'app:')
  const window = await electron.browserWindow(page)
  if (viewport) await window.evaluate((shown, { width, height }) => shown.setContentSize(width, height), viewport)
  return { page, electron, stop: () => electron.close() }
}

async function runApp(start: Start, { starter, mayFail }: Options, use: (app: App) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'collate-e2e-'))
  const library = join(folder, 'library')
  const args = ['--library', library, '--user-data-dir', join(folder, 'user')]
  const problems: string[] = []
  const begin = async (more: string[]) => {
    const begun = await start([...args, ...more], page => noteProblems(page, problems))
    await opened(begun.page)
    return begun
  }
  let running = await begin(starter ? ['--starter'] : [])
  try {
    await use({
      get page() {
        return running.page
      },
      get electron() {
        return running.electron
      },
      library,
      kind: running.electron ? 'electron' : 'browser',
      async restart(meanwhile) {
        await running.stop()
        await meanwhile?.()
        running = await begin([])
        return running.page
      },
    })
    if (!mayFail) expect(problems, 'errors in the page').toEqual([])
  } finally {
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Waits until the library is shown, or why it cannot be: a key that is pressed before is lost. */
async function opened(page: Page) {
  await page.locator('#root > :not(.splash), #root > .splash [role=alert]').first().waitFor({ state: 'attached', timeout: 30_000 })
}

/** Notes what must not happen in a page: uncaught errors, and what the content security policy had to refuse. */
function noteProblems(page: Page, problems: string[]) {
  page.on('pageerror', error => problems.push(String(error.stack ?? error)))
  page.on('console', message => {
    if (message.type() === 'error' && /Content Security Policy|Trusted/u.test(message.text())) problems.push(message.text())
  })
}

/** A screen of its own for each worker of a Linux machine without one: windows on the same screen take the focus from each other. */
async function withDisplay(use: (display: string | null) => Promise<void>) {
  if (process.platform !== 'linux' || hasScreen(process.env)) return use(null)
  const display = await openDisplay()
  await use(display.name)
  display.stop()
}

const options = base.extend<Options>({
  starter: [false, { option: true }],
  mayFail: [false, { option: true }],
})

const inBrowser = options.extend<{ app: App }>({
  app: ({ context, starter, mayFail }, use) => runApp((args, watch) => startBrowser(args, watch, context), { starter, mayFail }, use),
})

const inElectron = options.extend<{ app: App }, { display: string | null }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it which other fixtures are needed
  display: [({}, use) => withDisplay(use), { scope: 'worker' }],
  app: ({ display, locale, colorScheme, viewport, starter, mayFail }, use) =>
    runApp((args, watch) => startElectron(args, watch, { display, locale, colorScheme, viewport }), { starter, mayFail }, use),
})

/** Playwright's test with Collate running as `app`, in the host that the run is about. Options: `starter`, `mayFail`, and Playwright's `locale` and `colorScheme`. */
export const test = process.env.COLLATE_HOST === 'electron' ? inElectron : inBrowser
export { expect }
