import type { BackupReason } from '../../../../preload/model.ts'

/** A backup as far as it matters for how long it is kept. */
export interface Kept {
  /** ISO 8601 in UTC. */
  at: string
  reason: BackupReason
  bytes: number
  /** Faults in it; null when that is not known. */
  problems: number | null
}

/** How many of the newest are kept, how many of those that somebody asked for, and of how many spans of ten minutes the first. */
const NEWEST = 6
const ASKED = 6
const TENS = 6
const TEN_MINUTES = 600_000
/** Of the newest so many months, weeks, days and hours that have one, the last one each is kept. */
const SPANS: [spanOf: (at: Date) => string, count: number][] = [
  [at => at.toISOString().slice(0, 7), 24],
  [at => String(Math.floor((at.getTime() / 86_400_000 + 3) / 7)), 8],
  [at => at.toISOString().slice(0, 10), 14],
  [at => at.toISOString().slice(0, 13), 24],
]

/**
 * Which backups may be removed: the newest few stay, a few of those that were asked for, of every hour, day, week and month the last one, and the first of every ten
 * minutes, which is from before many changes in a row; as long as all together take no more than `limit` bytes. Where there is no room for all, the
 * newest of each kind are kept first, so that many of one day do not push out the one of the week before. Always there stay the newest, the one from
 * before the latest changes in a row, and the newest without faults.
 */
export function spare<B extends Kept>(backups: readonly B[], limit: number): B[] {
  const newest = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const firsts = firstOfTens(newest)
  const safe = new Set([
    ...newest.slice(0, 1),
    ...firsts.filter(backup => backup !== newest[0]).slice(0, 1),
    ...newest.filter(({ problems }) => !problems).slice(0, 1),
  ])
  const asked = newest.filter(({ reason }) => reason === 'asked').slice(0, ASKED)
  const spans = SPANS.map(([spanOf, count]) => lastOfEach(newest, spanOf).slice(0, count))
  const kept = new Set<B>()
  let bytes = 0
  for (const backup of new Set([...safe, ...inTurns([asked, ...spans, firsts.slice(0, TENS)]), ...newest.slice(0, NEWEST)])) {
    if (!safe.has(backup) && bytes + backup.bytes > limit) continue
    bytes += backup.bytes
    kept.add(backup)
  }
  return backups.filter(backup => !kept.has(backup))
}

/** Of backups that were made one soon after the other the first, which is at least ten minutes after the first before; newest first. */
function firstOfTens<B extends Kept>(newest: readonly B[]): B[] {
  const firsts: B[] = []
  let since = Number.NEGATIVE_INFINITY
  for (const backup of newest.toReversed()) {
    const at = Date.parse(backup.at)
    if (at - since < TEN_MINUTES) continue
    since = at
    firsts.unshift(backup)
  }
  return firsts
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
