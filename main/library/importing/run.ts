import { setImmediate } from 'node:timers/promises'
import type { Request } from '../../../preload/contract.ts'
import type { ImportReport } from '../../../preload/model.ts'
import { type OpenStep, openStep, reopenStep } from '../change.ts'
import type { Context } from '../context.ts'
import { isClosing, type PausableJob } from '../jobs.ts'
import { itemsLeft, moveRun, type UnfinishedRun } from '../records/import-runs.ts'
import { knownAddresses } from './addresses.ts'
import { counting } from './counting.ts'
import type { ReadOptions } from './draft.ts'
import { type Entry, placeIn, type Read } from './entry.ts'
import { expand } from './expand.ts'
import { ImportError } from './failure.ts'
import { startKeeper } from './keeper.ts'
import type { Parsed, Parser } from './parser.ts'
import { startParsers } from './parsers.ts'
import { beginRecord, NO_RECORD, type RunRecord, recordOf } from './record.ts'
import { emptyReport } from './report.ts'
import { labelOf } from './source.ts'
import { makeReady, type Storing, store } from './store.ts'

/** Sources that are asked for ahead of the one that is waited for. */
const AHEAD = 16
/** A transaction takes this many articles, or this many UTF-16 units of text: others wait no longer than it takes. */
const BATCH = 25
const BATCH_TEXT = 1_000_000

/**
 * Imports files, folders and pasted texts as one undoable step, one batch after the other; a source that fails is reported and keeps
 * nothing else back. Cancelled, it resolves with what was imported until then. With `remembered` it can go on after a crash. Rejects when the
 * library itself cannot go on. `begin` gives the step of the history.
 */
export async function runImport(
  context: Context,
  request: Request<'import.start'>,
  job: PausableJob,
  { remembered = true, begin = () => openStep(context, 'import.start') }: { remembered?: boolean; begin?: () => OpenStep } = {},
): Promise<ImportReport> {
  const report = emptyReport()
  const entries = await expand(request, report)
  const step = begin()
  const { id } = step
  const record = begun(step, () => (remembered && id !== null ? beginRecord(context, request, id, entries) : NO_RECORD))
  return importEntries({ context, step, request, entries, report, record, job })
}

/** Goes on with an import that was broken off, in its step of the history while that is there. Resolves and rejects as `runImport`. */
export async function resumeImport(context: Context, run: UnfinishedRun, job: PausableJob): Promise<ImportReport> {
  const { db } = context
  const entries = itemsLeft(db, run.id).map(({ position, path, part, stored }) => ({
    source: { kind: 'path' as const, path: path ?? '', ...(part === null ? {} : { part }) },
    at: position,
    given: null,
    stored,
  }))
  const step = (run.step === null ? null : reopenStep(context, run.step)) ?? openStep(context, 'import.start')
  const { id } = step
  if (id !== run.step && id !== null) begun(step, () => moveRun(db, run.id, id))
  return importEntries({
    context,
    step,
    request: JSON.parse(run.request),
    entries,
    report: emptyReport(),
    record: recordOf(db, run.id),
    job,
  })
}

/** What a step begins with; where that fails, the step is over. */
function begun<T>(step: OpenStep, begin: () => T): T {
  try {
    return begin()
  } catch (error) {
    step.end(0)
    throw error
  }
}

async function importEntries(given: Omit<Run, 'parser' | 'addresses' | 'keeper'>): Promise<ImportReport> {
  const { context, step, report, record, job } = given
  const parser = startParsers(given.entries.map(({ source }) => labelOf(source)))
  const keeper = startKeeper(context.folder)
  const cancel = () => parser.close()
  job.signal.addEventListener('abort', cancel)
  let broken = true
  try {
    await importAll({ ...given, parser, keeper, addresses: knownAddresses(context.db) })
    broken = isClosing(job)
  } finally {
    job.signal.removeEventListener('abort', cancel)
    parser.close()
    keeper.close()
    step.end(report.imported.length + report.updated.length)
    record.close(broken)
  }
  return report
}

