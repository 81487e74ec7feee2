import type { Metadata } from '../../../preload/contract.ts'
import type { Article, Precision } from '../../../preload/model.ts'
import { change } from '../change.ts'
import type { HandlersOf } from '../context.ts'
import { CollateError } from '../error.ts'
import {
  articlesById,
  articleText,
  type Correction,
  listArticles,
  newestArticles,
  readArticle,
  rememberPlace,
  removeArticle,
  updateArticle,
  versionText,
} from '../records/articles.ts'
import { readCollection } from '../records/collections.ts'
import { markSetByHand, originsOf } from '../records/found.ts'
import { tidyLine } from '../records/names.ts'
import { openedArticle } from '../records/opened.ts'
import { precisionOf } from '../records/published.ts'
import { sentencesIn } from '../text/sentences.ts'
import { leftOut } from '../versions/put-back.ts'
import { manyArticleHandlers } from './organising.ts'

const FIELDS = ['title', 'byline', 'outlet', 'url', 'published', 'language'] as const

/** The date with its precision, checked against each other. */
function tidyDate(article: Article, metadata: Metadata): Pick<Article, 'published' | 'precision'> {
  const published = metadata.published === undefined ? article.published : metadata.published
  if (published === null) {
    if (metadata.precision) throw new CollateError('invalid', 'Without a published date there is no precision to set.', 'precision')
    return { published: null, precision: null }
  }
  const shape: Precision = precisionOf(published)
  if (metadata.precision !== undefined && metadata.precision !== shape) {
    throw new CollateError('invalid', `The date “${published}” is known to the ${shape}, which is not the precision given.`, 'precision')
  }
  return { published, precision: shape }
}

function correction(article: Article, metadata: Metadata): Correction {
  const title = metadata.title === undefined ? article.title : tidyLine(metadata.title)
  if (title === null) throw new CollateError('invalid', 'An article needs a title.', 'title')
  const changed: Correction = { title, language: metadata.language ?? article.language, ...tidyDate(article, metadata) }
  for (const key of ['byline', 'outlet', 'url'] as const) {
    const value = metadata[key]
    if (value !== undefined) changed[key] = tidyLine(value)
  }
  return changed
}

/** Articles. */
export const articleHandlers: HandlersOf<'article'> = {
  ...manyArticleHandlers,
  'article.list': ({ db }, { collection, below, newest }) => {
    if (newest !== undefined) return newestArticles(db, newest)
    if (collection !== undefined) readCollection(db, collection)
    return listArticles(db, collection, below)
  },
  'article.some': ({ db }, { articles }) => [...articlesById(db, articles).values()],
  'article.read': ({ db }, { article, version }) => articleText(db, article, version),
  'article.open': ({ db }, { article }) => db.transaction(() => openedArticle(db, article)).deferred(),
  'article.sentences': ({ db }, { article, version }) => {
    const text = versionText(db, article, version)
    return sentencesIn(text, { start: 0, end: text.length }).flatMap(({ start, end }) => [start, end])
  },
  'article.found': ({ db }, { article }) => ({ origins: originsOf(db, article), dropped: leftOut(db, articleText(db, article)) }),
  'article.update': (context, { article, metadata }) =>
    change(context, 'article.update', () => {
      const before = readArticle(context.db, article)
      const corrected = correction(before, metadata)
      updateArticle(context.db, article, corrected)
      markSetByHand(
        context.db,
        [article],
        FIELDS.filter(field => field in corrected && corrected[field] !== before[field]),
      )
      return readArticle(context.db, article)
    }),
  'article.remove': (context, { articles }) =>
    change(
      context,
      'article.remove',
      () => ({ removed: articles.filter(article => removeArticle(context.db, article)).length }),
      ({ removed }) => removed,
    ),
  'article.place': ({ db }, { article, place }) => {
    const { version } = readArticle(db, article)
    db.transaction(() => rememberPlace(db, article, Math.min(place, versionText(db, article, version).length))).immediate()
    return null
  },
}
