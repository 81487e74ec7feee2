import type { ImportReport } from '../../../preload/contract.ts'
import type { OpenStep } from '../change.ts'
import { assignArticles, ensureCollection } from '../records/collections.ts'
import { type Destination, prepare, writeArrived } from './arrived.ts'
import type { Read } from './entry.ts'
import { note, noteLibraryPart, type Outcome } from './report.ts'
import { isLibraryPart, storeLibraryPart } from './store-library-part.ts'
import { isWholePart, storeWhole } from './whole/store.ts'

/** What an import works with while it stores. */
export interface Storing extends Destination {
  step: OpenStep
  report: ImportReport
}

/**
 * Adds what was read to the library in one transaction, and to the report. A text that is the newest one of an article already is left out unless
 * it is to be kept, whether it was there before or came with the same batch. `mark` is called in the transaction that stores the last of it.
 * Rejects when the library or its folder cannot be written.
 */
export async function store(storing: Storing, batch: Read[], ready: Ready, mark: () => void): Promise<void> {
  let left = storeOnce(storing, batch, ready, mark)
  while (left.length > 0) left = storeOnce(storing, left, await makeReady(storing, left), mark)
}

/** Makes ready what was read, while what was read before may still be being stored. Rejects when the library's folder cannot be written. */
export const makeReady = (storing: Storing, batch: Read[]): Promise<Ready> => Promise.all(batch.map(read => prepare(storing, read)))

export type Ready = Awaited<ReturnType<typeof prepare>>[]

/** Returns what has to be made ready anew. */
function storeOnce(storing: Storing, batch: Read[], ready: Ready, mark: () => void): Read[] {
  const { context, step, report } = storing
  const outcomes = step.add(() => {
    for (const { part } of batch) if (isLibraryPart(part)) report.themes += storeLibraryPart(context.db, part)
    const made: (Outcome | 'again' | null)[] = []
    for (const [index, read] of batch.entries()) {
      const one = ready[index] ?? null
      if (isWholePart(read.part)) made.push(storeWhole(storing, read, one && 'names' in one ? one : null, made.includes('again')))
      else made.push(one && 'draft' in one ? writeArrived(storing, one) : one && 'error' in one ? one : null)
    }
    collect(storing, made)
    if (!made.includes('again')) mark()
    return made
  })
  const again = batch.filter((_, index) => outcomes[index] === 'again')
  for (const [index, read] of batch.entries()) {
    noteLibraryPart(report, read)
    const outcome = outcomes[index] ?? null
    if (outcome !== null && outcome !== 'again') note(report, read, outcome)
  }
  return again
}

/** Puts what came in, or got a new version, into the collection that was named. */
function collect({ context: { db }, request: { collection } }: Storing, made: (Outcome | 'again' | null)[]): void {
  if (collection === undefined) return
  const brought = made.flatMap(outcome => {
    if (outcome === null || outcome === 'again') return []
    if ('added' in outcome) return [outcome.added.id]
    return 'updated' in outcome ? [outcome.updated.article.id] : []
  })
  if (brought.length > 0) assignArticles(db, ensureCollection(db, collection), brought, true)
}
