import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { entry } from '../entries.ts'
import { CollateError } from '../error.ts'

/** A batch of texts to look through; at most `most` spans of all of them together are wanted. */
export interface ToScanner {
  query: string
  /** Whether the last word of the query is still being typed. */
  typing: boolean
  /** Whether the first span of each text is enough. */
  once: boolean
  texts: string[]
  most: number
}

/** What the thread says: once that it is ready, then one answer to each batch. */
export type FromScanner = { kind: 'ready' } | { kind: 'found'; spans: [number, number][][] } | { kind: 'failed'; detail: string }

/** The texts could not be looked through within the time there was, as with `/(a+)+$/`. */
export class SlowScanError extends CollateError {
  constructor() {
    super('busy', 'Looking through the texts took too long and was stopped. Ask for something simpler.')
    this.name = 'SlowScanError'
  }
}

/** What a scan may be told. `most`: the number of spans after which nothing more is looked for. */
export interface ScanOptions {
  typing?: boolean
  once?: boolean
  signal?: AbortSignal
  most?: number
}

/** Looks at texts in a thread of its own that can be stopped at any time. */
export interface Scanner {
  /**
   * The spans that a query asks for in each text: UTF-16 offsets, half-open, in order. Rejects with `SlowScanError` when a batch takes
   * too long, and with a CollateError `cancelled` when it was aborted or the scanner closed.
   */
  scan(query: string, texts: readonly string[], options?: ScanOptions): Promise<[number, number][][]>
  close(): Promise<void>
}

/** Texts, and UTF-16 units of them, that go to the thread at once: the time limit is about that much. */
const BATCH = 32
const BATCH_TEXT = 500_000
const MOST_SPANS = 1_000_000

const cancelled = () => new CollateError('cancelled', 'Cancelled.')

/** A scanner whose thread is started when it is first needed. `timeLimit` is what one batch may take, in milliseconds. */
export function openScanner({ timeLimit = 2000, workerUrl }: { timeLimit?: number; workerUrl?: URL } = {}): Scanner {
  const closing = new AbortController()
  let worker: Promise<Worker> | null = null
  /** The scans stand in line, one batch of one of them at a time. */
  let line: Promise<unknown> = Promise.resolve()

  const drop = async () => {
    const dropped = worker
    worker = null
    await (await dropped?.catch(() => undefined))?.terminate()
  }

  const launch = () => {
    const started = startWorker(workerUrl ?? pathToFileURL(entry('scan-worker')), () => {
      if (worker === started) worker = null
    })
    return started
  }

  const ask = async (batch: ToScanner, signal: AbortSignal): Promise<[number, number][][]> => {
    if (signal.aborted) throw cancelled()
    worker ??= launch()
    try {
      return await answerOf(await worker, batch, timeLimit, signal)
    } catch (error) {
      await drop()
      throw error
    }
  }

  return {
    async scan(query, texts, { signal: given, most = MOST_SPANS, typing = false, once = false } = {}) {
      const signal = given ? AbortSignal.any([given, closing.signal]) : closing.signal
      const spans: [number, number][][] = []
      let left = most
      for (const batch of batches(texts)) {
        const turn = line.then(() => ask({ query, typing, once, texts: batch, most: left }, signal))
        line = turn.catch(() => undefined)
        const found = await turn
        spans.push(...found)
        left -= found.reduce((sum, { length }) => sum + length, 0)
      }
      return spans
    },
    async close() {
      closing.abort()
      await line
      await drop()
    },
  }
}

function* batches(texts: readonly string[]): Generator<string[]> {
  let batch: string[] = []
  let size = 0
  for (const text of texts) {
    batch.push(text)
    size += text.length
    if (batch.length < BATCH && size < BATCH_TEXT) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}

/** Resolves when the thread is ready, so that its start does not count as time of a batch. `onExit` is told of its end. */
function startWorker(url: URL, onExit: () => void): Promise<Worker> {
  const worker = new Worker(url, { name: 'scan' })
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker))
    // What comes later is heard by who waits for an answer.
    worker.on('error', error => reject(error))
    worker.once('exit', () => {
      onExit()
      reject(new Error('The scan worker ended before it was ready.'))
    })
  })
}

function answerOf(worker: Worker, batch: ToScanner, timeLimit: number, signal: AbortSignal): Promise<[number, number][][]> {
  return new Promise((resolve, reject) => {
    const failed = (detail?: string) => finish(() => reject(new CollateError('internal', 'This search failed. Try other words.', detail)))
    const abort = () => finish(() => reject(cancelled()))
    const exit = () => failed('the thread ended')
    const hear = (message: FromScanner) => {
      if (message.kind === 'found') finish(() => resolve(message.spans))
      else if (message.kind === 'failed') failed(message.detail)
    }
    const clock = setTimeout(() => finish(() => reject(new SlowScanError())), timeLimit)
    const finish = (end: () => void) => {
      clearTimeout(clock)
      worker.off('message', hear).off('exit', exit)
      signal.removeEventListener('abort', abort)
      end()
    }
    worker.on('message', hear).once('exit', exit)
    signal.addEventListener('abort', abort, { once: true })
    worker.postMessage(batch)
    // It may have been aborted while the thread was started.
    if (signal.aborted) abort()
  })
}
