import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleChanges, Request } from '../../../preload/contract.ts'
import type { DuplicateGroup, MergeReport } from '../../../preload/model.ts'
import { change } from '../change.ts'
import type { Context, Handlers, HandlersOf } from '../context.ts'
import { tried } from '../db/tried.ts'
import { duplicateGroups } from '../organising/duplicates.ts'
import { mergeArticles } from '../organising/merge.ts'
import { planMerge } from '../organising/merge-plan.ts'
import { articleState, type SharedFields, startReading, updateArticles } from '../records/article-changes.ts'
import { articlesById, readArticle, refuseMissing } from '../records/articles.ts'
import { markSetByHand } from '../records/found.ts'
import { comparableArticles } from '../records/merging.ts'
import { tidyLine } from '../records/names.ts'
import { precisionOf } from '../records/published.ts'
import { createSavedFilter, listSavedFilters, removeSavedFilter, renameTagInFilters, updateSavedFilter } from '../records/saved-filters.ts'
import { restamp } from '../records/search-documents.ts'
import { addTag, dropTag, listTags, readTag, removeTag, renameTag } from '../records/tags.ts'
import { emptyTrash, listTrash, originalsInTrash, restoreArticles } from '../records/trash.ts'

function sharedFields({ state, starred, byline, outlet, published, language }: ArticleChanges): SharedFields {
  const line = (value: string | null | undefined) => (value === undefined ? {} : { value: tidyLine(value) })
  const [author, paper] = [line(byline), line(outlet)]
  return {
    ...(state === undefined ? {} : { state }),
    ...(starred === undefined ? {} : { starred }),
    ...('value' in author ? { byline: author.value } : {}),
    ...('value' in paper ? { outlet: paper.value } : {}),
    ...(language === undefined ? {} : { language }),
    ...(published === undefined ? {} : { published, precision: published === null ? null : precisionOf(published) }),
  }
}

function updateMany({ db }: Context, ids: readonly number[], changes: ArticleChanges): number {
  const articles = [...new Set(ids)]
  refuseMissing(db, articles)
  const corrected = updateArticles(db, articles, sharedFields(changes))
  markSetByHand(
    db,
    corrected,
    (['byline', 'outlet', 'published', 'language'] as const).filter(field => changes[field] !== undefined),
  )
  const changed = [
    ...corrected,
    ...(changes.addTags ?? []).flatMap(name => addTag(db, articles, name)),
    ...(changes.removeTags ?? []).flatMap(name => dropTag(db, articles, name)),
  ]
  return new Set(changed).size
}

/** Reading on is no step of its own: undo takes back what was meant, not what was looked at. */
function opened(context: Context, article: number) {
  const { db } = context
  const began = db
    .transaction(() => {
      const began = startReading(db, readArticle(db, article).id)
      if (began) restamp(db, new Set([article]))
      return began
    })
    .immediate()
  if (began) {
    context.feed.touch([article])
    context.mirroring.now?.touch(new Set([article]))
    context.emit('library.changed', { scopes: ['articles'], few: { highlights: [], articles: [article], themes: [] } })
  }
  return { state: articleState(db, article) ?? 'reading' }
}

function duplicates({ db }: Context): DuplicateGroup[] {
  const groups = duplicateGroups(comparableArticles(db))
  const articles = articlesById(
    db,
    groups.flatMap(({ ids }) => ids),
  )
  return groups.map(({ reasons, ids }) => ({ reasons, articles: ids.flatMap(id => articles.get(id) ?? []) }))
}

async function emptied(context: Context): Promise<{ articles: number; files: number }> {
  const { db, folder, log } = context
  const { originals, articles } = db
    .transaction(() => {
      db.pragma('defer_foreign_keys = ON')
      return { originals: originalsInTrash(db), articles: emptyTrash(db) }
    })
    .immediate()
  if (articles > 0) context.emit('library.changed', { scopes: ['articles', 'highlights', 'themes', 'collections', 'memos', 'history'] })
  // Only once nothing refers to them any more: a file too many does no harm, a missing one does.
  const removed = await Promise.allSettled(originals.map(path => rm(join(folder, path), { force: true })))
  for (const result of removed) if (result.status === 'rejected') log.warn({ error: String(result.reason) }, 'an original stays')
  return { articles, files: removed.filter(({ status }) => status === 'fulfilled').length }
}

async function merge(context: Context, { keep, others, preview = false }: Request<'article.merge'>): Promise<MergeReport> {
  const plan = await planMerge(context, keep, others)
  const run = () => mergeArticles(context.db, plan)
  return preview ? tried(context.db, run) : change(context, 'article.merge', run, ({ merged }) => merged + 1)
}

/** What is done with several articles at once. */
export const manyArticleHandlers: Pick<Handlers, 'article.update-many' | 'article.opened' | 'article.duplicates' | 'article.merge'> = {
  'article.update-many': (context, { articles, changes }) =>
    change(
      context,
      'article.update-many',
      () => ({ changed: updateMany(context, articles, changes) }),
      ({ changed }) => changed,
    ),
  'article.opened': (context, { article }) => opened(context, article),
  'article.duplicates': duplicates,
  'article.merge': merge,
}

/** Tags of articles. */
export const tagHandlers: HandlersOf<'tag'> = {
  'tag.list': ({ db }) => listTags(db),
  'tag.rename': (context, { tag, name }) =>
    change(context, 'tag.rename', () => {
      const { name: before } = readTag(context.db, tag)
      const renamed = renameTag(context.db, tag, name)
      renameTagInFilters(context.db, before, renamed.name)
      return renamed
    }),
  'tag.remove': (context, { tag }) =>
    change(context, 'tag.remove', () => {
      renameTagInFilters(context.db, readTag(context.db, tag).name, null)
      return { articles: removeTag(context.db, tag) }
    }),
}

/** The trash. */
export const trashHandlers: HandlersOf<'trash'> = {
  'trash.list': ({ db }) => listTrash(db),
  'trash.restore': (context, { articles }) =>
    change(
      context,
      'trash.restore',
      () => ({ restored: restoreArticles(context.db, articles) }),
      ({ restored }) => restored,
    ),
  'trash.empty': emptied,
}

/** Saved filters. */
export const savedFilterHandlers: HandlersOf<'saved-filter'> = {
  'saved-filter.list': ({ db }) => listSavedFilters(db),
  'saved-filter.create': (context, { name, filter }) =>
    change(context, 'saved-filter.create', () => createSavedFilter(context.db, name, filter)),
  'saved-filter.update': (context, { saved, ...to }) =>
    change(context, 'saved-filter.update', () => updateSavedFilter(context.db, saved, to)),
  'saved-filter.remove': (context, { saved }) =>
    change(context, 'saved-filter.remove', () => {
      removeSavedFilter(context.db, saved)
      return null
    }),
}
