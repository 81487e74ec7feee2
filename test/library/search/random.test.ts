import { expect, test } from 'vitest'
import { answer, type RawSearchRequest } from '../../../main/library/search/answer.ts'
import {
  abandonJob,
  beginJob,
  catchUp,
  createHoldings,
  finishJob,
  type Holdings,
  isLittle,
  layoutOf,
  mergeSmall,
  put,
  remove,
  stateOf,
} from '../../../main/library/search/holdings.ts'
import type { Layout } from '../../../main/library/search/layout.ts'
import { dateNumber } from '../../../main/library/search/segment.ts'
import { SEARCH_SORTS, type SearchSort } from '../../../preload/model.ts'
import { randomFrom } from '../../bench/corpus.ts'
import { facetsByLooking, type Held, type Part, randomDocument, randomQuery } from './brute-force.ts'

const STEPS = 10_000
const ARTICLES = 1200
const ALL = 100_000

/** The index and, beside it, what the library holds. */
interface Both {
  holdings: Holdings
  library: Map<number, Held>
  random: () => number
  /** What the other thread has made of the job, which is handed over later. */
  made: Layout | null
  /** How often what happened. */
  done: Record<'build' | 'merge' | 'abandoned' | 'overtaken' | 'several merged', number>
}

const written = (parts: readonly Part[]) => parts.map(part => part.written).join(' ')

function change({ holdings, library, random }: Both, step: number): void {
  const id = () => 1 + Math.floor(random() * ARTICLES)
  if (random() < 0.25) {
    const gone = Array.from({ length: 1 + Math.floor(random() * 3) }, id)
    remove(holdings, gone)
    for (const each of gone) library.delete(each)
    return
  }
  const many = random() < 0.02 ? 120 : 1 + Math.floor(random() * 3)
  const changed = Array.from({ length: many }, () => randomDocument(random, id(), step))
  put(
    holdings,
    changed.map(({ document }) => document),
  )
  for (const each of changed) library.set(each.document.id, each)
}

/** Begins a job, or goes on for a while before the one under way is finished or lost. */
function work(both: Both): void {
  const { holdings, random, done } = both
  const { job } = holdings
  if (!job) {
    if (random() > 0.2 || !beginJob(holdings) || !holdings.job) return
    // Parts are handed over as they are now: what goes on meanwhile is not in them.
    both.made = layoutOf(holdings.job, holdings.spellings)
    return
  }
  if (random() > 0.06) return
  if (random() < 0.15) {
    abandonJob(holdings)
    done.abandoned += 1
    return
  }
  if (job.kind === 'build' && holdings.overtaken.size > 0) done.overtaken += 1
  done[job.kind] += 1
  if (job.kind === 'merge' && job.segments.length > 1) done['several merged'] += 1
  holdings.shelf.lastSerial += 1
  finishJob(holdings, both.made as Layout, holdings.shelf.lastSerial)
}

function ask({ holdings }: Both, parts: readonly Part[], options: Partial<RawSearchRequest> = {}) {
  const query = written(parts)
  const reply = answer(holdings.shelf, { query, limit: ALL, offset: 0, ...options }, stateOf(holdings).pending)
  expect([query, reply.problems]).toEqual([query, []])
  return { ...reply, ids: reply.hits.map(({ id }) => id) }
}

const inOrder = (ids: Iterable<number>) => [...ids].sort((a, b) => a - b).join(' ')

