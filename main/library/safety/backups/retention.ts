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
/** Of the newest so many months, weeks, days and hours that have one, the last one each is kept. */
const SPANS: [spanOf: (at: Date) => string, count: number][] = [
  [at => at.toISOString().slice(0, 7), 24],
  [at => String(Math.floor((at.getTime() / 86_400_000 + 3) / 7)), 8],
  [at => at.toISOString().slice(0, 10), 14],
  [at => at.toISOString().slice(0, 13), 24],
]

/**
 * Which backups may be removed: but for the newest few, of every hour, day, week and month only the last one stays, as long as all together take no more
 * than `limit` bytes. Where there is no room for all, the newest of each kind are kept first, so that many of one day do not push out the one of the week
 * before. The newest two stay always, and so does the newest without faults.
 */
export function spare<B extends Kept>(backups: readonly B[], limit: number): B[] {
  const newest = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const safe = new Set([...newest.slice(0, NEWEST), ...newest.filter(({ problems }) => !problems).slice(0, 1)])
  const kinds = [...SPANS.map(([spanOf, count]) => lastOfEach(newest, spanOf).slice(0, count)), newest.slice(0, RECENT)]
  const kept = new Set<B>()
  let bytes = 0
  for (const backup of new Set([...safe, ...inTurns(kinds)])) {
    if (!safe.has(backup) && bytes + backup.bytes > limit) continue
    bytes += backup.bytes
    kept.add(backup)
  }
  return backups.filter(backup => !kept.has(backup))
}

/** The first of every list, then the second of every list … */
function inTurns<T>(lists: readonly T[][]): T[] {
  const most = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: most }, (_, turn) => lists.flatMap(list => list.slice(turn, turn + 1))).flat()
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
