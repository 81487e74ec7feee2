import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { vi } from '../../../renderer/locales/vi.ts'
import { figure } from '../measure.ts'
import { threadOf } from './cpu.ts'
import { startHost } from './host.ts'
import type { Row } from './marks.ts'
import { allRows, ask, clickToPaint, filterList, firstRow, heapOf, highlightByKey, openLong, scrollThrough, selectInSight } from './page.ts'
import { type Planted, THEME } from './planted.ts'

/** One start, in milliseconds: until the host answers, then until the first row is painted and until all are in the list. */
interface Start {
  ready: number
  first: number
  all: number
}

/** What was measured on one library, in milliseconds; the memory in bytes. */
export interface Figures {
  planted: Planted
  starts: Start[]
  /** Of each letter, and of each order. */
  filter: number[]
  sort: number[]
  open: number
  /** Of each time that the text was scrolled through. */
  frames: number[][]
  key: number[]
  after: number[]
  /** What the page's thread worked for opening, for a frame of scrolling, and for one more highlight with all that comes after. */
  work: { open: number; frame: number; key: number }
  passages: number[]
  heap: number
}

const FRAMES = 240
/** How often what a busy moment of the machine would spoil is done: the middle one counts. */
const TIMES = 3
/** Milliseconds; a loaded machine is slow. */
const TIMEOUT = 120_000
/** Milliseconds. */
const LOOK = 3000
const HIGHLIGHTS = 7
const FILTERS = ['k', 'ki', 'kin', 'kinh', 'kinh t', '']

/** Starts the host once to let search and what looks for shared passages read everything, then again as on any other day, and measures the page. */
export async function figuresOf(browser: Browser, folder: string, planted: Planted): Promise<Figures> {
  const library = join(folder, 'library')
  const user = join(folder, 'user')
  const first = await startHost(library, user)
  const settling = await browser.newPage()
  await settling.goto(first.url)
  await ask(settling, 'search.settle', {})
  await ask(settling, 'parallel.settle', {})
  await settling.close()
  await first.stop()
  const starts: Start[] = []
  for (let time = 1; time < TIMES; time++) starts.push(await started(browser, folder, planted, ({ start }) => start))
  return started(browser, folder, planted, async ({ page, start }) => {
    // As long as it takes to look at the list.
    await page.waitForTimeout(LOOK)
    return { planted, starts: [...starts, start], ...(await measured(page, await threadOf(browser))) }
  })
}

/** Starts the host and its page, and gives both to whoever goes on with them. */
async function started<T>(
  browser: Browser,
  folder: string,
  planted: Planted,
  then: (opened: { page: Page; start: Start }) => T | Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(TIMEOUT)
  // A browser that is open, as a reader's is: its own start is not the workbench's.
  const page = await context.newPage()
  await page.waitForTimeout(LOOK)
  const problems: string[] = []
  page.on('pageerror', error => problems.push(String(error)))
  const host = await startHost(join(folder, 'library'), join(folder, 'user'))
  try {
    const painted = await firstRow(page)
    await page.goto(host.url, { waitUntil: 'commit' })
    const first = await painted()
    const result = await then({ page, start: { ready: host.ready, first, all: await allRows(page, planted.articles) } })
    if (problems.length > 0) throw new Error(problems.join('\n'))
    return result
  } finally {
    await context.close()
    await host.stop()
  }
}

