import type { Request } from '../../../preload/contract.ts'
import type { BriefArticle, Copy } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import { CollateError } from '../error.ts'
import { readArticle, versionText } from '../records/articles.ts'
import { briefArticles, highlightsAt } from '../records/reuse.ts'
import { boundaryAfter, boundaryBefore } from '../text/graphemes.ts'
import type { FoundCopy } from './answer.ts'
import { quoted, textsAt } from './quoting.ts'

/** Copies that are told of at most; what stands in more articles than that is boilerplate, and the oldest are what is asked for. */
const MOST = 1000
/** Characters of context. */
const AROUND = 60

/**
 * Every other place that says the same as a selection, the oldest article first, those without a date last. Throws `missing` for an article or
 * version that is not there and `invalid` for a place outside its text.
 */
export async function whereElse({ db, reuse }: Context, { article, version, start, end }: Request<'parallel.where-else'>): Promise<Copy[]> {
  readArticle(db, article)
  const text = versionText(db, article, version)
  if (start >= end || end > text.length) throw new CollateError('invalid', 'This place is not in the text. Select it again.')
  const found = await reuse.ask({ kind: 'copies', article, version, start, end, text }, [article])
  const brief = briefArticles(
    db,
    found.map(({ place }) => place.article),
  )
  const oldest = found
    .flatMap(copy => {
      const of = brief.get(copy.place.article)
      return of ? [{ copy, of }] : []
    })
    .sort((x, y) => byAge(x.of, y.of) || x.copy.place.start - y.copy.place.start)
    .slice(0, MOST)
  const places = oldest.map(({ copy }) => copy.place)
  const [texts, highlights] = [await textsAt(db, places), highlightsAt(db, places)]
  return oldest.flatMap(({ copy, of }, at) => {
    const own = texts.get(copy.place.article)
    return own === undefined ? [] : [toCopy(copy, of, own, highlights[at] ?? null)]
  })
}

function byAge(one: BriefArticle, other: BriefArticle): number {
  if (one.published === other.published) return one.id - other.id
  if (one.published === null) return 1
  if (other.published === null) return -1
  return one.published < other.published ? -1 : 1
}

function toCopy({ place, words, share }: FoundCopy, of: BriefArticle, text: string, highlight: number | null): Copy {
  const before = text.slice(boundaryBefore(text, Math.max(0, place.start - AROUND)), place.start)
  const after = text.slice(place.end, boundaryAfter(text, Math.min(text.length, place.end + AROUND)))
  return { ...quoted(place, text), of, words, share, before, after, highlight }
}
