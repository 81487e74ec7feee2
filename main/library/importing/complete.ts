import type { Article, Origins } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { type Correction, updateArticle } from '../records/articles.ts'
import { markFound, originsOf } from '../records/found.ts'
import { addTag } from '../records/tags.ts'
import type { Hashed } from './parse.ts'

const FIELDS = ['byline', 'outlet', 'url', 'published'] as const

/**
 * Gives an article what a source tells of it and it lacks: details that are empty, a title instead of one that was made of its first words, and
 * tags. Nothing else is overwritten. Returns whether anything came in; to be called inside a transaction.
 */
export function complete(db: Database, article: Article, draft: Hashed): boolean {
  const before = originsOf(db, article.id)
  const found: Correction = {}
  const origins: Origins = {}
  const take = (field: 'title' | (typeof FIELDS)[number]) => {
    Object.assign(found, { [field]: draft[field] })
    const origin = draft.origins[field]
    if (origin) origins[field] = origin
  }
  // A value that was taken away by hand is meant to be empty.
  for (const field of FIELDS) if (article[field] === null && draft[field] !== null && before[field] !== 'user') take(field)
  if (found.published !== undefined) found.precision = draft.precision
  if (before.title === 'lead' && draft.origins.title === 'column') take('title')
  if (Object.keys(found).length > 0) {
    updateArticle(db, article.id, found)
    markFound(db, article.id, origins)
  }
  const tagged = draft.tags.map(tag => addTag(db, [article.id], tag).length > 0)
  return Object.keys(found).length > 0 || tagged.includes(true)
}
