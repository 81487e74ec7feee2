import { readable } from '../../../text/memo-links.ts'
import { sentenceAt } from '../../../text/sentences.ts'
import type { ExportedArticle, ExportedHighlight, FileOptions, Head } from '../exported.ts'
import { type Cell, dateCell } from './cell.ts'
import { TABLE_WORDS, type TableWords } from './table-words.ts'
import { joinThemes } from './theme-list.ts'

/** A passage as a row: the highlight and where it stands. */
export interface PassageRow {
  from: ExportedArticle
  highlight: ExportedHighlight
}

/** A column of the table of passages. */
export interface PassageColumn {
  heading: string
  /** In characters. */
  width: number
  cell(row: PassageRow): Cell
}

/** Columns before those of the themes, by their words. */
export const BEFORE_THEMES = ['article', 'outlet', 'date', 'byline', 'url', 'passage', 'context', 'page'] as const
/** Columns after those of the themes. */
export const AFTER_THEMES = ['note', 'memo', 'coder', 'state', 'start', 'end', 'highlight', 'articleId', 'link'] as const
type Name = (typeof BEFORE_THEMES)[number] | (typeof AFTER_THEMES)[number]

const WIDTHS: Partial<Record<Name, number>> = { article: 36, passage: 60, context: 60, url: 30, note: 36, memo: 36, link: 30 }
const USUAL = 14

/** The columns of the table of passages; with `themes: 'columns'` each theme that tags has its own, with 1 in it. */
export function passageColumns({ themes }: Head, options: FileOptions): PassageColumn[] {
  const words = TABLE_WORDS[options.language]
  const column = (name: Name): PassageColumn => ({
    heading: words[name],
    width: WIDTHS[name] ?? USUAL,
    cell: row => CELLS[name](row, words),
  })
  const each = themes.filter(({ group, highlights }) => !group || highlights > 0)
  const tags: PassageColumn[] =
    options.themes === 'joined'
      ? [{ heading: words.themes, width: 30, cell: ({ highlight }) => joinThemes(highlight.themes) }]
      : each.map(({ id, path }) => ({
          heading: path,
          width: USUAL,
          cell: ({ highlight }) => (highlight.themeIds.includes(id) ? 1 : null),
        }))
  return [...BEFORE_THEMES.map(column), ...tags, ...AFTER_THEMES.map(column)]
}

const CELLS: Record<Name, (row: PassageRow, words: TableWords) => Cell> = {
  article: ({ from }) => from.article.title,
  outlet: ({ from }) => from.article.outlet,
  date: ({ from }) => dateCell(from.article),
  byline: ({ from }) => from.article.byline,
  url: ({ from }) => from.article.url && { link: from.article.url },
  passage: ({ highlight }) => highlight.exact,
  context: ({ from, highlight }) => contextOf(from.text, highlight),
  page: ({ highlight: { pages } }) => pages && (pages.first === pages.last ? pages.first : `${pages.first}–${pages.last}`),
  note: ({ highlight }) => highlight.note,
  memo: ({ highlight }) => readable(highlight.memo),
  coder: ({ highlight }) => highlight.coder.name,
  state: ({ highlight }, words) => (highlight.quotation ? words.quotation : words.states[highlight.state]),
  start: ({ highlight }) => placed(highlight, highlight.start),
  end: ({ highlight }) => placed(highlight, highlight.end),
  highlight: ({ highlight }) => highlight.uuid,
  articleId: ({ from }) => from.article.uuid,
  link: ({ from, highlight }) => ({ link: passageLink(from.article, highlight) }),
}

/** Address that opens a passage in Collate. */
export const passageLink = (article: { uuid: string }, highlight: { uuid: string }): string =>
  `collate://article/${article.uuid}#h-${highlight.uuid.slice(0, 8)}`

// An orphan has no place in the text that the article has now.
const placed = ({ state }: ExportedHighlight, offset: number): number | null => (state === 'orphan' ? null : offset)

/** The sentence or sentences in which a passage stands; nothing for one that lost its place. */
function contextOf(text: string, { state, start, end }: ExportedHighlight): string {
  if (state === 'orphan') return ''
  const first = sentenceAt(text, start)
  const last = sentenceAt(text, end - 1)
  return text.slice(Math.min(first.start, start), Math.max(last.end, end))
}
