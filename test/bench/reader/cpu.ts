import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright'

/**
 * Tells how many milliseconds the page's own thread has worked so far: what is measured by it does not hang on what else the machine does.
 * Not a number where the system does not tell (it is Linux that does, in `/proc/<pid>/task/<tid>/schedstat`).
 */
export async function threadOf(browser: Browser): Promise<() => number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pages = processInfo.filter(({ type }) => type === 'renderer')
  const worked = (pid: number) => Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  return () => {
    try {
      return pages.reduce((sum, { id }) => sum + worked(id), 0)
    } catch {
      return Number.NaN
    }
  }
}
