import { figure } from '../../bench/measure.ts'
import type { Hour } from '../../support/hours/hours.ts'
import type { Room } from '../../support/hours/room.ts'

/** How much more of anything there may be in the last hour than in the middle: part of it, and bytes that do not matter. */
const GROWTH = 0.15
const LITTLE = 8e6
/** How much slower commands may get, and milliseconds that do not matter. */
const SLOWER = 2
const MOMENT = 3

/** What goes on growing in the second half of the hours. */
export function unlevel(hours: readonly Hour[]): string[] {
  const [middle, last] = [hours[Math.floor(hours.length / 2) - 1]?.room, hours.at(-1)?.room]
  if (!middle || !last) return []
  return (Object.keys(last) as (keyof Room)[]).flatMap(name => {
    const [then, now] = [middle[name] ?? 0, last[name] ?? 0]
    return now - then > Math.max(then * GROWTH, LITTLE)
      ? [`${name} goes on growing: ${(then / 1e6).toFixed(1)} MB in the middle, ${(now / 1e6).toFixed(1)} MB at the end`]
      : []
  })
}

/** Kinds of work that take more than twice as long in the last hour as in the first. */
export function tooSlow(hours: readonly Hour[]): string[] {
  const [first, last] = [hours[0], hours.at(-1)]
  if (!first || !last) return []
  return [...last.times].flatMap(([kind, times]) => {
    const [before, after] = [figure(first.times.get(kind) ?? []), figure(times)]
    return (['p50', 'p95'] as const).flatMap(part =>
      after[part] > before[part] * SLOWER && after[part] - before[part] > MOMENT
        ? [`${kind}, ${part}: ${before[part].toFixed(1)} ms in the first hour, ${after[part].toFixed(1)} ms in the last`]
        : [],
    )
  })
}
