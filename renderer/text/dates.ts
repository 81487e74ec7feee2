import { PRECISIONS, type Precision } from '../../preload/model.ts'

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/u
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/**
 * A published date as far as it is known, in the interface's language: `tháng 8/2023`, `21/8/2023`; `Aug 2023`, `21 Aug 2023`. Shows its
 * own wall-clock time, whatever zone the reader is in. Without a precision the shape of the date tells it.
 */
export function showDate(published: string, precision: Precision | null, language: string): string {
  const [, year, ...finer] = SHAPE.exec(published) ?? []
  if (year === undefined) return published
  const [month, day, time] = finer.slice(0, precision === null ? 3 : PRECISIONS.indexOf(precision))
  if (month === undefined) return year
  const show = language.startsWith('vi') ? inVietnamese : inEnglish
  return show(year, Number(month), day === undefined ? null : Number(day), time ?? null)
}

function inVietnamese(year: string, month: number, day: number | null, time: string | null): string {
  if (day === null) return `tháng ${month}/${year}`
  return `${time === null ? '' : `${time} `}${day}/${month}/${year}`
}

function inEnglish(year: string, month: number, day: number | null, time: string | null): string {
  const name = MONTHS[month - 1] ?? ''
  if (day === null) return `${name} ${year}`
  return `${day} ${name} ${year}${time === null ? '' : `, ${time}`}`
}
