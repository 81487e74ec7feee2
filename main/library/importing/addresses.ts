import type { Database } from '../db/statement.ts'
import { addressesOf, readAddress } from '../records/articles.ts'
import { addressKey, lastName } from '../text/address-key.ts'

/** The addresses that articles of the library have, as far as an import has to know them. */
export interface Addresses {
  /** The first article of the same page; null when there is none. */
  find(url: string | null): number | null
  add(article: number, url: string | null): void
}

/**
 * Reads all addresses at once: to find them by key one by one would take a pass over the table each, or a column that has to be kept right. They
 * lie by the last name of their paths, and only those that share it are looked at closely.
 */
export function knownAddresses(db: Database): Addresses {
  const byName = new Map<string, number[]>()
  const add = (article: number, url: string | null) => {
    if (url === null) return
    const name = lastName(url)
    const known = byName.get(name)
    if (known) known.push(article)
    else byName.set(name, [article])
  }
  for (const { id, url } of addressesOf(db)) add(id, url)
  return {
    add,
    find(url) {
      const key = addressKey(url)
      if (url === null || key === null) return null
      // Meanwhile one may have been removed, or given another address.
      return byName.get(lastName(url))?.find(article => addressKey(readAddress(db, article)) === key) ?? null
    },
  }
}
