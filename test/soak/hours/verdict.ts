import { figure } from '../../bench/measure.ts'
import type { Hour } from '../../support/hours/hours.ts'
import type { Room } from '../../support/hours/room.ts'

/** How much more of anything there may be in the second half than in the first: part of it, and bytes that do not matter. */
const GROWTH = 0.15
const LITTLE = 8e6
/** How much slower commands may get, milliseconds that do not matter, and how often something has to be done before a figure says anything. */
const SLOWER = 2
const MOMENT = 3
const OFTEN = 30

/** What goes on growing: its most in the second half of the hours is more than in the first. */
export function unlevel(hours: readonly Hour[]): string[] {
  const half = Math.ceil(hours.length / 2)
  const most = (some: readonly Hour[], name: keyof Room) => Math.max(0, ...some.map(({ room }) => room[name] ?? 0))
  const names = Object.keys(hours[0]?.room ?? {}) as (keyof Room)[]
  return names.flatMap(name => {
    const [then, now] = [most(hours.slice(0, half), name), most(hours.slice(half), name)]
    if (now - then <= Math.max(then * GROWTH, LITTLE)) return []
    return [`${name} goes on growing: ${(then / 1e6).toFixed(1)} MB at most in the first half, ${(now / 1e6).toFixed(1)} MB in the second`]
  })
}

/** Kinds of work that take more than twice as long in the last hour as in the first. */
export function tooSlow(hours: readonly Hour[]): string[] {
  const [first, last] = [hours[0], hours.at(-1)]
  if (!first || !last) return []
  return [...last.times].flatMap(([kind, times]) => {
    const [before, after] = [figure(first.times.get(kind) ?? []), figure(times)]
    if (Math.min(before.runs, after.runs) < OFTEN) return []
    return (['p50', 'p95'] as const).flatMap(part =>
      after[part] > before[part] * SLOWER && after[part] - before[part] > MOMENT
        ? [`${kind}, ${part}: ${before[part].toFixed(1)} ms in the first hour, ${after[part].toFixed(1)} ms in the last`]
        : [],
    )
  })
}
