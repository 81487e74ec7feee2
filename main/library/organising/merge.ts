import { ARTICLE_STATES, type Article, type ArticleState, type ArticleText, type MergeReport } from '../../../preload/model.ts'
import { sameWords } from '../anchoring/units.ts'
import type { Database } from '../db/statement.ts'
import { placeOf } from '../highlighting/place.ts'
import { updateArticles } from '../records/article-changes.ts'
import { readArticle, removeArticle, updateArticle } from '../records/articles.ts'
import { copiesOver, inheritCopies } from '../records/copies.ts'
import { joinHighlights, twinOf } from '../records/highlight-join.ts'
import { redirectLinks } from '../records/memo-redirect.ts'
import { readMemo, writeMemo } from '../records/memos.ts'
import { joinGroups, moveHighlight, raiseHighlights } from '../records/merging.ts'
import { addVersion, originalOf, shaOfVersions } from '../records/versions.ts'
import { sha256 } from '../safety/sha256.ts'
import { type MergePlan, refuseChanged } from './merge-plan.ts'

/**
 * Merges articles into another one, whose text stays the newest: texts that are other become versions before it, and all highlights are
 * carried over to it as to a new version, becoming one with what the same coder highlighted there. Collections, tags, memos and missing
 * details are joined, links in memos lead to the one that is kept, and the others go into the trash. To be called inside a transaction;
 * throws `busy` when something has changed since it was planned.
 */
export function mergeArticles(db: Database, plan: MergePlan): MergeReport {
  refuseChanged(db, plan)
  const { article: kept } = plan.kept
  const others = plan.others.map(({ document }) => document.article)
  const ids = others.map(({ id }) => id)
  const { version, added } = addTexts(db, plan)
  const outcomes = plan.others.flatMap(({ highlights }) => highlights.map(each => move(db, each, plan.kept, version)))
  const count = (...wanted: Outcome[]) => outcomes.filter(outcome => wanted.includes(outcome)).length
  joinGroups(db, kept.id, ids)
  for (const id of ids) redirectLinks(db, 'article', id, kept.id)
  joinMemos(db, kept, others)
  joinDetails(db, kept, others)
  for (const id of ids) removeArticle(db, id)
  return {
    article: readArticle(db, kept.id),
    merged: others.length,
    versions: added,
    moved: count('kept', 'moved'),
    reworded: count('moved'),
    joined: count('joined'),
    orphaned: count('orphaned'),
  }
}

/** Makes the texts of the others versions, those that the article does not have, and its own the newest again; how many came along. */
function addTexts(db: Database, { kept, others }: MergePlan): { version: number; added: number } {
  const { id } = kept.article
  const known = shaOfVersions(db, id, kept.version)
  let version = kept.version
  const add = ({ article, text, blocks, marks, pages, version: from }: ArticleText) => {
    const original = originalOf(db, article.id, from)
    version = addVersion(db, id, version, { text, blocks, marks, pages, sha256: sha256(text), original })
  }
  let added = 0
  for (const { document } of others) {
    const sha = sha256(document.text)
    if (known.has(sha)) continue
    known.add(sha)
    add(document)
    added += 1
  }
  if (added > 0) {
    add(kept)
    raiseHighlights(db, id, kept.version, version)
  }
  return { version, added }
}

type Outcome = 'kept' | 'moved' | 'joined' | 'orphaned'

/** Moves a highlight of another article to where it stands in the kept one. */
function move(
  db: Database,
  { highlight, remapping }: MergePlan['others'][number]['highlights'][number],
  kept: ArticleText,
  version: number,
): Outcome {
  const { now, outcome } = remapping
  const place = now && placeOf(kept.text, now.start, now.end)
  // What had no place, or was found by searching and not looked at, stays to be looked at.
  const sure = outcome === 'kept' && highlight.state === 'attached'
  moveHighlight(db, highlight.id, { article: kept.article.id, version }, place, sure ? 1 : Math.min(now?.score ?? 0, 0.99))
  if (place === null) return 'orphaned'
  const twin = twinOf(db, highlight.id) ?? copyThere(db, highlight.id, place.exact)
  if (twin === null) return sure ? 'kept' : 'moved'
  inheritCopies(db, highlight.id, twin)
  joinHighlights(db, highlight.id, twin)
  return 'joined'
}

/** The linked copy of a highlight that has come to the same words; copies are found by words, so that one may be without a full stop. */
const copyThere = (db: Database, highlight: number, exact: string): number | null =>
  copiesOver(db, highlight).find(copy => sameWords(copy.exact, exact))?.id ?? null

function joinMemos(db: Database, kept: Article, others: readonly Article[]): void {
  const bodies = [kept, ...others].map(({ id }) => readMemo(db, 'article', id).body.trim()).filter(body => body !== '')
  const [first] = bodies
  if (first !== undefined) writeMemo(db, 'article', kept.id, [...new Set(bodies)].join('\n\n'))
}

const furthest = (states: readonly ArticleState[]) => ARTICLE_STATES.findLast(state => states.includes(state)) ?? 'unread'

/** What the kept article lacks is taken from the others, the star and the furthest state too. */
function joinDetails(db: Database, kept: Article, others: readonly Article[]): void {
  const first = <K extends 'byline' | 'outlet' | 'url'>(key: K) => [kept, ...others].find(article => article[key] !== null)?.[key] ?? null
  const dated = [kept, ...others].find(({ published }) => published !== null) ?? kept
  const { published, precision } = dated
  updateArticle(db, kept.id, { byline: first('byline'), outlet: first('outlet'), url: first('url'), published, precision })
  const all = [kept, ...others]
  updateArticles(db, [kept.id], { state: furthest(all.map(({ state }) => state)), starred: all.some(({ starred }) => starred) })
}
