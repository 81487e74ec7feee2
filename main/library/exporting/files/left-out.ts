import { linksIn } from '../../text/memo-links.ts'
import type { ExportedArticle, Head } from './exported.ts'

/** Counts, article by article, what only JSON of everything holds of texts and memos. */
export function leftOutOfTexts({ library, themes }: Head) {
  let [links, versions] = [0, 0]
  const linked = ({ memo }: { memo: string }) => {
    links += linksIn(memo).length
  }
  for (const thing of [library, ...themes]) linked(thing)
  return {
    meet(exported: ExportedArticle): void {
      if (exported.article.version > 1) versions += 1
      for (const thing of [exported, ...exported.highlights]) linked(thing)
    },
    warnings: (): string[] =>
      sentencesOf([
        [versions, `Only the newest version is there of articles that have several: ${versions}.`],
        [links, `Links in memos are plain words: ${links}.`],
      ]),
  }
}

/** What neither a project, a codebook nor annotations hold of themes. */
export function leftOutOfThemes(themes: Head['themes']): string[] {
  const keys = themes.filter(({ shortcut }) => shortcut !== null).length
  const examples = themes.reduce((sum, theme) => sum + theme.examples.length, 0)
  return sentencesOf([
    [keys, `Keys of themes are left out: ${keys}.`],
    [examples, `Which passages are examples of themes is left out: ${examples}.`],
  ])
}

/** What only JSON of everything holds of a library. */
export function leftOutOfLibrary({ besides: { searches, filters, templates, copies, pairs, trash } }: Head): string[] {
  const saved = searches + filters + templates
  return sentencesOf([
    [copies, `Which passages are copies of each other is left out: ${copies}.`],
    [pairs, `Which nearly equal articles are both kept is left out: ${pairs}.`],
    [saved, `Saved searches, kept filters and templates are left out: ${saved}.`],
    [trash, `Articles in the trash are left out: ${trash}.`],
  ])
}

/** Of sentences, each with how often it holds, those that hold. */
export const sentencesOf = (counted: readonly (readonly [count: number, sentence: string])[]): string[] =>
  counted.flatMap(([count, sentence]) => (count > 0 ? [sentence] : []))
