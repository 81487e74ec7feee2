import type { HandlersOf } from '../context.ts'
import { readArticle } from '../records/articles.ts'
import { quotedPassages } from '../reuse/quoting.ts'
import { whereElse } from '../reuse/where-else.ts'

/** Passages that articles share. */
export const parallelHandlers: HandlersOf<'parallel'> = {
  'parallel.pair': async ({ db, reuse }, { a, b, minWords: least }) => {
    for (const article of [a, b]) readArticle(db, article)
    return quotedPassages(db, await reuse.ask({ kind: 'pair', a, b, least }, [a, b]))
  },
  'parallel.article': async ({ db, reuse }, { article, minWords: least, boilerplate }) => {
    readArticle(db, article)
    return quotedPassages(db, await reuse.ask({ kind: 'article', article, least, boilerplate }, [article]))
  },
  'parallel.where-else': whereElse,
  'parallel.settle': async ({ reuse }) => ({ articles: await reuse.settle() }),
}
