import type { CDPSession, Page } from 'playwright'
import type { Channel, Request } from '../../../preload/contract.ts'
import { vi } from '../../../renderer/locales/vi.ts'
import { LONG } from './planted.ts'

/** Milliseconds from the last thing to the next, as when a hand is moved to the mouse. */
const REST = 300

/**
 * To be called before the page is asked for: resolves with the milliseconds from then until its first row was painted. The page says so
 * itself, since whatever asks it has to be read by it first.
 */
export async function firstRow(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('.articles [role="row"]'))
        requestAnimationFrame(() => setTimeout(() => console.debug('first row', performance.now())))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  const said = page.waitForEvent('console', message => message.text().startsWith('first row'))
  return async () => Number((await said).text().split(' ')[2])
}

/** Milliseconds from asking for the page until the list holds all articles. */
export async function allRows(page: Page, count: number): Promise<number> {
  const at = await page.waitForFunction(count => {
    const all = Number(document.querySelector('.articles')?.getAttribute('aria-rowcount')) >= count
    return all && performance.now()
  }, count)
  return Number(await at.evaluate(value => value))
}

/** Milliseconds from a click on the long article until its text and its highlights are painted. */
export function openLong(page: Page): Promise<number> {
  return page.evaluate(
    title =>
      new Promise<number>(resolve => {
        const row = [...document.querySelectorAll<HTMLElement>('.articles [role="row"]')].find(({ innerText }) => innerText.includes(title))
        const start = performance.now()
        row?.click()
        const look = () => {
          const painted = document.querySelector('.text') && [...CSS.highlights.values()].some(({ size }) => size > 1)
          if (painted) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    LONG,
  )
}

/** Milliseconds between the frames while the text is scrolled through from its beginning, a third of the window's height in each. */
export function scrollThrough(page: Page, frames: number): Promise<number[]> {
  return page.evaluate(
    ({ frames, rest }) =>
      new Promise<number[]>(resolve => {
        const scroller = document.querySelector('.scroller')
        if (!scroller) return resolve([])
        const deltas: number[] = []
        let last = Number.NaN
        const next = (now: number) => {
          if (!Number.isNaN(last)) deltas.push(now - last)
          last = now
          if (deltas.length === frames) return resolve(deltas)
          scroller.scrollTop += 250
          requestAnimationFrame(next)
        }
        scroller.scrollTop = 0
        setTimeout(() => requestAnimationFrame(next), rest)
      }),
    { frames, rest: REST },
  )
}

/** Puts the selection on some words in sight, as if the user had. */
export async function selectInSight(page: Page, at: number): Promise<void> {
  await page.evaluate(at => {
    const scroller = document.querySelector<HTMLElement>('.scroller')
    const frame = scroller?.getBoundingClientRect()
    const block = [...document.querySelectorAll('.text [data-start]')].filter(element => {
      const { top, bottom } = element.getBoundingClientRect()
      return frame && bottom > frame.top + 40 && top < frame.bottom - 40
    })[0]
    scroller?.focus({ preventScroll: true })
    const node = block?.firstChild
    if (node) document.getSelection()?.setBaseAndExtent(node, 3 + at * 2, node, 40 + at * 3)
  }, at)
  await page.getByRole('toolbar', { name: vi.reader.tools }).waitFor()
}

interface KeyToPaint {
  /** Until the new highlight is painted. */
  painted: number
  /** The longest frame in the second after the key. */
  longest: number
}

/** Presses H and tells when one more highlight is painted. */
export async function highlightByKey(page: Page): Promise<KeyToPaint> {
  await page.evaluate(() => {
    const count = () => [...CSS.highlights].reduce((sum, [style, { size }]) => (/-|pending/u.test(style) ? sum + size : sum), 0)
    Object.assign(window, {
      measured: new Promise(resolve => {
        const before = count()
        window.addEventListener(
          'keydown',
          ({ timeStamp }) => {
            let painted = 0
            let last = timeStamp
            let longest = 0
            const look = (now: number) => {
              longest = Math.max(longest, now - last)
              last = now
              if (painted === 0 && count() > before) {
                painted = -1
                requestAnimationFrame(() =>
                  setTimeout(() => {
                    painted = performance.now() - timeStamp
                  }),
                )
              }
              if (painted > 0 && now - timeStamp > 1000) resolve({ painted, longest })
              else requestAnimationFrame(look)
            }
            requestAnimationFrame(look)
          },
          { once: true, capture: true },
        )
      }),
    })
  })
  await page.keyboard.press('h')
  return page.evaluate(() => (window as unknown as { measured: Promise<KeyToPaint> }).measured)
}

/** Milliseconds from a click on what a selector and words name until something is there, painted. */
export function clickToPaint(page: Page, click: { selector: string; words: string }, until: string): Promise<number> {
  return page.evaluate(
    ({ click, until }) =>
      new Promise<number>((resolve, reject) => {
        const element = [...document.querySelectorAll<HTMLElement>(click.selector)].find(({ innerText }) => innerText.includes(click.words))
        if (!element) return reject(new Error(`${click.selector} with “${click.words}” is not there`))
        const start = performance.now()
        element.click()
        const look = () => {
          if (document.querySelector(until)) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
          else requestAnimationFrame(look)
        }
        look()
      }),
    { click, until },
  )
}

/** Milliseconds from typing into the filter of the list until the list is painted. */
export function filterList(page: Page, typed: string): Promise<number> {
  return page.evaluate(
    typed =>
      new Promise<number>(resolve => {
        const field = document.querySelector<HTMLInputElement>('.list-tools input')
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
        const start = performance.now()
        if (field) set?.call(field, typed)
        field?.dispatchEvent(new Event('input', { bubbles: true }))
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      }),
    typed,
  )
}

/** Bytes that the page's scripts hold after what they do not need is let go. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
}

/** Asks the library as the page would. */
export function ask<C extends Channel>(page: Page, channel: C, request: Request<C>): Promise<unknown> {
  return page.evaluate(
    async ({ channel, request }) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch('/api/call', { method: 'POST', headers, body: JSON.stringify({ channel, request }) })
      return response.json()
    },
    { channel: channel as Channel, request: request as unknown },
  )
}
