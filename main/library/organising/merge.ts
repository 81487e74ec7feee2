import { ARTICLE_STATES, type Article, type ArticleState, type Highlight, type MergeReport } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { placeOf } from '../highlighting/place.ts'
import { updateArticles } from '../records/article-changes.ts'
import { readArticle, removeArticle, updateArticle, versionText } from '../records/articles.ts'
import { joinHighlights, twinOf } from '../records/highlight-join.ts'
import { listHighlights, type Place } from '../records/highlights.ts'
import { redirectLinks } from '../records/memo-redirect.ts'
import { readMemo, writeMemo } from '../records/memos.ts'
import { joinGroups, moveHighlight } from '../records/merging.ts'
import { quotePlace } from '../text/quote-place.ts'

/**
 * Merges articles into another one: their highlights move to it, to the same offsets where the texts are equal, else to where their quote
 * stands, and become one with what the same coder highlighted there; collections, tags, memos and missing details are joined, links in
 * memos lead to the one that is kept, and the others go into the trash. To be called inside a transaction.
 */
export function mergeArticles(db: Database, keep: number, given: readonly number[]): MergeReport {
  const ids = [...new Set(given)]
  if (ids.includes(keep)) throw new CollateError('invalid', 'An article cannot be merged into itself.', `article ${keep}`)
  const kept = readArticle(db, keep)
  const others = ids.map(id => readArticle(db, id))
  const text = versionText(db, keep, kept.version)
  const outcomes = others.flatMap(other => moveAll(db, other.id, kept, text))
  const count = (outcome: Outcome) => outcomes.filter(each => each === outcome).length
  joinGroups(db, keep, ids)
  for (const { id } of others) redirectLinks(db, 'article', id, keep)
  joinMemos(db, kept, others)
  joinDetails(db, kept, others)
  for (const { id } of others) removeArticle(db, id)
  return {
    article: readArticle(db, keep),
    merged: others.length,
    moved: count('moved'),
    joined: count('joined'),
    orphaned: count('orphaned'),
  }
}

type Outcome = 'moved' | 'joined' | 'orphaned'

/** Moves all highlights of an article; for each, what became of it in the text of the kept one. */
function moveAll(db: Database, from: number, kept: Article, text: string): Outcome[] {
  const texts = new Map<number, string>()
  return listHighlights(db, from).map(highlight => {
    const own = texts.get(highlight.version) ?? versionText(db, from, highlight.version)
    texts.set(highlight.version, own)
    const { place, score } = placeIn(text, own, highlight)
    moveHighlight(db, highlight.id, { article: kept.id, version: kept.version }, place, score)
    if (place === null) return 'orphaned'
    const twin = twinOf(db, highlight.id)
    if (twin === null) return 'moved'
    joinHighlights(db, highlight.id, twin)
    return 'joined'
  })
}

function placeIn(text: string, own: string, highlight: Highlight): { place: Place | null; score: number } {
  if (own === text && highlight.state !== 'orphan') return { place: highlight, score: 1 }
  const found = quotePlace(text, highlight)
  // Below 1, so that it is told from what stands where it always did.
  return found ? { place: placeOf(text, found.start, found.end), score: Math.min(found.score, 0.99) } : { place: null, score: 0 }
}

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
