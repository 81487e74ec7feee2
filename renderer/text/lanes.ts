import type { Span } from './intervals.ts'

interface Laned extends Span {
  id: number
}

/**
 * Gives every span of a text a lane, so that spans which overlap never share one and there are no more lanes than the greatest number of
 * spans over one character: greedy colouring of intervals in order of start, the lowest free lane (Cormen et al., "Introduction to
 * Algorithms", 16.1-4), for each run of spans that hang together. Where `before` still does, with newcomers in free lanes, it stays, so that
 * one more highlight moves no other unless it must. `spans` are sorted by start.
 */
export function lanesOf(spans: readonly Laned[], before: ReadonlyMap<number, number> = new Map()): Map<number, number> {
  const lanes = new Map<number, number>()
  for (const run of runs(spans)) for (const [id, lane] of kept(run, before) ?? afresh(run)) lanes.set(id, lane)
  return lanes
}

/** Cuts the spans where no span reaches over. */
function runs(spans: readonly Laned[]): Laned[][] {
  const all: Laned[][] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const span of spans) {
    if (span.start >= reach) all.push([])
    all.at(-1)?.push(span)
    reach = Math.max(reach, span.end)
  }
  return all
}

/** The greatest number of spans over one character. */
export function depthOf(spans: readonly Span[]): number {
  const ends = spans.map(({ end }) => end).sort((a, b) => a - b)
  let deepest = 0
  let over = 0
  let ended = 0
  for (const { start } of spans) {
    while ((ends[ended] ?? Number.POSITIVE_INFINITY) <= start) {
      ended++
      over--
    }
    over++
    deepest = Math.max(deepest, over)
  }
  return deepest
}

function afresh(run: readonly Laned[]): Map<number, number> {
  const ends: number[] = []
  const lanes = new Map<number, number>()
  for (const { id, start, end } of run) {
    const free = ends.findIndex(last => last <= start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = end
    lanes.set(id, lane)
  }
  return lanes
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** The lanes as they were, with those of newcomers; null when that takes more lanes than need be. */
function kept(run: readonly Laned[], before: ReadonlyMap<number, number>): Map<number, number> | null {
  const old = run.filter(({ id }) => before.has(id))
  if (old.length === 0) return null
  const depth = depthOf(run)
  const ends: number[] = []
  const lanes = new Map<number, number>()
  for (const { id, start, end } of old) {
    const lane = before.get(id) ?? 0
    if (lane >= depth || (ends[lane] ?? 0) > start) return null
    ends[lane] = end
    lanes.set(id, lane)
  }
  for (const span of run) {
    if (lanes.has(span.id)) continue
    const taken = new Set(run.filter(other => lanes.has(other.id) && overlap(span, other)).map(({ id }) => lanes.get(id)))
    let lane = 0
    while (taken.has(lane)) lane++
    if (lane >= depth) return null
    lanes.set(span.id, lane)
  }
  return lanes
}
