import type { Article } from '../../preload/contract.ts'
import { compareNames } from '../text/order.ts'

/** A tag, and how many of some articles have it. */
export interface TagOf {
  name: string
  /** Of all articles. */
  total: number
  /** Of the articles asked for. */
  count: number
}

/** All tags of articles in Vietnamese order, with how many of the chosen ones have each. */
export function tagsOf(articles: readonly Article[], chosen: ReadonlySet<number>): TagOf[] {
  const found = new Map<string, TagOf>()
  for (const { id, tags } of articles)
    for (const name of tags) {
      const tag = found.get(name) ?? { name, total: 0, count: 0 }
      found.set(name, tag)
      tag.total++
      if (chosen.has(id)) tag.count++
    }
  return [...found.values()].sort((a, b) => compareNames(a.name, b.name))
}
