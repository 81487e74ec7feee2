/** Anything that begins at a place of a text: the contract's pages are of this shape. */
interface Starting {
  start: number
}

/**
 * Pages as they stand in a text: each begins at something to read, those without any of their own are left out, and so are places beyond the
 * text. `pages` are in their order, offsets are UTF-16.
 */
export function pagesIn<Page extends Starting>(text: string, pages: readonly Page[]): Page[] {
  const result: Page[] = []
  for (const page of pages) {
    const start = nextWritten(text, Math.max(page.start, result.at(-1)?.start ?? 0))
    if (start === null) break
    // Of two that begin at the same place the first has nothing on it.
    if (result.at(-1)?.start === start) result.pop()
    result.push({ ...page, start })
  }
  return result
}

/** The first place from an offset on where something is written; null when nothing is. */
function nextWritten(text: string, offset: number): number | null {
  const written = /\S/gu
  written.lastIndex = offset
  return written.exec(text)?.index ?? null
}
