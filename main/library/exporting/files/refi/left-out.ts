import { linksIn } from '../../../text/memo-links.ts'
import type { ExportedArticle, Head } from '../exported.ts'

/** Counts what a project cannot hold while it is written, and says it. */
export function leftOut({ library, themes }: Head) {
  let [colours, orphans, formatted, versions, links] = [0, 0, 0, 0, 0]
  const linked = (body: string) => {
    links += linksIn(body).length
  }
  linked(library.memo)
  for (const { memo } of themes) linked(memo)
  return {
    meet({ article, blocks, marks, pages, memo, highlights }: ExportedArticle): void {
      if (marks.length + pages.length > 0 || blocks.some(({ type }) => type !== 'paragraph')) formatted += 1
      if (article.version > 1) versions += 1
      linked(memo)
      for (const highlight of highlights) {
        if (highlight.colour !== null) colours += 1
        if (highlight.state === 'orphan') orphans += 1
        linked(highlight.memo)
      }
    },
    warnings(lost: number): string[] {
      return [
        ...(orphans > 0 ? [`Highlights without a place stand as notes on their articles: ${orphans}.`] : []),
        ...(colours > 0 ? [`Colours that highlights have of their own are left out: ${colours}.`] : []),
        ...(formatted > 0 ? [`Texts are plain: headings, lists, emphasis, links and pages are left out of ${formatted}.`] : []),
        ...(versions > 0 ? [`Only the newest version is there of articles that have several: ${versions}.`] : []),
        ...(links > 0 ? [`Links in memos are plain words: ${links}.`] : []),
        ...leftOutOfThemes(themes),
        ...lostCharacters(lost),
      ]
    },
  }
}

/** What neither a project nor a codebook holds of themes. */
export function leftOutOfThemes(themes: Head['themes']): string[] {
  const keys = themes.filter(({ shortcut }) => shortcut !== null).length
  const examples = themes.reduce((sum, theme) => sum + theme.examples.length, 0)
  return [
    ...(keys > 0 ? [`Keys of themes are left out: ${keys}.`] : []),
    ...(examples > 0 ? [`Which passages are examples of themes is left out: ${examples}.`] : []),
  ]
}

/** Characters that XML cannot hold. */
export const lostCharacters = (lost: number): string[] =>
  lost > 0 ? [`Characters that cannot be written are replaced by “\ufffd”: ${lost}.`] : []
