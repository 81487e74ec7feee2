import type { Article } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { updateArticles } from '../records/article-changes.ts'
import { versionText } from '../records/articles.ts'
import { assignArticles, ensureCollectionAt } from '../records/collections.ts'
import { addMemo } from './add-memo.ts'
import { type Stored, storeHighlights } from './annotations.ts'
import type { Draft } from './draft.ts'

/**
 * Adds what a source tells of an article besides its text and metadata: collections, memo and highlights; of one that is `made` by it also how far its
 * reading came. To be called inside a transaction.
 */
export function storeAll(db: Database, article: Article, draft: Draft, made = false): Stored {
  const { collections = [], memo = '', state, starred, highlights } = draft
  if (made && (state || starred)) updateArticles(db, [article.id], { ...(state && { state }), ...(starred && { starred }) })
  const put = collections.map(({ names, uuid }) => assignArticles(db, ensureCollectionAt(db, names, uuid), [article.id], true) > 0)
  const noted = memo !== '' && addMemo(db, 'article', article.id, [memo])
  const stored = storeHighlights(db, article, made ? draft.text : versionText(db, article.id, article.version), highlights)
  return { ...stored, changed: stored.changed || noted || put.includes(true) }
}