interface Run extends Storing {
  parser: Parser
  request: Pick<Request<'import.start'>, 'language' | 'encoding' | 'columns' | 'collection' | 'duplicates'>
  entries: Entry[]
  record: RunRecord
  job: PausableJob
}

async function importAll(run: Run): Promise<void> {
  const { parser, request, entries, report, record, job } = run
  const { language, encoding, columns } = request
  let batch: Read[] = []
  let storing = Promise.resolve()
  const counted = counting(entries.length)
  /** Stores the batch once the one before is; resolves when that is. */
  const keep = (): Promise<void> => {
    const before = storing
    storing = storeAfter(before, run, batch, record.cut())
    // Whoever waits for it next is told.
    storing.catch(() => undefined)
    batch = []
    return before
  }
  const keepNow = () => keep().then(() => storing)
  const meet = (found: Found) => {
    const before = counted.done
    if ('part' in found) {
      counted.meet(found.part)
      record.meet(found.entry)
      batch.push(found)
    } else {
      counted.end()
      if (found.error === null) record.end(found.entry)
      else report.failed.push({ ...placeIn(found.entry), code: found.error.code, message: found.error.message })
    }
    // Told twice of the same it would not be told soon of more.
    if (counted.done > before) job.progress(counted.done, counted.total)
  }
  job.progress(0, entries.length)
  try {
    for await (const found of readInOrder(parser, entries, { language, encoding, columns }, job.signal)) {
      meet(found)
      if (batch.length >= BATCH || sizeOf(batch) >= BATCH_TEXT) await keep()
      if (job.paused) await keepNow()
      await job.goOn()
    }
    // The last ones, or those that were read before it was stopped.
    await keepNow()
  } finally {
    // Whatever went wrong, nothing is stored any more once this has ended.
    await storing.catch(() => undefined)
  }
}

/** Files are kept while the batch before is being stored. */
async function storeAfter(before: Promise<void>, run: Run, batch: Read[], mark: (() => void) | null): Promise<void> {
  const ready = makeReady(run, batch)
  // Where the one before fails, that is told.
  ready.catch(() => undefined)
  await before
  if (batch.length > 0) await store(run, batch, await ready, () => mark?.())
  else if (mark) run.step.add(mark)
  await setImmediate()
}

const sizeOf = (batch: Read[]) => batch.reduce((size, { part }) => size + textIn(part), 0)

function textIn(part: Parsed): number {
  if (part.kind === 'whole-article') return part.article.versions.reduce((size, { text }) => size + text.length, 0)
  return part.kind === 'article' ? part.draft.text.length : 0
}

/** A part of a source, or its end: where it could not be read so far, why. */
type Found = Read | { entry: Entry; error: ImportError | null }

/** Reads ahead, so that the child is at work while a batch is stored; ends early when cancelled. */
async function* readInOrder(parser: Parser, entries: Entry[], options: ReadOptions, signal: AbortSignal): AsyncGenerator<Found> {
  const waiting: { entry: Entry; parts: AsyncIterable<Parsed> }[] = []
  const left = [...entries]
  while (!signal.aborted && left.length + waiting.length > 0) {
    for (const entry of left.splice(0, AHEAD - waiting.length)) waiting.push({ entry, parts: parser.parse(entry.source, options) })
    const next = waiting.shift()
    if (!next) return
    const { entry } = next
    let [met, failure]: [number, ImportError | null] = [0, null]
    try {
      for await (const part of next.parts) if (isWanted(entry, part) && ++met > entry.stored) yield { entry, part }
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ImportError)) throw error
      failure = error
    }
    yield { entry, error: failure }
  }
}

/** Whether a part is asked for: all are, unless the source names one. */
const isWanted = ({ source }: Entry, part: Parsed) =>
  !('part' in source && source.part !== undefined) || ('name' in part && part.name === source.part)
