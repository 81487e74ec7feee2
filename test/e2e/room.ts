import type { Page } from '@playwright/test'

/**
 * Texts whose ink is cut off above or below, by a box that hides what stands out of it: each with how many pixels. The ink is that of the
 * letters as a canvas measures them, in their own font.
 */
export const clippedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    if (!context) return ['no canvas']
    /** What of a text can be seen, from top to bottom, within all boxes around it that hide. */
    const seen = (element: Element): { top: number; bottom: number } => {
      let [top, bottom] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        // What scrolls can be scrolled to.
        if (!['hidden', 'clip'].includes(getComputedStyle(box).overflowY)) continue
        const { top: upper, bottom: lower } = box.getBoundingClientRect()
        ;[top, bottom] = [Math.max(top, upper), Math.min(bottom, lower)]
      }
      return { top, bottom }
    }
    const faults: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !/[ỆỮẴỘẪỄặợựỵ]/u.test(node.nodeValue ?? '')) continue
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.hidden, [inert]')) continue
      const style = getComputedStyle(element)
      context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      const ink = context.measureText(node.nodeValue ?? '')
      const range = document.createRange()
      range.selectNodeContents(node)
      const [line] = range.getClientRects()
      if (!line) continue
      const base = line.top + ink.fontBoundingBoxAscent
      const { top, bottom } = seen(element)
      const over = Math.max(top - (base - ink.actualBoundingBoxAscent), base + ink.actualBoundingBoxDescent - bottom)
      // Rows that begin or end beyond the edge of a list are not cut letters.
      const outside = line.bottom <= top || line.top >= bottom
      const isFirstLine = line.top >= top - line.height / 2
      if (!outside && isFirstLine && line.bottom <= bottom + line.height / 2 && over > 0.5)
        faults.push(`${element.outerHTML.slice(0, 120)}: ${over.toFixed(1)}`)
    }
    return faults
  })

/** What stands out of the window where nothing scrolls to it: the page itself, the dialog, and its buttons once they have the focus. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { innerWidth: width, innerHeight: height } = window
    const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]')
    const faults: string[] = []
    if (document.documentElement.scrollWidth > width) faults.push(`page ${document.documentElement.scrollWidth}`)
    const had = document.activeElement
    for (const element of [...(dialog?.querySelectorAll<HTMLElement>('button, input, textarea, [tabindex="0"]') ?? [])]) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.hidden, [aria-hidden="true"]')) continue
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, right, top, bottom } = element.getBoundingClientRect()
      if (right - left < 2 || bottom - top < 2) continue
      const stands = left >= -1 && right <= width + 1 && top < height - 4 && bottom > 4
      if (!stands) faults.push(`${element.outerHTML.slice(0, 120)}: ${[left, right, top, bottom].map(Math.round)}`)
    }
    if (had instanceof HTMLElement) had.focus({ preventScroll: true })
    return faults
  })
