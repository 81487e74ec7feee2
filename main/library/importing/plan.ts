import type { Duplicates, SkipReason } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { findByTextHash } from '../records/articles.ts'
import type { Addresses } from './addresses.ts'
import type { Hashed } from './parse.ts'

/** What is to become of an article that was read, as the library stands now. */
export type Plan = { add: true } | { skip: SkipReason; duplicateOf: number } | { revise: number } | { annotate: number }

/** Decides by text and address. A text that an article has already is no new version of any. */
export function planOf(db: Database, addresses: Addresses, draft: Hashed, duplicates: Duplicates = 'skip'): Plan {
  if (duplicates === 'keep' && !draft.quotes) return { add: true }
  const twin = findByTextHash(db, draft.sha256)
  if (twin !== null) return { skip: 'duplicate', duplicateOf: twin }
  const same = addresses.find(draft.url)
  if (same === null) return { add: true }
  // Quotes without their article belong to it, and are never its text.
  if (draft.quotes) return { annotate: same }
  return duplicates === 'version' ? { revise: same } : { skip: 'same-address', duplicateOf: same }
}
