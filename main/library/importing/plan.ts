import type { Duplicates, SkipReason } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { articleOfUuid, findByTextHash, readArticle } from '../records/articles.ts'
import type { Addresses } from './addresses.ts'
import { articleOfDocument } from './named-document.ts'
import type { Hashed } from './parse.ts'
import type { OwnNote } from './readers/markdown/own-note.ts'

/** What is to become of an article that was read, as the library stands now. */
export type Plan =
  | { add: true }
  | { skip: SkipReason; duplicateOf: number }
  | { revise: number }
  | { annotate: number }
  /** It is that article, which is given what it lacks. */
  | { complete: number }

/** Decides by UUID, text and address. A text that an article has already is no new version of any. */
export function planOf(db: Database, addresses: Addresses, draft: Hashed, duplicates: Duplicates = 'skip'): Plan {
  if (duplicates === 'keep' && !draft.quotes) return { add: true }
  if (draft.note) return planOfNote(db, addresses, draft, draft.note)
  const own = draft.uuid === undefined ? null : articleOfUuid(db, draft.uuid)
  const twin = findByTextHash(db, draft.sha256)
  // Quotes without their article belong to it, and are never its text.
  if (own && !own.removed && draft.quotes) return { annotate: own.id }
  if (own && !own.removed) return duplicates === 'version' && twin === null ? { revise: own.id } : { complete: own.id }
  if (draft.apart) return { add: true }
  if (twin !== null) return isMore(draft) ? { complete: twin } : { skip: 'duplicate', duplicateOf: twin }
  const same = addresses.find(draft.url) ?? (draft.document === undefined ? null : articleOfDocument(db, draft.document, draft.highlights))
  if (same === null) return { add: true }
  if (draft.quotes) return { annotate: same }
  return duplicates === 'version' ? { revise: same } : { skip: 'same-address', duplicateOf: same }
}

/** Whether there is more to it than its text and what is told of that. */
const isMore = ({ highlights, memo = '', collections = [] }: Hashed) => highlights.length + memo.length + collections.length > 0

/** A note of Collate's goes to its article, or to one of the same address. Others may have the same words highlighted, and are not its article. */
function planOfNote(db: Database, addresses: Addresses, { url, title, sha256 }: Hashed, { article }: OwnNote): Plan {
  const own = articleOfUuid(db, article)
  if (own && !own.removed) return { annotate: own.id }
  const same = addresses.find(url)
  if (same !== null) return { annotate: same }
  const twin = findByTextHash(db, sha256)
  return twin !== null && readArticle(db, twin).title === title ? { annotate: twin } : { add: true }
}
