import { setImmediate } from 'node:timers/promises'
import type { ImportSource, Request } from '../../../preload/contract.ts'
import type { ImportReport } from '../../../preload/model.ts'
import { openStep } from '../change.ts'
import type { Context } from '../context.ts'
import type { PausableJob } from '../jobs.ts'
import { knownAddresses } from './addresses.ts'
import { counting } from './counting.ts'
import type { ReadOptions } from './draft.ts'
import { type Entry, placeIn, type Read } from './entry.ts'
import { ImportError } from './failure.ts'
import { findFiles } from './find-files.ts'
import type { Parsed, Parser } from './parser.ts'
import { startParsers } from './parsers.ts'
import { emptyReport } from './report.ts'
import { type Storing, store } from './store.ts'

/** Sources that are asked for ahead of the one that is waited for. */
const AHEAD = 16
/** A transaction takes this many articles, or this many UTF-16 units of text: others wait no longer than it takes. */
const BATCH = 25
const BATCH_TEXT = 1_000_000

/**
 * Imports files, folders and pasted texts as one undoable step, one batch after the other; a source that fails is reported and keeps
 * nothing else back. Cancelled, it resolves with what was imported until then. Rejects when the library itself cannot go on.
 */
export async function runImport(context: Context, request: Request<'import.start'>, job: PausableJob): Promise<ImportReport> {
  const report = emptyReport()
  const entries = await expand(request, report)
  const step = openStep(context, 'import.start')
  const parser = startParsers(entries.length)
  const cancel = () => parser.close()
  job.signal.addEventListener('abort', cancel)
  try {
    await importAll({ context, step, parser, request, entries, report, addresses: knownAddresses(context.db), job })
  } finally {
    job.signal.removeEventListener('abort', cancel)
    parser.close()
    step.end(report.imported.length + report.updated.length)
  }
  return report
}

/** Replaces folders by the files in them, pasted texts after all files; what cannot be found goes into the report. */
async function expand({ sources }: Request<'import.start'>, report: ImportReport): Promise<Entry[]> {
  const { files, failed } = await findFiles(sources.flatMap(source => wholeFile(source) ?? []))
  report.failed.push(...failed)
  const found = files.map(path => ({ source: { kind: 'path' as const, path }, given: null }))
  const others = sources.flatMap((source, at) =>
    wholeFile(source) === null ? [{ source, given: source.kind === 'path' ? null : at }] : [],
  )
  return [...found, ...others].map((entry, at) => ({ ...entry, at }))
}

/** The path of a file or folder of which everything is wanted. */
const wholeFile = (source: ImportSource): string | null => (source.kind === 'path' && source.part === undefined ? source.path : null)

interface Run extends Storing {
  parser: Parser
  request: Request<'import.start'>
  entries: Entry[]
  job: PausableJob
}

async function importAll(run: Run): Promise<void> {
  const {
    parser,
    request: { language, encoding, columns },
    entries,
    report,
    job,
  } = run
  let batch: Read[] = []
  const counted = counting(entries.length)
  const keep = async () => {
    if (batch.length > 0) await store(run, batch, () => {})
    batch = []
    await setImmediate()
  }
  job.progress(0, entries.length)
  for await (const found of readInOrder(parser, entries, { language, encoding, columns }, job.signal)) {
    if (found === 'end') counted.end()
    else if ('error' in found) report.failed.push({ ...placeIn(found.entry), code: found.error.code, message: found.error.message })
    else {
      counted.meet(found.part)
      batch.push(found)
    }
    job.progress(counted.done, counted.total)
    if (job.paused || batch.length >= BATCH || sizeOf(batch) >= BATCH_TEXT) await keep()
    await job.goOn()
  }
  // The last ones, or those that were read before it was stopped.
  await keep()
}

const sizeOf = (batch: Read[]) => batch.reduce((size, { part }) => size + (part.kind === 'article' ? part.draft.text.length : 0), 0)

/** A part of a source, why the rest of a source could not be read, or the end of a source. */
type Found = Read | { entry: Entry; error: ImportError } | 'end'

/** Reads ahead, so that the child is at work while a batch is stored; ends early when cancelled. */
async function* readInOrder(parser: Parser, entries: Entry[], options: ReadOptions, signal: AbortSignal): AsyncGenerator<Found> {
  const waiting: { entry: Entry; parts: AsyncIterable<Parsed> }[] = []
  const left = [...entries]
  while (!signal.aborted && left.length + waiting.length > 0) {
    for (const entry of left.splice(0, AHEAD - waiting.length)) waiting.push({ entry, parts: parser.parse(entry.source, options) })
    const next = waiting.shift()
    if (!next) return
    const { entry } = next
    try {
      for await (const part of next.parts) if (isWanted(entry, part)) yield { entry, part }
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ImportError)) throw error
      yield { entry, error }
    }
    yield 'end'
  }
}

/** Whether a part is asked for: all are, unless the source names one. */
const isWanted = ({ source }: Entry, part: Parsed) =>
  !('part' in source && source.part !== undefined) || ('name' in part && part.name === source.part)
