import type { Request } from '../../../preload/contract.ts'
import type { BriefArticle, NearDuplicate, ReuseCell } from '../../../preload/model.ts'
import type { Context, HandlersOf } from '../context.ts'
import { readArticle } from '../records/articles.ts'
import { briefArticles } from '../records/reuse.ts'
import { quotedPassages } from '../reuse/quoting.ts'
import { whereElse } from '../reuse/where-else.ts'

/** How much of an article stands in another for both to be near duplicates. */
const NEAR = 0.8
const PAGE = 50

/** The two articles of something found; nothing when one of them is gone meanwhile. */
const both = (brief: Map<number, BriefArticle>, a: number, b: number): [BriefArticle, BriefArticle] | null => {
  const [one, other] = [brief.get(a), brief.get(b)]
  return one && other ? [one, other] : null
}

async function nearDuplicates(
  { db, reuse, newest }: Context,
  { article, least = NEAR }: Request<'parallel.near-duplicates'>,
): Promise<NearDuplicate[]> {
  if (article !== undefined) readArticle(db, article)
  const named = article === undefined ? [] : [article]
  const signal = article === undefined ? newest('near duplicates') : undefined
  const found = await reuse.ask({ kind: 'near', article, least }, named, signal)
  const brief = briefArticles(db, new Set(found.flatMap(({ a, b }) => [a, b])))
  return found.flatMap(({ a, b, ...shares }) => {
    const of = both(brief, a, b)
    return of ? [{ a: of[0], b: of[1], ...shares }] : []
  })
}

async function cell({ db, reuse, newest }: Context, request: Request<'parallel.cell'>): Promise<ReuseCell> {
  const { a, b, year, boilerplate = false, offset = 0, limit = PAGE } = request
  const found = await reuse.ask({ kind: 'cell', a, b, year, boilerplate, offset, limit }, [], newest('cell'))
  const passages = await quotedPassages(db, found.passages)
  const brief = briefArticles(db, new Set(passages.flatMap(({ a, b }) => [a.article, b.article])))
  return {
    total: found.total,
    passages: passages.flatMap(passage => {
      const of = both(brief, passage.a.article, passage.b.article)
      return of ? [{ ...passage, of }] : []
    }),
  }
}

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
  'parallel.near-duplicates': nearDuplicates,
  'parallel.overview': ({ reuse, newest }, { boilerplate = false }) => reuse.ask({ kind: 'overview', boilerplate }, [], newest('overview')),
  'parallel.cell': cell,
  'parallel.settle': async ({ reuse }) => ({ articles: await reuse.settle() }),
}
