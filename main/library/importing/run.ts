import { setImmediate } from 'node:timers/promises'
import type { ImportSource, Request } from '../../../preload/contract.ts'
import type { ImportReport } from '../../../preload/model.ts'
import { type OpenStep, openStep } from '../change.ts'
import type { Context } from '../context.ts'
import type { Job } from '../jobs.ts'
import { ImportError } from './failure.ts'
import { findFiles } from './find-files.ts'
import { type Parsed, type Parser, startParser } from './parser.ts'
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
export async function runImport(context: Context, request: Request<'import.start'>, job: Job): Promise<ImportReport> {
  const report: ImportReport = { imported: [], skipped: [], failed: [] }
  const sources = await expand(request.sources, report)
  const step = openStep(context, 'import.start')
  const parser = startParser()
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
  job: Job
}

async function importAll({ context, step, parser, request, sources, report, job }: Run): Promise<void> {
  const options = request.language === undefined ? {} : { language: request.language }
  let batch: Read[] = []
  let done = 0
  const keep = async () => {
    if (batch.length > 0) await store(context, step, batch, request.collection, report)
    batch = []
    await setImmediate()
  }
  job.progress(done, sources.length)
  for await (const { source, outcome } of readInOrder(parser, sources, options, job.signal)) {
    done += 1
    if (outcome instanceof ImportError) report.failed.push({ path: labelOf(source), code: outcome.code, message: outcome.message })
    else batch.push({ source, parsed: outcome })
    if (batch.length >= BATCH || sizeOf(batch) >= BATCH_TEXT) await keep()
    job.progress(done, sources.length)
  }
  // The last ones, or those that were read before it was stopped.
  await keep()
}

const sizeOf = (batch: Read[]) => batch.reduce((size, { parsed }) => size + parsed.text.length, 0)

interface Outcome {
  source: ImportSource
  outcome: Parsed | ImportError
}

/** Reads ahead, so that the child is at work while a batch is stored; ends early when cancelled. */
async function* readInOrder(
  parser: Parser,
  sources: ImportSource[],
  options: { language?: string },
  signal: AbortSignal,
): AsyncGenerator<Outcome> {
  const waiting: Promise<Outcome | Error>[] = []
  const left = [...sources]
  while (!signal.aborted && left.length + waiting.length > 0) {
    for (const source of left.splice(0, AHEAD - waiting.length)) waiting.push(read(parser, source, options))
    const next = await waiting.shift()
    if (signal.aborted) return
    if (next instanceof Error) throw next
    if (next) yield next
  }
}

/** Never rejects, since nobody may be waiting for it yet. */
async function read(parser: Parser, source: ImportSource, options: { language?: string }): Promise<Outcome | Error> {
  try {
    return { source, outcome: await parser.parse(source, options) }
  } catch (error) {
    if (error instanceof ImportError) return { source, outcome: error }
    return error instanceof Error ? error : new Error(String(error))
  }
}
