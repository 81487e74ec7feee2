import type { Article } from '../../preload/contract.ts'
import { type MatchKeys, matcher, matchKeys } from '../text/match.ts'
import { compareNames, rankNames } from '../text/order.ts'

export const SORTS = ['title', 'outlet', 'published', 'added', 'highlights'] as const
export type Sort = (typeof SORTS)[number]

/** ISO dates sort as plain strings. */
const newest = (a: string, b: string) => (a === b ? 0 : a > b ? -1 : 1)

const ranksOf = (names: string[], ranking: typeof rankNames): number[] => {
  const known = ranking(names)
  return names.map(name => known.get(name) ?? 0)
}

/** The place of each article in an order that is not reversed, from 0, the lower the further up; null where what it is ordered by is unknown. */
const placing: Record<Exclude<Sort, 'title'>, (articles: readonly Article[]) => (number | null)[]> = {
  outlet(articles) {
    const ranks = rankNames(articles.map(({ outlet }) => outlet ?? ''))
    return articles.map(({ outlet }) => (outlet === null ? null : (ranks.get(outlet) ?? 0)))
  },
  published(articles) {
    const dates = [...new Set(articles.map(({ published }) => published ?? ''))].sort(newest)
    const places = new Map(dates.map((date, place) => [date, place]))
    return articles.map(({ published }) => (published === null ? null : (places.get(published) ?? 0)))
  },
  added(articles) {
    const places = new Array<number>(articles.length)
    const order = [...articles.keys()].sort((a, b) => latest(articles[a], articles[b]))
    for (const [place, index] of order.entries()) places[index] = place
    return places
  },
  highlights(articles) {
    const most = articles.reduce((most, { highlights }) => Math.max(most, highlights), 0)
    return articles.map(({ highlights }) => most - highlights)
  },
}

const latest = (a: Article | undefined, b: Article | undefined) => (a && b ? newest(a.addedAt, b.addedAt) || b.id - a.id : 0)

/**
 * Orders articles: titles and outlets from A to Z in Vietnamese order, dates newest first, most highlights first; `reversed` the other
 * way round. What is unknown comes last either way, ties go by title. `ranking` ranks titles, `rankNames` unless it is remembered.
 */
export function sorted(articles: readonly Article[], sort: Sort, reversed: boolean, ranking = rankNames): Article[] {
  const titles = ranksOf(
    articles.map(({ title }) => title),
    ranking,
  )
  const byTitle = ordered(titles)
  const places = sort === 'title' ? titles : placing[sort](articles)
  const last = places.reduce<number>((last, place) => Math.max(last, place ?? 0), 0)
  const turned = Array.from(byTitle, index => {
    const place = places[index] ?? null
    if (place === null) return last + 1
    return reversed ? last - place : place
  })
  return Array.from(ordered(turned), at => articles[byTitle[at] ?? 0] as Article)
}

/** The indexes of places in their order, equal ones as they come. Plain numbers sort ten times as fast as whatever has to be compared. */
function ordered(places: readonly number[]): Float64Array {
  const count = places.length
  return Float64Array.from(places, (place, index) => place * count + index)
    .sort()
    .map(key => key % count)
}

/** `rankNames`, remembering its last answer as long as it has all names that are asked for. */
export function ranking(): typeof rankNames {
  let known = new Map<string, number>()
  return names => {
    const wanted = [...names]
    if (!wanted.every(name => known.has(name))) known = rankNames(wanted)
    return known
  }
}

/** What an article's place in an order hangs on. */
const PLACED_BY = ['id', 'title', 'outlet', 'published', 'addedAt'] as const

const swapped = (from: Article, to: Article) => PLACED_BY.every(key => from[key] === to[key])

/**
 * `sorted`, remembering its last answer: when articles differ from the last ones by nothing that they are ordered by (as after a highlight),
 * they take each other's places and nothing is compared again.
 */
export function sorting(titles = ranking()): (articles: readonly Article[], sort: Sort, reversed: boolean) => Article[] {
  let last: { articles: readonly Article[]; sort: Sort; reversed: boolean; ordered: Article[] } | null = null
  return (articles, sort, reversed) => {
    const ordered =
      (last?.sort === sort && last.reversed === reversed && renewed(last, articles)) || sorted(articles, sort, reversed, titles)
    last = { articles, sort, reversed, ordered }
    return ordered
  }
}

function renewed(last: { articles: readonly Article[]; sort: Sort; ordered: Article[] }, articles: readonly Article[]): Article[] | null {
  if (articles.length !== last.articles.length) return null
  const news = new Map<Article, Article>()
  for (const [index, article] of articles.entries()) {
    const before = last.articles[index]
    if (!before || before === article) continue
    if (!swapped(before, article) || (last.sort === 'highlights' && before.highlights !== article.highlights)) return null
    news.set(before, article)
  }
  return last.ordered.map(article => news.get(article) ?? article)
}

/** The fresh list, with the old object wherever nothing changed, so that what is shown of it need not be made again. */
export function keepSame(old: readonly Article[], fresh: Article[]): Article[] {
  const known = new Map(old.map(article => [article.id, article]))
  return fresh.map(article => {
    const before = known.get(article.id)
    return before && same(before, article) ? before : article
  })
}

/** The list with some articles read again; the list itself when none of them is another. */
export function renewedIn(list: Article[], fresh: ReadonlyMap<number, Article>): Article[] {
  const next = list.map(article => {
    const news = fresh.get(article.id)
    return news && !same(article, news) ? news : article
  })
  return next.some((article, index) => article !== list[index]) ? next : list
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

/** Articles of which everything is made ready in one go. */
const SLICE = 1000

/**
 * Makes ready what filtering and sorting need of every article, some at a time, each time waiting until nothing else is to be done: then
 * the first letter typed is answered as fast as the next.
 */
export async function prepare(articles: readonly Article[], titles: typeof rankNames, idle: () => Promise<void>): Promise<void> {
  const names: string[] = []
  for (let at = 0; at < articles.length; at += SLICE) {
    await idle()
    const slice = articles.slice(at, at + SLICE)
    for (const article of slice) void keysOf(article).folded
    // Runs that are in order are merged in no time.
    names.push(...slice.map(({ title }) => title).sort(compareNames))
  }
  await idle()
  titles(names)
}