async function measured(page: Page, worked: () => number): Promise<Omit<Figures, 'planted' | 'starts'>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const filter = await rounds(FILTERS, typed => filterList(page, typed))
  const sort = await rounds(['title', 'outlet', 'published', 'highlights', 'added'] as const, by => sortBy(page, vi.library[`sort-${by}`]))
  const start = worked()
  const open = await openLong(page)
  const opened = worked()
  const frames: number[][] = []
  for (let time = 0; time < TIMES; time++) frames.push(await scrollThrough(page, FRAMES))
  const scrolled = worked()
  let highlighted = 0
  const key: number[] = []
  const after: number[] = []
  for (let at = 0; at < HIGHLIGHTS; at++) {
    await selectInSight(page, at)
    const before = worked()
    const { painted, longest } = await highlightByKey(page)
    highlighted += worked() - before
    key.push(painted)
    after.push(longest)
  }
  await page.getByRole('tab', { name: vi.theme.title }).click()
  const [group = '', theme = ''] = THEME.split('/')
  await page.getByRole('treegrid').getByRole('row').first().waitFor()
  const closed = page.getByRole('row', { name: group, exact: true })
  if ((await closed.count()) > 0 && (await closed.first().getAttribute('aria-expanded')) === 'false')
    await closed.first().press('ArrowRight')
  const passages: number[] = []
  for (let time = 0; time < TIMES; time++) passages.push(await openTheme(page, theme))
  const work = { open: opened - start, frame: (scrolled - opened) / frames.flat().length, key: highlighted / HIGHLIGHTS }
  return { filter, sort, open, frames, key, after, work, passages, heap: await heapOf(session) }
}

/** Goes through some things several times; of each the middle time. */
async function rounds<T>(things: readonly T[], time: (thing: T) => Promise<number>): Promise<number[]> {
  const times = things.map((): number[] => [])
  for (let round = 0; round < TIMES; round++) for (const [index, thing] of things.entries()) times[index]?.push(await time(thing))
  return times.map(middle)
}

/** Opens the passages of a theme and closes them again. */
async function openTheme(page: Page, name: string): Promise<number> {
  const rows = '.passages [role="option"]'
  const time = await clickToPaint(page, { selector: '[role="treegrid"] [role="row"]', words: name }, rows)
  await page.getByRole('button', { name: vi.theme.back }).click()
  await page.locator(rows).first().waitFor({ state: 'detached' })
  return time
}

async function sortBy(page: Page, label: string): Promise<number> {
  await page.locator('.sort-button').click()
  await page.getByRole('menuitem', { name: label }).waitFor()
  return page.evaluate(
    label =>
      new Promise<number>(resolve => {
        const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(({ innerText }) => innerText.includes(label))
        const start = performance.now()
        item?.click()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      }),
    label,
  )
}

const worst = (times: readonly number[]): number => figure(times).max
const middle = (times: readonly number[]): number => figure(times).p50

/** The rows of the result, with what each must not go beyond. */
export function rowsOf(all: readonly Figures[]): Row[] {
  const row = (what: string, of: (figures: Figures) => number, most?: number, unit: Row['unit'] = 'ms'): Row => ({
    what,
    unit,
    values: all.map(of),
    ...(most === undefined ? {} : { most }),
  })
  return [
    row('start: the host until it answers', ({ starts }) => middle(starts.map(({ ready }) => ready))),
    row('… and the page until its first row is painted', ({ starts }) => middle(starts.map(({ first }) => first))),
    row('… both together', ({ starts }) => middle(starts.map(({ ready, first }) => ready + first)), 1500),
    row('… and until all articles are in the list', ({ starts }) => middle(starts.map(({ ready, all }) => ready + all))),
    row('filter the list, worst letter', ({ filter }) => worst(filter), 100),
    row('sort the list, worst order', ({ sort }) => worst(sort), 100),
    row('open 300,000 characters with 2,000 highlights', ({ open }) => open, 500),
    row('… work of the page for it', ({ work }) => work.open),
    row('scroll through them: median frame', ({ frames }) => middle(frames.flat())),
    row('… longest frame', ({ frames }) => middle(frames.map(worst)), 50),
    row('… work of the page for a frame', ({ work }) => work.frame),
    row('one more highlight, key to paint: median', ({ key }) => middle(key), 50),
    row('… worst', ({ key }) => worst(key)),
    row('… longest frame in the second after', ({ after }) => middle(after), 50),
    row('… work of the page for it and all that comes after', ({ work }) => work.key),
    row('open a theme with a fifth of all passages', ({ passages }) => middle(passages), 200),
    row('memory of the page', ({ heap }) => heap / 1e6, 400, 'MB'),
  ]
}
