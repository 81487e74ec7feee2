import { parentPort, Worker, workerData } from 'node:worker_threads'
import { answer, type RawSearchRequest } from './answer.ts'
import {
  abandonJob,
  beginJob,
  catchUp,
  createHoldings,
  finishJob,
  type Holdings,
  isFilling,
  isLittle,
  type Job,
  layoutOf,
  mergeSmall,
  partOf,
  put,
  remove,
  stateOf,
} from './holdings.ts'
import { unpack } from './layout.ts'
import type { FromBuilder, FromWorker, Stamps, ToBuilder, ToWorker } from './messages.ts'
import { closeSegment, openSegment } from './segment.ts'
import { dropSegment, keepSegment, keptSegments, readSegments, type Store } from './segment-file.ts'
import { addOpened, SMALL } from './shelf.ts'

const port = parentPort
if (!port) throw new Error('The search worker runs as a worker thread only.')

const holdings: Holdings = createHoldings()
let store: Store | null = null
/** Serials of the segments that are on the disk. */
const onDisk = new Set<number>()
const settling: number[] = []
const questions = new Map<number, RawSearchRequest>()
/** What is on the disk is read, and made ready, while the library is still being opened. */
const early = readEarly()
let received = 0
let scheduled = false
let builder: Worker | null = null
/** How often in a row the builder ended before it had finished something. */
let deaths = 0
let opened = 0
let lastPut = Number.NEGATIVE_INFINITY
/** Milliseconds without anything handed over after which no more is waited for. */
const QUIET = 150
/** Milliseconds after which what is waiting goes on its way, however much keeps coming. */
const PATIENCE = 500
let lastJob = 0
/** Milliseconds after opening in which nothing is merged: there is enough to do for the first answers. */
const SETTLING = 1500
const MOST_DEATHS = 3
/** For new objects of the builder, in megabytes; what it makes are large arrays, and V8 would take three times as much. */
const YOUNG = 16
/** Beside this file, built or not. */
const BUILDER = import.meta.url.endsWith('.ts') ? './builder.ts' : './search-builder.js'

const say = (message: FromWorker) => port.postMessage(message)

function readEarly() {
  const read = readSegments(typeof workerData?.folder === 'string' ? workerData.folder : null)
  const { lexicon, facts } = holdings.shelf
  const opened = new Map(read.kept.map(kept => [kept, openSegment(kept.layout, kept.serial, lexicon, facts)]))
  return { read, opened }
}

/** Takes in what was kept of what the library holds now, and tells what is missing or was changed since. */
function open(stamps: Stamps): void {
  const current = new Map<number, number>()
  for (const [at, id] of stamps.ids.entries()) current.set(id, stamps.stamps[at] ?? -1)
  const { shelf } = holdings
  const own = store ? keptSegments(store, early.read) : []
  for (const [kept, segment] of early.opened) {
    const isCurrent = (article: number, document: number) => current.get(article) === segment.stamps[document] && !shelf.places.has(article)
    if (own.includes(kept)) {
      onDisk.add(segment.serial)
      addOpened(shelf, segment, isCurrent)
    } else closeSegment(segment, shelf.lexicon)
  }
  early.opened.clear()
  early.read.kept = []
  tidy()
  opened = performance.now()
  setTimeout(schedule, SETTLING)
  const stale = [...current.keys()].filter(id => !shelf.places.has(id))
  say({ kind: 'opened', stale, state: stateOf(holdings) })
}

/** Keeps large segments that are not on the disk, and gives up files of segments that are no more. */
function tidy(least = SMALL): void {
  if (!store) return
  const { bySerial, segments } = holdings.shelf
  for (const segment of segments) {
    if (segment.ids.length < least || onDisk.has(segment.serial)) continue
    try {
      keepSegment(store, segment, segment.serial)
      onDisk.add(segment.serial)
    } catch {
      // A full or read-only disk: search goes on from memory, and what is missing is made anew at the next start.
    }
  }
  for (const serial of onDisk) {
    if (bySerial.has(serial)) continue
    dropSegment(store, serial)
    onDisk.delete(serial)
  }
}

/** One round: questions first, then what is little, then the next large piece for the builder. */
function work(): void {
  scheduled = false
  for (const [number, request] of questions) reply(number, request)
  questions.clear()
  const little = isLittle(holdings)
  if (little) catchUp(holdings)
  if (mergeSmall(holdings) || little) tidy()
  const now = performance.now()
  if (isFilling(holdings) && now - lastPut < QUIET && now - lastJob < PATIENCE) setTimeout(schedule, QUIET)
  else {
    const job = beginJob(holdings, now - opened > SETTLING)
    if (job) {
      lastJob = now
      hand(job)
    }
  }
  say({ kind: 'state', state: stateOf(holdings), received })
  if (holdings.waiting.size === 0 && holdings.job?.kind !== 'build') {
    for (const number of settling.splice(0)) say({ kind: 'settled', number, state: stateOf(holdings) })
  }
}

/** Messages that came together are all looked at first, so that a question that was called off is not answered. */
function schedule(): void {
  if (scheduled) return
  scheduled = true
  setImmediate(work)
}

function hand(job: Job): void {
  holdings.shelf.lastSerial += 1
  if (deaths >= MOST_DEATHS) {
    finishJob(holdings, layoutOf(job, holdings.spellings), holdings.shelf.lastSerial)
    tidy()
    schedule()
    return
  }
  builder ??= startBuilder()
  const common = { serial: holdings.shelf.lastSerial, store }
  const message: ToBuilder =
    job.kind === 'build'
      ? { ...common, kind: 'build', documents: job.documents }
      : { ...common, kind: 'merge', parts: job.segments.map(partOf).map(({ layout, dead }) => ({ bytes: layout.bytes, dead })) }
  builder.postMessage(message)
}

function startBuilder(): Worker {
  const started = new Worker(new URL(BUILDER, import.meta.url), {
    name: 'search-builder',
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  })
  started.on('message', ({ serial, bytes, kept: isKept }: FromBuilder) => {
    deaths = 0
    if (isKept) onDisk.add(serial)
    finishJob(holdings, unpack(bytes), serial)
    tidy()
    schedule()
  })
  // What went wrong is followed by `exit`.
  started.on('error', () => {})
  started.on('exit', () => {
    if (builder !== started) return
    builder = null
    deaths += 1
    abandonJob(holdings)
    schedule()
  })
  return started
}

function reply(number: number, request: RawSearchRequest): void {
  try {
    catchUp(holdings)
    say({ kind: 'reply', number, reply: answer(holdings.shelf, request, stateOf(holdings).pending) })
  } catch (error) {
    say({ kind: 'failed', number, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'open') {
    store = message.store
    open(message.stamps)
  } else if (message.kind === 'query') questions.set(message.number, message.request)
  else if (message.kind === 'cancel') {
    if (questions.delete(message.number)) say({ kind: 'cancelled', number: message.number })
  } else if (message.kind === 'settle') settling.push(message.number)
  else if (message.kind === 'keep') {
    tidy(1)
    say({ kind: 'settled', number: message.number, state: stateOf(holdings) })
  } else {
    lastPut = performance.now()
    if (message.kind === 'put') put(holdings, message.documents)
    else remove(holdings, message.ids)
    received += 1
  }
  schedule()
})
