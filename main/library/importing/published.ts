import type { Precision } from '../../../preload/model.ts'

/** A date as an article keeps it: ISO 8601 cut to its precision. */
export interface Published {
  published: string
  precision: Precision
}

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/iu

const WEEKDAY = '(?:(?:thứ\\s+\\p{L}+|chủ\\s+nhật)[\\s,|–-]*)?'
const DATE = '(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})'
const TIME = '(?<hour>\\d{1,2})\\s*[:h]\\s*(?<minute>\\d{2})(?::\\d{2})?'
const ZONE = '(?:[\\s,|–-]*\\(?(?:GMT|UTC)\\s*(?<zone>[+-]\\d{1,2}(?::?\\d{2})?)\\)?)?'
const BETWEEN = '[\\s,|–-]+'
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DATE}(?:${BETWEEN}${TIME})?${ZONE}$`, 'iu')
const TIME_FIRST = new RegExp(`^${WEEKDAY}${TIME}${BETWEEN}${WEEKDAY}${DATE}${ZONE}$`, 'iu')

/** Reads a date that a source declares: ISO 8601 of any precision, or as Vietnamese pages print it. Null when it is no real date. */
export function publishedOf(value: unknown): Published | null {
  if (typeof value !== 'string') return null
  const line = value.normalize('NFC').trim()
  const iso = ISO.exec(line)
  if (!iso) return publishedOfLine(line)
  const [, year, month, day, hour, minute, zone] = iso
  return published({ year, month, day, hour, minute, zone })
}

/** Reads a line such as `14:00 | 29/11/2021`; the whole of it must be the date. Vietnamese time where no zone is named. */
export function publishedOfLine(line: string): Published | null {
  const found = DAY_FIRST.exec(line.trim()) ?? TIME_FIRST.exec(line.trim())
  if (!found?.groups) return null
  const { hour, zone } = found.groups
  return published({ ...found.groups, zone: hour === undefined ? undefined : (zone ?? '+07:00') })
}

type Parts = Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'zone', string | undefined>>

function published({ year = '', month, day, hour, minute, zone }: Parts): Published | null {
  if (!isReal(Number(year), Number(month ?? 1), Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0))) return null
  if (month === undefined) return { published: year, precision: 'year' }
  const toMonth = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return { published: toMonth, precision: 'month' }
  const toDay = `${toMonth}-${day.padStart(2, '0')}`
  if (hour === undefined || minute === undefined) return { published: toDay, precision: 'day' }
  return { published: `${toDay}T${hour.padStart(2, '0')}:${minute}${offset(zone)}`, precision: 'minute' }
}

function isReal(year: number, month: number, day: number, hour: number, minute: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60
}

/** `+7`, `+07`, `+0700` and `+07:00` are the same offset from UTC. */
function offset(zone: string | undefined): string {
  if (zone === undefined || zone === '') return ''
  if (zone.toUpperCase() === 'Z') return 'Z'
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}?):?(\d{2})?$/u.exec(zone) ?? []
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}
