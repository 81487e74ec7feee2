import type { ExportedArticle, Head } from '../exported.ts'

/** Counts what a table of passages has no row or column for, and says it. */
export function leftOut({ library, themes }: Head) {
  let bare = 0
  let memos = [library, ...themes].filter(({ memo }) => memo !== '').length
  const definitions = themes.filter(({ definition }) => definition !== '').length
  return {
    see({ highlights, memo }: ExportedArticle): void {
      if (highlights.length === 0) bare++
      if (memo !== '') memos++
    },
    warnings: (): string[] => [
      ...(bare > 0 ? [`Articles without a passage, which have no row in the table: ${bare}.`] : []),
      ...(memos > 0 ? [`Memos on the library, on articles and on themes, which are not in the table: ${memos}.`] : []),
      ...(definitions > 0 ? [`Definitions of themes, which are not in the table: ${definitions}.`] : []),
    ],
  }
}
