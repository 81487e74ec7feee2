import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../../db/statement.ts'
import type { WholeArticle, WholeHead, WholeHighlight } from '../../exporting/files/json/schema.ts'
import { naming } from '../../importing/whole/names.ts'
import { type Resolving, resolving } from '../../importing/whole/resolve.ts'
import { storeWholeArticle } from '../../importing/whole/store-article.ts'
import { storeEnd } from '../../importing/whole/store-end.ts'
import { storeHead } from '../../importing/whole/store-head.ts'
import { putHighlight, standingOf } from '../../importing/whole/store-highlight.ts'
import { articleOfUuid, articleText } from '../../records/articles.ts'
import { removeHighlight } from '../../records/highlights.ts'
import { restoreArticles } from '../../records/trash.ts'
import { addVersion } from '../../records/versions.ts'
import { readWholeArticle } from '../../records/whole-article.ts'
import { fileUnder, giveTheme, hasVersion, presentRow, setMemo, writeRow } from '../../records/whole-rows.ts'
import type { Held } from './articles-of-backup.ts'

/**
 * Makes articles what a backup holds: text, metadata, memo, tags, collections and highlights. One that is in the trash or not there any more comes
 * back; a text that is another one becomes the newest version, and those that were written since stay among the versions. Themes, coders, collections
 * and tags that are gone come back where the articles need them; those that are here stay as they are. To be called inside a transaction.
 */
export function turnBack(db: Database, { head, articles }: Held): void {
  const needed = withoutWhatIsHere(db, head)
  storeHead(db, needed)
  const namesOf = naming(head)
  for (const article of articles) {
    const there = articleOfUuid(db, article.uuid)
    if (!there) storeWholeArticle(db, { article, names: namesOf(article), known: { sha256: '', twins: [] }, here: null })
    else {
      if (there.removed) restoreArticles(db, [there.id])
      turnOneBack(db, there.id, article, resolving(db, namesOf(article)))
    }
  }
  storeEnd(db, { kind: 'whole-end', head: needed, texts: {} })
}

/** What a theme is taken to be was decided since. */
const withoutWhatIsHere = (db: Database, head: WholeHead): WholeHead => ({
  ...head,
  themes: head.themes.map(theme =>
    presentRow(db, 'theme', theme.uuid) === null ? theme : { ...theme, definition: '', shortcut: null, memo: null },
  ),
})

function turnOneBack(db: Database, id: number, article: WholeArticle, resolve: Resolving): void {
  const { title, byline, outlet, url, published, precision, language, path, state, starred, starter, origins } = article
  const details = { title, byline, outlet, url, published, precision, language, path, state }
  writeRow(db, 'article', id, {
    ...details,
    starred: starred ? 1 : 0,
    starter: starter ? 1 : 0,
    origins: origins && JSON.stringify(origins),
  })
  setMemo(db, 'article', id, article.memo)
  const present = (ids: (number | null)[]) => ids.filter(id => id !== null)
  fileUnder(db, 'article_tag', id, present(article.tags.map(resolve.tag)))
  fileUnder(db, 'collection_article', id, present(article.collections.map(resolve.collection)))
  const version = turnTextBack(db, id, article)
  const here = new Map(readWholeArticle(db, id, null).highlights.map(highlight => [highlight.uuid, highlight]))
  for (const highlight of article.highlights) {
    const standing = standingOf(article, highlight)
    // An orphan keeps the version in which it last stood.
    const own = standing.state === 'orphan' ? (hasVersion(db, id, standing.version) ? standing.version : version) : version
    turnHighlightBack(db, id, { ...highlight, ...standing, version: own }, here.get(highlight.uuid), resolve)
    here.delete(highlight.uuid)
  }
  for (const uuid of here.keys()) removeHighlight(db, presentRow(db, 'highlight', uuid) ?? 0)
}

/** Makes the text of the article that of the backup; gives the number of its newest version. */
function turnTextBack(db: Database, id: number, article: WholeArticle): number {
  const { article: now, text, blocks, marks } = articleText(db, id)
  const theirs = article.versions.find(({ number }) => number === article.version)
  if (!theirs || isDeepStrictEqual({ text, blocks, marks }, { text: theirs.text, blocks: theirs.blocks, marks: theirs.marks }))
    return now.version
  const { dropped, ...draft } = theirs
  return addVersion(db, id, now.version, { ...draft, ...(dropped && { dropped }) })
}

function turnHighlightBack(
  db: Database,
  article: number,
  there: WholeHighlight,
  here: WholeHighlight | undefined,
  resolve: Resolving,
): void {
  if (isDeepStrictEqual(here, there)) return
  const id = putHighlight(db, article, there, there, resolve)
  for (const { theme: uuid, coder } of there.themes) {
    const theme = resolve.theme(uuid)
    if (theme !== null) giveTheme(db, id, theme, resolve.coder(coder))
  }
  setMemo(db, 'highlight', id, there.memo)
}
