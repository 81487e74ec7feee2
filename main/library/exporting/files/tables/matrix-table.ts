import type { ExportedArticle, FileOptions, Head } from '../exported.ts'
import type { Tagged } from '../facts.ts'
import { type Cell, dateCell } from './cell.ts'
import { TABLE_WORDS } from './table-words.ts'

/** Columns before those of the themes. */
const BEFORE = ['article', 'outlet', 'date', 'articleId', 'passages'] as const

/**
 * Articles and how often each theme is in them: a row for each article, a column for each theme, one for passages without any, and then for each
 * theme with others below it a column in which passages of any of these count once. The last row has the sums.
 */
export function matrixTable({ themes }: Head, options: FileOptions) {
  const words = TABLE_WORDS[options.language]
  const own = themes.filter(({ group, highlights }) => !group || highlights > 0)
  const above = themes.filter(({ id }) => themes.some(({ parentId }) => parentId === id))
  const under = new Map(above.map(({ id }) => [id, branchOf(id, themes)]))
  const sums: number[] = []
  return {
    headings: [
      ...BEFORE.map(name => words[name]),
      ...own.map(({ path }) => path),
      words.untagged,
      ...above.map(({ path }) => path + words.withBelow),
    ],
    row({ article, highlights }: ExportedArticle): Cell[] {
      const count = (wanted: (themes: readonly number[]) => boolean) => highlights.filter(({ themeIds }) => wanted(themeIds)).length
      const counts = [
        highlights.length,
        ...own.map(({ id }) => count(themes => themes.includes(id))),
        count(themes => themes.length === 0),
        ...above.map(({ id }) => count(themes => themes.some(theme => under.get(id)?.has(theme)))),
      ]
      for (const [index, number] of counts.entries()) sums[index] = (sums[index] ?? 0) + number
      return [article.title, article.outlet, dateCell(article), article.uuid, ...counts]
    },
    totals: (): Cell[] => [words.total, null, null, null, ...(sums.length > 0 ? sums : new Array(own.length + above.length + 2).fill(0))],
  }
}

function branchOf(theme: number, themes: Head['themes']): Set<number> {
  const branch = new Set([theme])
  // Parents come before their children.
  for (const { id, parentId } of themes) if (parentId !== null && branch.has(parentId)) branch.add(id)
  return branch
}

/** What such a table says, read from its rows as text. */
export function matrixFacts(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { language }: FileOptions,
): { articles: string[]; tagged: Tagged[] } {
  const { withBelow } = TABLE_WORDS[language]
  // The column of passages without a theme parts the two kinds of columns, whatever the themes are called.
  const untagged = headings.findLastIndex(heading => !heading.endsWith(withBelow))
  const theme = (index: number) => {
    const heading = headings[index] ?? ''
    return index > untagged
      ? { theme: heading.slice(0, -withBelow.length), below: true }
      : index >= BEFORE.length && index < untagged && { theme: heading, below: false }
  }
  const themes = headings.map((_, index) => theme(index))
  const id = BEFORE.indexOf('articleId')
  const found = rows.flatMap(row => (row[id] ? [{ article: row[id], row }] : []))
  return {
    articles: found.map(({ article }) => article),
    tagged: found.flatMap(({ article, row }) =>
      row.flatMap((cell, index) => {
        const of = themes[index]
        return of && Number(cell) > 0 ? [{ article, ...of, passages: Number(cell) }] : []
      }),
    ),
  }
}
