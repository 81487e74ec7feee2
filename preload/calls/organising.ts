import { z } from 'zod'
import {
  ARTICLE_STATES,
  type ArticleState,
  type ArticleTag,
  type DuplicateGroup,
  type MergeReport,
  type SavedFilter,
  type TrashedArticle,
} from '../model.ts'
import { publishedDate } from './articles.ts'
import { call, id, ids, name } from './row.ts'

const tags = z.array(z.string().trim().min(1).max(200)).max(200)
const value = z.string().trim().min(1).max(2000).nullable().optional()

/** What is changed about several articles at once. A missing key stays as it is, null clears. */
const changes = z.strictObject({
  state: z.enum(ARTICLE_STATES).optional(),
  starred: z.boolean().optional(),
  byline: value,
  outlet: value,
  published: publishedDate.nullable().optional(),
  language: z.string().min(2).max(35).optional(),
  /** Names; new ones are made. */
  addTags: tags.optional(),
  removeTags: tags.optional(),
})
export type ArticleChanges = z.infer<typeof changes>

const texts = z.array(z.string().max(2000)).max(2000)
const filter = z.strictObject({
  states: z.array(z.enum(ARTICLE_STATES)).max(100),
  starred: z.boolean(),
  tags: texts,
  outlets: texts,
  languages: texts,
  years: texts,
  highlights: z.enum(['any', 'some', 'none']),
})

/** States, stars and tags of articles, what is kept or removed of them, and filters that are kept. */
export const organisingCalls = {
  /** One undo for all. `changed` counts the articles that something was changed about. */
  'article.update-many': call(z.strictObject({ articles: ids, changes })).replies<{ changed: number }>(),
  /** Notes that an article is being read: an unread one becomes `reading`. Not undoable. */
  'article.opened': call(z.strictObject({ article: id })).replies<{ state: ArticleState }>(),
  /** Groups of articles that are probably one, the surest first. */
  'article.duplicates': call(z.strictObject({})).replies<DuplicateGroup[]>(),
  /**
   * Merges some articles into another one, whose text stays the newest; theirs become versions before it. Highlights, collections, tags and
   * memos move, and the articles go into the trash; one undo. With `preview` nothing is changed.
   */
  'article.merge': call(z.strictObject({ keep: id, others: ids, preview: z.boolean().optional() })).replies<MergeReport>(),

  /** All tags that articles have. */
  'tag.list': call(z.strictObject({})).replies<ArticleTag[]>(),
  /** Renames a tag everywhere; where the name is another tag's, both become one. */
  'tag.rename': call(z.strictObject({ tag: id, name })).replies<ArticleTag>(),
  /** Takes a tag away from all articles. */
  'tag.remove': call(z.strictObject({ tag: id })).replies<{ articles: number }>(),

  /** The last removed first. */
  'trash.list': call(z.strictObject({})).replies<TrashedArticle[]>(),
  'trash.restore': call(z.strictObject({ articles: ids })).replies<{ restored: number }>(),
  /** Removes what is in the trash for good, with the files it was imported from. Cannot be undone. */
  'trash.empty': call(z.strictObject({})).replies<{ articles: number; files: number }>(),

  /** In the order in which they were saved. */
  'saved-filter.list': call(z.strictObject({})).replies<SavedFilter[]>(),
  'saved-filter.create': call(z.strictObject({ name, filter })).replies<SavedFilter>(),
  'saved-filter.update': call(z.strictObject({ saved: id, name: name.optional(), filter: filter.optional() })).replies<SavedFilter>(),
  'saved-filter.remove': call(z.strictObject({ saved: id })).replies<null>(),
} as const
