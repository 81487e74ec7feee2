import type { Precision } from '../../../preload/model.ts'
import { CollateError } from '../error.ts'

const PARTS = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/u

/** How exactly an ISO 8601 date is written; throws `invalid` for a date that is in no calendar. */
export function precisionOf(published: string): Precision {
  const [, year, month, day, hour, minute] = PARTS.exec(published) ?? []
  const date = new Date(Date.UTC(2000, Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)))
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))
  const exists =
    date.getUTCMonth() === Number(month ?? 1) - 1 &&
    date.getUTCDate() === Number(day ?? 1) &&
    date.getUTCHours() === Number(hour ?? 0) &&
    date.getUTCMinutes() === Number(minute ?? 0)
  if (year === undefined || !exists) throw new CollateError('invalid', `There is no date “${published}”.`, 'published')
  if (minute !== undefined) return 'minute'
  if (day !== undefined) return 'day'
  return month === undefined ? 'year' : 'month'
}
