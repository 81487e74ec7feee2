import { z } from 'zod'
import {
  type Article,
  type ArticleText,
  type FoundByImport,
  type LibraryInfo,
  type OpenedArticle,
  PRECISIONS,
  type Trouble,
} from '../model.ts'
import { call, id, ids, name, offset } from './row.ts'

const optionalText = z.string().max(2000).nullable()

/** ISO 8601, cut to what is known. */
export const publishedDate = z
  .string()
  .max(22)
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)?)?)?)?$/u)

/** What a user may correct about an article. A missing key stays as it is, null clears. */
const metadata = z.strictObject({
  title: name.optional(),
  byline: optionalText.optional(),
  outlet: optionalText.optional(),
  url: optionalText.optional(),
  published: publishedDate.nullable().optional(),
  precision: z.enum(PRECISIONS).nullable().optional(),
  language: z.string().min(2).max(35).optional(),
})
export type Metadata = z.infer<typeof metadata>

/** What can be asked about the library as a whole and its articles. */
export const articleCalls = {
  'library.info': call(z.strictObject({})).replies<LibraryInfo>(),
  /** Looks at once whether the library can be written again; another library that has its name by now is opened in its place. */
  'library.look': call(z.strictObject({})).replies<{ trouble: Trouble | null }>(),
  'library.rename': call(z.strictObject({ name })).replies<LibraryInfo>(),
  /** Somebody has seen what `library.info` says broke. */
  'library.accept-break': call(z.strictObject({})).replies<null>(),
  /** Removes the articles, themes and highlights that came with the starter library; one undo; never re-created. */
  'library.remove-starter': call(z.strictObject({})).replies<{ articles: number; highlights: number; themes: number }>(),

  /** All, or those of one collection, with `below` also those of the collections inside it; or the `newest`, so many that were added last. */
  'article.list': call(z.strictObject({ collection: id.optional(), below: z.boolean().optional(), newest: id.optional() })).replies<
    Article[]
  >(),
  /** Those that are still there of some, in no order. */
  'article.some': call(z.strictObject({ articles: ids })).replies<Article[]>(),
  /** The newest version, or the one asked for. */
  'article.read': call(z.strictObject({ article: id, version: z.int().positive().optional() })).replies<ArticleText>(),
  /** The newest version with its highlights, as one state of both. */
  'article.open': call(z.strictObject({ article: id })).replies<OpenedArticle>(),
  /** Where the sentences of a version begin and end: start, end, start, end …, ascending. */
  'article.sentences': call(z.strictObject({ article: id, version: z.int().positive() })).replies<number[]>(),
  /** Where an import found what is known of the article, and what it left out of its text, at places of the newest version. */
  'article.found': call(z.strictObject({ article: id })).replies<FoundByImport>(),
  'article.update': call(z.strictObject({ article: id, metadata })).replies<Article>(),
  'article.remove': call(z.strictObject({ articles: ids })).replies<{ removed: number }>(),
  /** Remembers where reading stopped; not undoable. */
  'article.place': call(z.strictObject({ article: id, place: offset })).replies<null>(),
} as const
