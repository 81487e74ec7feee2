/** Whole days, ISO 8601, both included. */
export interface Period {
  from: string
  to: string
}

const FIRST = '0000-01-01'
const LAST = '9999-12-31'

/** The days of a year, month or day: `2023`, `2023-08`, `2023-08-21`, also `8/2023` and `21/8/2023`; null when it is none. */
function daysOf(text: string): Period | null {
  const iso = text.includes('/') ? text.split('/').reverse().join('-') : text
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(iso)
  if (!match) return null
  const [, year = '', month, day] = match
  if (Number(month ?? 1) < 1 || Number(month ?? 1) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return null
  const two = (part: string) => part.padStart(2, '0')
  return { from: [year, two(month ?? '1'), two(day ?? '1')].join('-'), to: [year, two(month ?? '12'), two(day ?? '31')].join('-') }
}

/** The days that a `date:` filter asks for: one date, or two with `..` between, of which one may be missing; null when it is neither. */
export function parsePeriod(value: string): Period | null {
  const [first = '', second, ...rest] = value.split('..')
  if (rest.length > 0 || (first === '' && !second)) return null
  const from = first === '' ? { from: FIRST, to: FIRST } : daysOf(first)
  const to = second === undefined ? from : second === '' ? { from: LAST, to: LAST } : daysOf(second)
  if (!from || !to || from.from > to.to) return null
  return { from: from.from, to: to.to }
}

/** Whether all that a published date may mean lies in a period: 2023 is not known to be in August 2023. */
export function isWithin(published: string, period: Period): boolean {
  const days = daysOf(published.slice(0, 10))
  return days !== null && days.from >= period.from && days.to <= period.to
}
