import { setImmediate } from 'node:timers/promises'
import type { ImportSource, Request } from '../../../preload/contract.ts'
import type { ImportReport } from '../../../preload/model.ts'
import { type OpenStep, openStep } from '../change.ts'
import type { Context } from '../context.ts'
import type { PausableJob } from '../jobs.ts'
import { counting } from './counting.ts'
import type { ReadOptions } from './draft.ts'
import { ImportError } from './failure.ts'
import { findFiles } from './find-files.ts'
import type { Parsed, Parser } from './parser.ts'
import { startParsers } from './parsers.ts'
import { emptyReport } from './report.ts'
import { labelOf } from './source.ts'
import { type Read, store } from './store.ts'

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
  const sources = await expand(request.sources, report)
  const step = openStep(context, 'import.start')
  const parser = startParsers(sources.length)
  const cancel = () => parser.close()
  job.signal.addEventListener('abort', cancel)
  try {
    await importAll({ context, step, parser, request, sources, report, job })
  } finally {
    job.signal.removeEventListener('abort', cancel)
    parser.close()
    step.end(report.imported.length)
  }
  return report
}

/** Replaces folders by the files in them, pasted texts after all files; what cannot be found goes into the report. */
async function expand(sources: ImportSource[], report: ImportReport): Promise<ImportSource[]> {
  const { files, failed } = await findFiles(sources.flatMap(source => (source.kind === 'path' ? [source.path] : [])))
  report.failed.push(...failed)
  return [...files.map(path => ({ kind: 'path' as const, path })), ...sources.filter(source => source.kind !== 'path')]
}

interface Run {
  context: Context
  step: OpenStep
  parser: Parser
  request: Request<'import.start'>
  sources: ImportSource[]
  report: ImportReport
  job: PausableJob
}

async function importAll({ context, step, parser, request, sources, report, job }: Run): Promise<void> {
  const { language, encoding } = request
  let batch: Read[] = []
  const counted = counting(sources.length)
  const keep = async () => {
    if (batch.length > 0) await store(context, step, batch, request, report)
    batch = []
    await setImmediate()
  }
  job.progress(0, sources.length)
  for await (const found of readInOrder(parser, sources, { language, encoding }, job.signal)) {
    if (found === 'end') counted.end()
    else if ('error' in found) report.failed.push({ path: labelOf(found.source), code: found.error.code, message: found.error.message })
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
type Found = Read | { source: ImportSource; error: ImportError } | 'end'

/** Reads ahead, so that the child is at work while a batch is stored; ends early when cancelled. */
async function* readInOrder(parser: Parser, sources: ImportSource[], options: ReadOptions, signal: AbortSignal): AsyncGenerator<Found> {
  const waiting: { source: ImportSource; parts: AsyncIterable<Parsed> }[] = []
  const left = [...sources]
  while (!signal.aborted && left.length + waiting.length > 0) {
    for (const source of left.splice(0, AHEAD - waiting.length)) waiting.push({ source, parts: parser.parse(source, options) })
    const next = waiting.shift()
    if (!next) return
    try {
      for await (const part of next.parts) yield { source: next.source, part }
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ImportError)) throw error
      yield { source: next.source, error }
    }
    yield 'end'
  }
}
