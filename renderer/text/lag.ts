const DAY = /^(\d{4})-(\d{2})-(\d{2})/u
const MILLISECONDS = 86_400_000

function dayOf(published: string | null): number | null {
  const [, year, month, day] = DAY.exec(published ?? '') ?? []
  return day === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS
}

/** How many days lie between two published dates, as they were written; null where one is not known to the day. */
export function daysBetween(first: string | null, second: string | null): number | null {
  const [from, to] = [dayOf(first), dayOf(second)]
  return from === null || to === null ? null : to - from
}

/** Orders published dates, the oldest first and unknown ones last. What is known less finely comes before what it holds. */
export function byPublished(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
