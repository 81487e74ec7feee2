import { readable } from '../../../text/memo-links.ts'
import type { ExportedArticle, ExportedTheme, FileOptions, Head } from '../exported.ts'
import { type Cell, dateCell } from './cell.ts'
import { TABLE_WORDS } from './table-words.ts'

/** A column of a table of something. */
export interface Column<Of> {
  heading: string
  /** In characters. */
  width: number
  cell(of: Of): Cell
}

/** The columns of a table of articles. */
export function articleColumns({ collections }: Head, { language }: FileOptions): Column<ExportedArticle>[] {
  const words = TABLE_WORDS[language]
  const paths = new Map(collections.map(({ id, path }) => [id, path]))
  return [
    { heading: words.article, width: 40, cell: ({ article }) => article.title },
    { heading: words.outlet, width: 16, cell: ({ article }) => article.outlet },
    { heading: words.date, width: 12, cell: ({ article }) => dateCell(article) },
    { heading: words.byline, width: 18, cell: ({ article }) => article.byline },
    { heading: words.url, width: 36, cell: ({ article }) => article.url && { link: article.url } },
    { heading: words.language, width: 10, cell: ({ article }) => article.language },
    { heading: words.words, width: 8, cell: ({ article }) => article.words },
    { heading: words.passages, width: 10, cell: ({ highlights }) => highlights.length },
    { heading: words.tags, width: 16, cell: ({ article }) => article.tags.join('; ') },
    { heading: words.collections, width: 20, cell: of => of.collections.map(id => paths.get(id) ?? '').join('; ') },
    { heading: words.memo, width: 40, cell: ({ memo }) => readable(memo) },
    { heading: words.articleId, width: 14, cell: ({ article }) => article.uuid },
    { heading: words.link, width: 30, cell: ({ article }) => ({ link: `collate://article/${article.uuid}` }) },
  ]
}

/** The columns of a table of themes; their counts are those of the whole library. */
export function themeColumns({ language }: FileOptions): Column<ExportedTheme>[] {
  const words = TABLE_WORDS[language]
  return [
    { heading: words.theme, width: 36, cell: ({ path }) => path },
    { heading: words.name, width: 20, cell: ({ name }) => name },
    { heading: words.colour, width: 10, cell: ({ colour }) => words.colours[colour] },
    { heading: words.group, width: 8, cell: ({ group }) => (group ? words.yes : null) },
    { heading: words.shortcut, width: 8, cell: ({ shortcut }) => shortcut },
    { heading: words.definition, width: 60, cell: ({ definition }) => definition },
    { heading: words.memo, width: 40, cell: ({ memo }) => readable(memo) },
    { heading: words.passages, width: 10, cell: ({ highlights }) => highlights },
    { heading: words.articles, width: 10, cell: ({ articles }) => articles },
    { heading: words.passages + words.withBelow, width: 16, cell: ({ total }) => total },
    { heading: words.themeId, width: 14, cell: ({ uuid }) => uuid },
  ]
}
