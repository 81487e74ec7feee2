import type { ImportReport } from '../../../../preload/model.ts'
import type { Context } from '../../context.ts'
import { placeIn, type Read } from '../entry.ts'
import type { ParsedPart } from '../parse.ts'
import type { Outcome } from '../report.ts'
import type { WholePart } from './parts.ts'
import type { PreparedWhole } from './prepare.ts'
import { storeWholeArticle } from './store-article.ts'
import { storeEnd } from './store-end.ts'
import { storeHead } from './store-head.ts'

/** Whether a part is one of a file in our own format. */
export const isWholePart = (part: ParsedPart): part is WholePart =>
  ['whole-head', 'whole-article', 'whole-end', 'looked'].includes(part.kind)

/**
 * Adds what a file in our own format holds in one part, and to the report what is no article or to be looked over. `waits` when articles before it are
 * still to come: the end comes after them. To be called inside a transaction.
 */
export function storeWhole(
  { context: { db }, report }: { context: Pick<Context, 'db'>; report: ImportReport },
  { entry, part }: Read,
  prepared: PreparedWhole | null,
  waits: boolean,
): Outcome | 'again' | null {
  const warn = (message: string) => report.warnings.push({ ...placeIn(entry), message })
  if (part.kind === 'whole-head') {
    const { themes, warnings } = storeHead(db, part.head)
    report.themes += themes
    warnings.map(warn)
  } else if (part.kind === 'whole-end') {
    if (waits) return 'again'
    storeEnd(db, part)
  } else if (prepared) {
    const stored = storeWholeArticle(db, prepared)
    if (stored === 'again') return stored
    stored.warnings.map(warn)
    return stored.outcome
  }
  return null
}
