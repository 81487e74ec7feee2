import { JSDOM } from 'jsdom'
import type { PageAddress } from '../../../../preload/model.ts'
import { oneLine, pageAddress } from '../draft.ts'

/** What every browser begins its file of bookmarks with. */
const HEAD = /^\s*<!DOCTYPE NETSCAPE-Bookmark-file/iu

/** The web pages in the bookmarks of a browser, each once and in their order; null when this is another page. */
export function bookmarksIn(html: string): PageAddress[] | null {
  if (!HEAD.test(html)) return null
  const pages = new Map<string, PageAddress>()
  for (const link of new JSDOM(html).window.document.querySelectorAll('a[href]')) {
    const url = pageAddress(link.getAttribute('href'))
    if (url !== null && !pages.has(url)) pages.set(url, { url, title: oneLine(link.textContent, 500) })
  }
  return [...pages.values()]
}
