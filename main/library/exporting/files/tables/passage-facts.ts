import type { FileOptions } from '../exported.ts'
import type { HighlightFacts } from '../facts.ts'
import { AFTER_THEMES, BEFORE_THEMES } from './passage-columns.ts'
import { splitThemes } from './theme-list.ts'

/** What the rows of a table of passages say, the headings first: these tell which column is which theme's. */
export async function passageFacts(rows: AsyncIterable<readonly string[]>, options: FileOptions): Promise<HighlightFacts[]> {
  let headings: readonly string[] | undefined
  const found: HighlightFacts[] = []
  for await (const row of rows) {
    if (headings) found.push(factsOf(headings, row, options))
    else headings = row
  }
  return found
}

function factsOf(headings: readonly string[], row: readonly string[], options: FileOptions): HighlightFacts {
  const after = headings.length - AFTER_THEMES.length
  const at = (name: (typeof AFTER_THEMES)[number]) => after + AFTER_THEMES.indexOf(name)
  const place = (cell: string | undefined) => (cell ? { value: Number(cell) } : null)
  const [start, end] = [place(row[at('start')]), place(row[at('end')])]
  const tags = row.slice(BEFORE_THEMES.length, after)
  return {
    id: row[at('highlight')] ?? '',
    article: row[at('articleId')] ?? '',
    exact: row[BEFORE_THEMES.indexOf('passage')] ?? '',
    ...(start && { start: start.value }),
    ...(end && { end: end.value }),
    themes:
      options.themes === 'joined'
        ? splitThemes(tags[0] ?? '')
        : tags.flatMap((cell, index) => (cell === '1' ? [headings[BEFORE_THEMES.length + index] ?? ''] : [])),
  }
}
