import type { Article, ArticleTag } from '../../preload/contract.ts'
import { compareNames } from '../text/order.ts'

/** A tag, and how many of some articles have it. */
export interface TagOf {
  name: string
  /** Of all articles. */
  total: number
  /** Of the articles asked for. */
  count: number
}

/** All tags in Vietnamese order, with how many of some articles have each. */
export function tagsOf(all: readonly ArticleTag[], articles: readonly Article[]): TagOf[] {
  const counts = new Map<string, number>()
  for (const { tags } of articles) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return all
    .map(({ name, articles: total }) => ({ name, total, count: counts.get(name) ?? 0 }))
    .sort((a, b) => compareNames(a.name, b.name))
}
