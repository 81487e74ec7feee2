import type { Database } from '../db/statement.ts'
import { ensureCoder } from '../records/coders.ts'
import { ensureCollectionAt } from '../records/collections.ts'
import { addMemo } from './add-memo.ts'
import type { LibraryPart } from './draft.ts'
import type { ParsedPart } from './parse.ts'
import { storeThemes } from './store-themes.ts'

/** Whether a part is no article, and of no file in our own format. */
export const isLibraryPart = (part: ParsedPart): part is LibraryPart =>
  ['themes', 'collections', 'coders', 'memo', 'addresses', 'warning'].includes(part.kind)

/** Adds what a source holds besides articles; returns how many themes are new. To be called inside a transaction. */
export function storeLibraryPart(db: Database, part: LibraryPart): number {
  if (part.kind === 'memo') addMemo(db, 'library', null, [part.memo])
  if (part.kind === 'collections') for (const { names, uuid } of part.collections) ensureCollectionAt(db, names, uuid)
  if (part.kind === 'coders') for (const name of part.names) ensureCoder(db, name)
  return part.kind === 'themes' ? storeThemes(db, part.themes) : 0
}
