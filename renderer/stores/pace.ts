/** How far work was at a moment, in milliseconds. */
export interface Sample {
  at: number
  done: number
}

/** How fast work goes, in things a second, and how long the rest takes at that pace, in seconds. */
export interface Pace {
  rate: number
  left: number
}

/** What was done longer ago than this many milliseconds tells nothing of the pace now. */
const RECENT = 20_000
/** Milliseconds between two samples that are kept. */
const APART = 250
/** Before so many milliseconds were seen, a pace would be a guess. */
const SEEN = 2000

/** The samples with a newer one: what is too old or too close to others is left out, and another count than a growing one begins anew. */
export function sampled(samples: readonly Sample[], next: Sample): readonly Sample[] {
  const last = samples.at(-1)
  if (last && next.done < last.done) return [next]
  const kept = last && samples.length > 1 && last.at - (samples.at(-2)?.at ?? 0) < APART ? samples.slice(0, -1) : samples
  return [...kept.filter(({ at }) => next.at - at <= RECENT), next]
}

/** The pace that samples tell, of work that is done at `total`; null while they tell none. */
export function paceOf(samples: readonly Sample[], total: number): Pace | null {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at - first.at < SEEN || last.done <= first.done) return null
  const rate = ((last.done - first.done) * 1000) / (last.at - first.at)
  return { rate, left: Math.max(total - last.done, 0) / rate }
}
