import { linksIn } from '../../text/memo-links.ts'
import type { ExportedArticle, Head } from './exported.ts'

/** Counts what Web Annotations have no place for. */
export function lossesOf({ themes, collections, library }: Head) {
  let texts = 0
  let sorted = 0
  let links = 0
  const used = new Set<number>()
  return {
    add({ article, memo, highlights }: ExportedArticle): void {
      texts += 1
      if (article.tags.length > 0 || article.starred || article.state !== 'unread') sorted += 1
      links += linksIn(memo).length
      for (const highlight of highlights) {
        links += linksIn(highlight.memo).length
        for (const id of highlight.themeIds) used.add(id)
      }
    },
    /** What was left out, in sentences. */
    sentences(): string[] {
      const bare = themes.filter(({ id }) => !used.has(id)).length
      const described = themes.filter(({ id, ownColour, definition, memo }) => used.has(id) && (ownColour || definition || memo)).length
      return [
        ...(texts > 0 ? [`Texts of articles are left out (${texts}): annotations only say which passages they are about.`] : []),
        ...(bare > 0 ? [`Themes that no passage here has are left out (${bare}).`] : []),
        ...(described > 0 ? [`Colours, definitions and memos of themes are left out (${described} themes); their names are kept.`] : []),
        ...(collections.length > 0 ? [`Collections are left out (${collections.length}).`] : []),
        ...(sorted > 0 ? [`Tags, stars and states of articles are left out (${sorted} articles).`] : []),
        ...(library.memo !== '' ? ['The memo on the library is left out.'] : []),
        ...(links > 0 ? [`Links in memos are left as mere words (${links}).`] : []),
      ]
    },
  }
}