/** Of articles that are still on their way, old news may be found, but nothing that was removed. */
function checkMeanwhile(both: Both, parts: readonly Part[]): void {
  const { holdings, library } = both
  const onTheirWay = new Set(holdings.waiting.keys())
  if (holdings.job?.kind === 'build') for (const { id } of holdings.job.documents) onTheirWay.add(id)
  const { ids, total } = ask(both, parts)
  const expected = [...library].filter(([id, held]) => !onTheirWay.has(id) && parts.every(({ holds }) => holds(held))).map(([id]) => id)
  expect([written(parts), inOrder(ids.filter(id => !onTheirWay.has(id)))]).toEqual([written(parts), inOrder(expected)])
  expect(ids.filter(id => !library.has(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
  expect(total).toBe(ids.length)
}

const collator = new Intl.Collator('vi', { numeric: true })

/** Hits are in the order asked for. */
function checkOrder({ library }: Both, hits: readonly { id: number; score: number }[], sort: SearchSort): void {
  for (const [at, { id, score }] of hits.entries()) {
    const before = hits[at - 1]
    if (!before) continue
    const [left, right] = [library.get(before.id)?.document, library.get(id)?.document]
    const dates = dateNumber(left?.published ?? '') - dateNumber(right?.published ?? '')
    const [one, other] = [left?.outlet ?? '', right?.outlet ?? '']
    // No outlet comes last.
    const outlets = Number(other !== '') - Number(one !== '') || collator.compare(one, other)
    if (sort === 'date') expect(dates).toBeGreaterThanOrEqual(0)
    else if (sort === 'outlet') expect(outlets).toBeLessThanOrEqual(0)
    const isTie = sort === 'date' ? dates === 0 : sort === 'outlet' ? outlets === 0 : true
    if (isTie) expect(before.score).toBeGreaterThanOrEqual(score)
  }
}

/** Everything agrees: hits, counts and pages. */
function checkAll(both: Both, parts: readonly Part[]): void {
  const { library, random } = both
  const found = [...library.values()].filter(held => parts.every(({ holds }) => holds(held)))
  for (const sort of SEARCH_SORTS) {
    const { ids, hits, total, facets, state } = ask(both, parts, { sort, facets: true })
    expect([written(parts), inOrder(ids)]).toEqual([written(parts), inOrder(found.map(({ document }) => document.id))])
    expect(total).toBe(found.length)
    expect(facets).toEqual(facetsByLooking(found))
    expect(state).toEqual({ indexed: library.size, pending: 0 })
    checkOrder(both, hits, sort)
    const limit = Math.max(1, Math.ceil(total / (1 + random() * 5)))
    const pages: number[] = []
    for (let offset = 0; offset < total + limit; offset += limit) {
      const page = ask(both, parts, { sort, offset, limit })
      expect(page.total).toBe(total)
      pages.push(...page.ids)
    }
    expect(pages).toEqual(ids)
  }
}

test(`${STEPS} changes with work that ends late leave the index at what looking at every article finds`, () => {
  const done = { build: 0, merge: 0, abandoned: 0, overtaken: 0, 'several merged': 0 }
  const both: Both = { holdings: createHoldings(), library: new Map(), random: randomFrom(2024), made: null, done }
  const { holdings, library, random } = both
  let checked = 0
  for (let step = 1; step <= STEPS; step++) {
    change(both, step)
    work(both)
    if (isLittle(holdings) && random() < 0.9) catchUp(holdings)
    if (random() < 0.5) mergeSmall(holdings)
    if (step % 25 === 0) {
      catchUp(holdings)
      for (let time = 0; time < 3; time++) checkMeanwhile(both, randomQuery(random))
    }
    if (step % 120 > 0) continue
    while (holdings.waiting.size > 0) catchUp(holdings)
    if (holdings.job?.kind === 'build') continue
    checked += 1
    for (let time = 0; time < 2; time++) checkAll(both, randomQuery(random))
  }
  expect(checked).toBeGreaterThan(15)
  for (const times of Object.values(done)) expect(times).toBeGreaterThan(10)

  if (holdings.job) finishJob(holdings, both.made as Layout, holdings.shelf.lastSerial + 1)
  while (beginJob(holdings)) {
    if (holdings.job) finishJob(holdings, layoutOf(holdings.job, holdings.spellings), holdings.shelf.lastSerial + 1)
  }
  expect(stateOf(holdings)).toEqual({ indexed: library.size, pending: 0 })
  for (let time = 0; time < 100; time++) checkAll(both, randomQuery(random))
})
