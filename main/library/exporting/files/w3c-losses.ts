import type { ExportedArticle, Head } from './exported.ts'
import { leftOutOfLibrary, leftOutOfTexts, leftOutOfThemes, sentencesOf } from './left-out.ts'

/** Counts what Web Annotations have no place for. */
export function lossesOf(head: Head) {
  const { themes, collections, coders, library } = head
  let [articles, bare, sorted] = [0, 0, 0]
  const [used, made] = [new Set<number>(), new Set<number>()]
  const texts = leftOutOfTexts(head)
  return {
    add(exported: ExportedArticle): void {
      const { article, memo, highlights } = exported
      articles += 1
      if (memo === '' && highlights.length === 0) bare += 1
      if (article.tags.length > 0 || article.starred || article.state !== 'unread') sorted += 1
      texts.meet(exported)
      for (const { coder, themeIds, themeCoders } of highlights) {
        for (const id of themeIds) used.add(id)
        for (const id of [coder.id, ...themeCoders]) made.add(id)
      }
    },
    /** What was left out, in sentences. */
    sentences(): string[] {
      const unused = themes.filter(({ id }) => !used.has(id)).length
      const idle = coders.filter(({ id, name }) => name !== '' && !made.has(id)).length
      return [
        ...sentencesOf([
          [articles, `Texts of articles are left out (${articles}): annotations only say which passages they are about.`],
          [bare, `Articles without a passage or a memo come with nothing that could be imported (${bare}).`],
          [unused, `Themes that no passage here has are left out (${unused}).`],
          [used.size, `Colours, definitions, memos and order of themes are left out (${used.size} themes); their names are kept.`],
          [collections.length, `Collections are left out (${collections.length}).`],
          [sorted, `Tags, stars and states of articles are left out (${sorted} articles).`],
          [idle, `Coders who made nothing here are left out (${idle}).`],
          [library.memo === '' ? 0 : 1, 'The memo on the library is left out.'],
        ]),
        ...texts.warnings(),
        ...leftOutOfThemes(themes),
        ...leftOutOfLibrary(head),
      ]
    },
  }
}
