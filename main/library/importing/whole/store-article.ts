import type { Article } from '../../../../preload/model.ts'
import type { Database } from '../../db/statement.ts'
import type { WholeArticle, WholeHighlight } from '../../exporting/files/json/schema.ts'
import { placeOf } from '../../highlighting/place.ts'
import { readArticle, rememberPlace, updateArticle } from '../../records/articles.ts'
import { restoreArticles } from '../../records/trash.ts'
import { insertVersion, shaOfVersions } from '../../records/versions.ts'
import { articleCard } from '../../records/whole-article.ts'
import { hasVersion, insertRow, putMemo, writeRow } from '../../records/whole-rows.ts'
import { writeRevision } from '../../versions/save.ts'
import { nothingStored, type Stored } from '../annotations.ts'
import type { Outcome } from '../report.ts'
import { articleDifferences } from './differences.ts'
import type { PreparedWhole } from './prepare.ts'
import { articleHere, type Resolving, resolving } from './resolve.ts'
import { type Standing, standingOf, storeHighlight } from './store-highlight.ts'

/** What came of an article, with what is to be looked over, in sentences. */
export interface StoredArticle {
  outcome: Outcome | null
  warnings: string[]
}

/**
 * Adds an article of a file in our own format, or what the one of its UUID lacks here; what is here stays as it is. To be called inside a transaction.
 * `again` when it is to be made ready anew: it was changed since, or has just come out of the trash.
 */
export function storeWholeArticle(db: Database, prepared: PreparedWhole): StoredArticle | 'again' {
  const { article, names, known } = prepared
  const resolve = resolving(db, names)
  const there = articleHere(db, article.uuid, known)
  if (!there) return added(db, article, resolve)
  if (there.removed) {
    if (article.removedAt !== null) return inTrash(db, there.id, article, resolve)
    restoreArticles(db, [there.id])
    return 'again'
  }
  const here = readArticle(db, there.id)
  if (prepared.here?.version !== here.version) return 'again'
  return completed(db, here, prepared, prepared.here, resolve)
}

function added(db: Database, article: WholeArticle, resolve: Resolving): StoredArticle {
  const id = insertRow(db, 'article', {
    uuid: article.uuid,
    title: article.title,
    byline: article.byline,
    outlet: article.outlet,
    url: article.url,
    published: article.published,
    precision: article.precision,
    language: article.language,
    path: article.path,
    version: article.version,
    starter: article.starter ? 1 : 0,
    added_at: article.addedAt,
    deleted_at: article.removedAt,
    state: article.state,
    starred: article.starred ? 1 : 0,
    origins: article.origins && JSON.stringify(article.origins),
  })
  for (const { dropped, ...version } of article.versions)
    insertVersion(db, id, version, { ...version, ...(dropped && { dropped }) }, version.addedAt)
  if (article.place !== null) rememberPlace(db, id, article.place)
  return filled(db, id, article, resolve)
}

/** What is in the trash here and there gets what hung on it, unless its text is another one by now. */
function inTrash(db: Database, id: number, article: WholeArticle, resolve: Resolving): StoredArticle {
  const known = shaOfVersions(db, id, article.version)
  if (articleCard(db, id).version !== article.version || article.versions.every(({ sha256 }) => !known.has(sha256)))
    return { outcome: null, warnings: [] }
  writeRow(db, 'article', id, { deleted_at: article.removedAt })
  return filled(db, id, article, resolve)
}

/** Adds what hangs on an article. */
function filled(db: Database, id: number, article: WholeArticle, resolve: Resolving): StoredArticle {
  file(db, id, article, resolve)
  putMemo(db, 'article', id, article.memo)
  const stored = nothingStored()
  let lost = 0
  for (const highlight of article.highlights) {
    const standing = standingOf(article, highlight)
    if (standing.state !== highlight.state) lost += 1
    storeHighlight(db, id, highlight, standing, resolve)
    count(stored, standing)
  }
  const outcome = article.removedAt === null ? { added: articleCard(db, id), stored } : null
  return { outcome, warnings: lost === 0 ? [] : [lostIn(article)] }
}

