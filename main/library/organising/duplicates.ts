import type { DuplicateReason } from '../../../preload/model.ts'
import { addressKey } from '../text/address-key.ts'
import { foldTerm } from '../text/fold.ts'

/** What articles are compared by. */
export interface Comparable {
  id: number
  title: string
  url: string | null
  /** SHA-256 of the newest text. */
  sha256: string
}

/** Articles that are probably one, by their ids in order. */
export interface Group {
  reasons: DuplicateReason[]
  ids: number[]
}

/** A title by its words alone, without marks; null when it has none. */
function titleKey(title: string): string | null {
  const words = foldTerm(title).match(/[\p{L}\p{M}\p{N}]+/gu)
  return words ? words.join(' ') : null
}

const KEYS: [DuplicateReason, (article: Comparable) => string | null][] = [
  ['text', ({ sha256 }) => sha256],
  ['url', ({ url }) => addressKey(url)],
  ['title', ({ title }) => titleKey(title)],
]

/** Groups of articles with the same text, address or title; what hangs together by several reasons is one group. The surest come first. */
export function duplicateGroups(articles: readonly Comparable[]): Group[] {
  const parents = new Map<number, number>()
  const rootOf = (id: number): number => {
    let root = id
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    return root
  }
  const found: { id: number; reason: DuplicateReason }[] = []
  for (const [reason, keyOf] of KEYS) {
    const first = new Map<string, number>()
    for (const article of articles) {
      const key = keyOf(article)
      if (key === null) continue
      const other = first.get(key)
      if (other === undefined) first.set(key, article.id)
      else {
        found.push({ id: article.id, reason })
        const [a, b] = [rootOf(other), rootOf(article.id)]
        if (a !== b) parents.set(Math.max(a, b), Math.min(a, b))
      }
    }
  }
  return gathered(articles, rootOf, found)
}

function gathered(
  articles: readonly Comparable[],
  rootOf: (id: number) => number,
  found: { id: number; reason: DuplicateReason }[],
): Group[] {
  const groups = new Map<number, { reasons: Set<DuplicateReason>; ids: number[] }>()
  for (const { id, reason } of found) {
    const root = rootOf(id)
    const group = groups.get(root) ?? { reasons: new Set(), ids: [] }
    groups.set(root, group)
    group.reasons.add(reason)
  }
  for (const { id } of articles) groups.get(rootOf(id))?.ids.push(id)
  const sure = ({ reasons }: Group) => KEYS.findIndex(([reason]) => reasons.includes(reason))
  return [...groups.values()]
    .map(({ reasons, ids }) => ({ reasons: [...reasons], ids: ids.sort((a, b) => a - b) }))
    .sort((a, b) => sure(a) - sure(b) || (a.ids[0] ?? 0) - (b.ids[0] ?? 0))
}
