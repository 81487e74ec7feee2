import type { ExportedArticle, Head } from '../exported.ts'
import { leftOutOfLibrary, leftOutOfTexts, leftOutOfThemes, sentencesOf } from '../left-out.ts'

/** Counts what a project cannot hold while it is written, and says it. */
export function leftOut(head: Head) {
  let [colours, orphans, formatted] = [0, 0, 0]
  const texts = leftOutOfTexts(head)
  return {
    meet(exported: ExportedArticle): void {
      const { blocks, marks, pages, highlights } = exported
      if (marks.length + pages.length > 0 || blocks.some(({ type }) => type !== 'paragraph')) formatted += 1
      texts.meet(exported)
      for (const highlight of highlights) {
        if (highlight.colour !== null) colours += 1
        if (highlight.state === 'orphan') orphans += 1
      }
    },
    warnings: (lost: number): string[] => [
      ...sentencesOf([
        [orphans, `Highlights without a place stand as notes on their articles: ${orphans}.`],
        [colours, `Colours that highlights have of their own are left out: ${colours}.`],
        [formatted, `Texts are plain: headings, lists, emphasis, links and pages are left out of ${formatted}.`],
      ]),
      ...texts.warnings(),
      ...leftOutOfThemes(head.themes),
      ...leftOutOfLibrary(head),
      ...lostCharacters(lost),
    ],
  }
}

/** Characters that XML cannot hold. */
export const lostCharacters = (lost: number): string[] =>
  lost > 0 ? [`Characters that cannot be written are replaced by “\ufffd”: ${lost}.`] : []
