import type { Article } from '../../preload/contract.ts'
import { type MatchKeys, matcher, matchKeys } from '../text/match.ts'
import { compareNames } from '../text/order.ts'

export const SORTS = ['title', 'outlet', 'published', 'added', 'highlights'] as const
export type Sort = (typeof SORTS)[number]

const byTitle = (a: Article, b: Article) => compareNames(a.title, b.title)
/** ISO dates sort as plain strings. */
const newest = (a: string, b: string) => (a === b ? 0 : a > b ? -1 : 1)

const compare: Record<Sort, (a: Article, b: Article) => number> = {
  title: byTitle,
  outlet: (a, b) => compareNames(a.outlet ?? '', b.outlet ?? ''),
  published: (a, b) => newest(a.published ?? '', b.published ?? ''),
  added: (a, b) => newest(a.addedAt, b.addedAt) || b.id - a.id,
  highlights: (a, b) => b.highlights - a.highlights,
}

const lacks = (article: Article, sort: Sort) => Number((sort === 'outlet' || sort === 'published') && article[sort] === null)

/**
 * Orders articles: titles and outlets from A to Z in Vietnamese order, dates newest first, most highlights first; `reversed` the other
 * way round. What is unknown comes last either way, ties go by title.
 */
export function sorted(articles: readonly Article[], sort: Sort, reversed: boolean): Article[] {
  const by = compare[sort]
  const direction = reversed ? -1 : 1
  return [...articles].sort((a, b) => lacks(a, sort) - lacks(b, sort) || direction * by(a, b) || byTitle(a, b))
}

/** The fresh list, with the old object wherever nothing changed, so that what is shown of it need not be made again. */
export function keepSame(old: readonly Article[], fresh: Article[]): Article[] {
  const known = new Map(old.map(article => [article.id, article]))
  return fresh.map(article => {
    const before = known.get(article.id)
    return before && same(before, article) ? before : article
  })
}

function same(a: Article, b: Article): boolean {
  for (const key of Object.keys(b) as (keyof Article)[]) if (a[key] !== b[key] && !sameTags(a[key], b[key])) return false
  return true
}

const sameTags = (a: unknown, b: unknown) =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((tag, index) => tag === b[index])

const keys = new WeakMap<Article, MatchKeys>()

function keysOf(article: Article): MatchKeys {
  let found = keys.get(article)
  if (!found) {
    found = matchKeys(`${article.title} ${article.outlet ?? ''} ${article.byline ?? ''}`)
    keys.set(article, found)
  }
  return found
}

/** The articles whose title, outlet and byline hold every word typed; marks need not be typed. */
export function filtered(articles: Article[], typed: string): Article[] {
  if (typed.trim() === '') return articles
  const match = matcher(typed)
  return articles.filter(article => match(keysOf(article)))
}
