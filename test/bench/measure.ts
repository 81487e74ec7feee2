/** How long something took, in milliseconds, over a number of runs. */
export interface Figure {
  p50: number
  p95: number
  max: number
  runs: number
}

/** Percentiles of a list of milliseconds; of a single one it is all three. */
export function figure(times: readonly number[]): Figure {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), max: at(1), runs: sorted.length }
}

/** The milliseconds that something takes, and what it gives. */
export async function timed<T>(run: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now()
  const value = await run()
  return { ms: performance.now() - start, value }
}

/** The milliseconds of each run over a list, one after the other. */
export async function timesOf<T>(items: readonly T[], run: (item: T, at: number) => unknown): Promise<number[]> {
  const times: number[] = []
  for (const [at, item] of items.entries()) times.push((await timed(() => run(item, at))).ms)
  return times
}
