/** A backup as far as it matters for how long it is kept. */
export interface Kept {
  /** ISO 8601 in UTC. */
  at: string
  bytes: number
  /** Faults in it; null when that is not known. */
  problems: number | null
}

/** How many of the newest are kept whatever they take, and how many as long as there is room. */
const NEWEST = 2
const RECENT = 6
/** Of the newest so many hours, days, weeks and months that have one, the last one each is kept. */
const SPANS: [spanOf: (at: Date) => string, count: number][] = [
  [at => at.toISOString().slice(0, 13), 24],
  [at => at.toISOString().slice(0, 10), 14],
  [at => String(Math.floor((at.getTime() / 86_400_000 + 3) / 7)), 8],
  [at => at.toISOString().slice(0, 7), 24],
]

/**
 * Which backups may be removed: but for the newest few, of every hour, day, week and month only the last one stays, and of those the oldest go while all together take more
 * than `limit` bytes. The newest ones stay, and so does the newest without faults.
 */
export function spare<B extends Kept>(backups: readonly B[], limit: number): B[] {
  const newest = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const safe = new Set([...newest.slice(0, NEWEST), ...newest.filter(({ problems }) => !problems).slice(0, 1)])
  const wanted = new Set([
    ...safe,
    ...newest.slice(0, RECENT),
    ...SPANS.flatMap(([spanOf, count]) => lastOfEach(newest, spanOf).slice(0, count)),
  ])
  let bytes = 0
  const kept = new Set<B>()
  for (const backup of [...safe, ...newest.filter(one => wanted.has(one) && !safe.has(one))]) {
    bytes += backup.bytes
    if (safe.has(backup) || bytes <= limit) kept.add(backup)
  }
  return backups.filter(backup => !kept.has(backup))
}

/** The last backup of every span that has one, newest first. */
function lastOfEach<B extends Kept>(newest: readonly B[], spanOf: (at: Date) => string): B[] {
  const spans = new Map<string, B>()
  for (const backup of newest) {
    const span = spanOf(new Date(backup.at))
    if (!spans.has(span)) spans.set(span, backup)
  }
  return [...spans.values()]
}
