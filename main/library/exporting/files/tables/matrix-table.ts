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

/** What such a table says, read from its rows as text, the headings first. */
export async function matrixFacts(
  rows: AsyncIterable<readonly string[]>,
  { language }: FileOptions,
): Promise<{ articles: string[]; tagged: Tagged[] }> {
  let themes: ReturnType<typeof themesOf> | undefined
  const found = { articles: [] as string[], tagged: [] as Tagged[] }
  for await (const row of rows) {
    if (!themes) {
      themes = themesOf(row, TABLE_WORDS[language].withBelow)
      continue
    }
    // The sums are of no article.
    const article = row[BEFORE.indexOf('articleId')]
    if (!article) continue
    found.articles.push(article)
    for (const [index, of] of themes.entries()) {
      const passages = Number(row[index])
      if (of && passages > 0) found.tagged.push({ article, ...of, passages })
    }
  }
  return found
}

/** The theme that each column is of; the column of passages without one parts the two kinds of columns, whatever the themes are called. */
function themesOf(headings: readonly string[], withBelow: string): (Pick<Tagged, 'theme' | 'below'> | null)[] {
  const untagged = headings.findLastIndex(heading => !heading.endsWith(withBelow))
  return headings.map((heading, index) => {
    if (index > untagged) return { theme: heading.slice(0, -withBelow.length), below: true }
    return index >= BEFORE.length && index < untagged ? { theme: heading, below: false } : null
  })
}
