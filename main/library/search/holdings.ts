import type { SearchState } from '../../../preload/model.ts'
import { buildSegment } from './build.ts'
import type { SearchDocument } from './document.ts'
import type { Layout } from './layout.ts'
import { mergeSegments, type Part } from './merge.ts'
import type { Segment } from './segment.ts'
import { addSegment, articlesOn, createShelf, dueLarge, dueSmall, forget, replaceSegments, type Shelf } from './shelf.ts'
import { createSpellings, type Spellings } from './spellings.ts'

/** What can be found, what is waiting to be, and the one large piece of work that is under way elsewhere. */
export interface Holdings {
  readonly shelf: Shelf
  readonly spellings: Spellings
  /** Handed over and not looked at yet, the newest last. */
  readonly waiting: Map<number, SearchDocument>
  job: Job | null
  /** Articles of the build under way that were handed over again or removed since. */
  overtaken: Set<number>
}

/** Work for another thread: to make a segment of documents, or one of several. */
export type Job = { kind: 'build'; documents: SearchDocument[] } | { kind: 'merge'; segments: Segment[] }

/** Nothing held. */
export const createHoldings = (): Holdings => ({
  shelf: createShelf(),
  spellings: createSpellings(),
  waiting: new Map(),
  job: null,
  overtaken: new Set(),
})

/** So many articles, and so many UTF-16 units of text, take a few milliseconds at most and are made findable at once. */
const AT_ONCE = 8
const AT_ONCE_UNITS = 200_000
/** What is built as one segment. */
const BATCH = 4000
const ENOUGH = 1000
const BATCH_UNITS = 16_000_000

/** Takes documents, new or changed; they are found after `catchUp` or a job. */
export function put(holdings: Holdings, documents: readonly SearchDocument[]): void {
  for (const document of documents) {
    overtake(holdings, document.id)
    holdings.waiting.delete(document.id)
    holdings.waiting.set(document.id, document)
  }
}

/** Forgets articles at once. */
export function remove(holdings: Holdings, ids: readonly number[]): void {
  for (const id of ids) {
    overtake(holdings, id)
    holdings.waiting.delete(id)
    forget(holdings.shelf, id)
  }
}

function overtake({ job, overtaken }: Holdings, id: number): void {
  if (job?.kind === 'build') overtaken.add(id)
}

/** How many articles can be found, and how many are on their way. */
export function stateOf({ shelf, waiting, job }: Holdings): SearchState {
  return { indexed: articlesOn(shelf), pending: waiting.size + (job?.kind === 'build' ? job.documents.length : 0) }
}

/** Makes the newest of what is waiting findable, all of it when it is little, so that a change is found by the next query. */
export function catchUp(holdings: Holdings): void {
  const newest: SearchDocument[] = []
  let units = 0
  for (const document of [...holdings.waiting.values()].slice(-AT_ONCE).reverse()) {
    units += document.body.length
    if (units > AT_ONCE_UNITS) break
    newest.push(document)
  }
  if (newest.length === 0) return
  for (const { id } of newest) holdings.waiting.delete(id)
  addSegment(holdings.shelf, buildSegment(newest, holdings.spellings))
}

/** Makes one of the small segments, and tells so, when there are too many. It takes longer than `catchUp`, and no question should wait for it. */
export function mergeSmall({ shelf }: Holdings): boolean {
  const small = dueSmall(shelf)
  if (small.length === 0) return false
  replaceSegments(shelf, small, mergeSegments(small.map(partOf)))
  return true
}

/** Whether what is waiting is so little that it need not wait for another thread. */
export const isLittle = ({ waiting }: Holdings): boolean => waiting.size > 0 && waiting.size <= AT_ONCE

/** Whether more is to come and it is better to wait for it: many small segments are slower to make and to search than a large one. */
export const isFilling = ({ waiting }: Holdings): boolean => waiting.size > 0 && waiting.size < ENOUGH

/** Begins the next large piece of work, if there is one and none is under way; without `merging` only what makes more findable. */
export function beginJob(holdings: Holdings, merging = true): Job | null {
  if (holdings.job) return null
  holdings.job = nextBuild(holdings) ?? (merging ? nextMerge(holdings) : null)
  return holdings.job
}

function nextBuild({ waiting, overtaken }: Holdings): Job | null {
  if (waiting.size === 0) return null
  overtaken.clear()
  const documents: SearchDocument[] = []
  let units = 0
  for (const [id, document] of waiting) {
    if (documents.length === BATCH || units > BATCH_UNITS) break
    documents.push(document)
    units += document.body.length
    waiting.delete(id)
  }
  return { kind: 'build', documents }
}

function nextMerge({ shelf }: Holdings): Job | null {
  const segments = dueLarge(shelf)
  return segments.length > 0 ? { kind: 'merge', segments } : null
}

/** Takes the result of the job under way; the segment that it became, if anything in it still counts. */
export function finishJob(holdings: Holdings, layout: Layout, serial: number): Segment | null {
  const { job, shelf, overtaken } = holdings
  holdings.job = null
  if (job?.kind === 'merge') return replaceSegments(shelf, job.segments, layout, serial)
  return addSegment(shelf, layout, article => !overtaken.has(article), serial)
}

/** Puts the job under way back, since whoever did it is gone. */
export function abandonJob(holdings: Holdings): void {
  const { job, waiting, overtaken } = holdings
  holdings.job = null
  if (job?.kind !== 'build') return
  for (const document of job.documents) if (!overtaken.has(document.id)) waiting.set(document.id, document)
}

/** A segment as it goes into a merge. */
export const partOf = (segment: Segment): Part => ({ layout: segment, dead: segment.dead.slice() })

/** Does a job on the spot. */
export const layoutOf = (job: Job, spellings: Spellings): Layout =>
  job.kind === 'build' ? buildSegment(job.documents, spellings) : mergeSegments(job.segments.map(partOf))