const lostIn = ({ title }: Pick<Article, 'title'>) =>
  `Some highlights of “${title}” did not stand on the words that they quote, and have lost their place.`

function count(stored: Stored, { state }: Standing): void {
  stored.changed = true
  if (state === 'orphan') stored.orphaned += 1
  else stored.placed += 1
  stored.anchored[state === 'orphan' ? 'orphaned' : 'exact'] += 1
}

/** Puts it under tags and into collections; how many it was not in. */
function file(db: Database, id: number, { tags, collections }: WholeArticle, resolve: Resolving): number {
  const rows = [
    ...tags.map(uuid => ['article_tag', 'tag_id', resolve.tag(uuid)] as const),
    ...collections.map(uuid => ['collection_article', 'collection_id', resolve.collection(uuid)] as const),
  ]
  return rows.filter(([table, column, group]) => group !== null && insertRow(db, table, { article_id: id, [column]: group }) > 0).length
}

function completed(
  db: Database,
  before: Article,
  { article }: PreparedWhole,
  { revision, decisions, places, conflict }: NonNullable<PreparedWhole['here']>,
  resolve: Resolving,
): StoredArticle {
  const { id } = before
  const warnings = conflict ? [`The text of “${article.title}” is another one in the file; yours was kept.`] : []
  warnings.push(...articleDifferences(before, article))
  const saved = revision && writeRevision(db, revision, decisions)
  const details = detailsFor(before, article)
  if (details) updateArticle(db, id, details)
  const filed = file(db, id, article, resolve)
  const memo = putMemo(db, 'article', id, article.memo)
  if (memo === 'other') warnings.push(`The memo on “${article.title}” is another one in the file; yours was kept.`)
  const stored = nothingStored()
  const { version } = readArticle(db, id)
  for (const highlight of article.highlights) {
    const placed = places ? placedAnew(highlight, places) : standingOf(article, highlight)
    // An orphan keeps that of the text where it last stood.
    const standing = { ...placed, version: placed.state === 'orphan' ? lastIn(db, id, placed, version) : version }
    const { made, changed, conflict, differences } = storeHighlight(db, id, highlight, standing, resolve)
    warnings.push(...differences)
    if (made) count(stored, standing)
    stored.changed ||= changed
    if (conflict) warnings.push(`A note or memo on “${highlight.exact}” is another one in the file; yours was kept.`)
  }
  if (!saved && !stored.changed && !details && filed === 0 && memo !== 'written')
    return { outcome: { reason: 'nothing-new', duplicateOf: id, stored }, warnings }
  const article_ = readArticle(db, id)
  const { kept = 0, moved = 0, orphaned = 0 } = saved ?? {}
  const only = !saved && !stored.changed ? { completed: true as const } : { highlights: stored.placed }
  return { outcome: { updated: { article: article_, kept, moved, orphaned: orphaned + stored.orphaned, ...only }, stored }, warnings }
}

/** The version that an orphan last stood in, where it is here. */
const lastIn = (db: Database, article: number, { version }: Standing, newest: number): number =>
  hasVersion(db, article, version) ? Math.min(version, newest) : newest

/** Where it was found in the text that is here. */
function placedAnew(highlight: WholeHighlight, { text, found }: NonNullable<NonNullable<PreparedWhole['here']>['places']>): Standing {
  const now = found.get(highlight.uuid)
  if (highlight.state === 'orphan' || !now) return { ...highlight, state: 'orphan', score: 0 }
  const sure = now.outcome === 'kept'
  return {
    ...highlight,
    ...placeOf(text, now.start, now.end),
    state: sure ? highlight.state : 'moved',
    score: sure ? highlight.score : now.score,
  }
}

/** What is known there and not here; null when that is nothing. */
function detailsFor(here: Article, there: WholeArticle): Partial<Article> | null {
  const { published, precision } = there
  const details: Partial<Article> = here.published === null && published !== null ? { published, precision } : {}
  for (const key of ['byline', 'outlet', 'url'] as const) if (here[key] === null && there[key] !== null) details[key] = there[key]
  return Object.keys(details).length > 0 ? details : null
}
