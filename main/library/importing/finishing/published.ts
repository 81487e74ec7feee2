import type { Precision } from '../../../../preload/model.ts'

/** A date as an article keeps it: ISO 8601 cut to its precision. */
export interface Published {
  published: string
  precision: Precision
}

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/iu

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAMES = `(?<monthname>${MONTHS.join('|')})\\p{L}*\\.?`
/** What pages print before a date. */
const LABEL = '(?:(?:ngày đăng|đăng(?: lúc| ngày)?|cập nhật(?: lúc| ngày)?|xuất bản|published|posted|updated)\\s*:?\\s*)?'
const WEEKDAY = '(?:(?:thứ\\s+\\p{L}+|chủ\\s+nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[\\s,|–-]*)?'
const DATES = [
  '(?:ngày\\s+)?(?<day>\\d{1,2})\\s*[/.-]\\s*(?<month>\\d{1,2})\\s*[/.-]\\s*(?<year>\\d{4})',
  '(?:ngày\\s+)?(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2})(?:,?\\s+năm\\s+|[,/\\s]+)(?<year>\\d{4})',
  `(?<day>\\d{1,2})\\s+${MONTH_NAMES},?\\s+(?<year>\\d{4})`,
  `${MONTH_NAMES}\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})`,
  '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})',
]
const TIME = '(?:lúc\\s+)?(?<hour>\\d{1,2})\\s*[:hg]\\s*(?<minute>\\d{2})(?::\\d{2})?(?:\\s*(?<half>[ap]m))?'
const ZONE = '(?:[\\s,|–-]*\\(?(?:GMT|UTC)\\s*(?<zone>[+-]\\d{1,2}(?::?\\d{2})?)\\)?)?'
const BETWEEN = '[\\s,|–-]+'
/** Whole lines that are a date with or without a time, in the order of the parts. */
const LINES = DATES.flatMap(date => [
  new RegExp(`^${LABEL}${WEEKDAY}${date}(?:${BETWEEN}${TIME})?${ZONE}$`, 'iu'),
  new RegExp(`^${LABEL}${WEEKDAY}${TIME}${BETWEEN}${WEEKDAY}${date}${ZONE}$`, 'iu'),
])
/** Whole lines that name a month alone: `tháng 8/2023`. */
const MONTH_LINE = /^(?:tháng\s+)?(?<month>\d{1,2})\s*(?:\/|[\s,]+năm\s+)\s*(?<year>\d{4})$/iu

/** Reads a date that a source declares: ISO 8601 of any precision, or as Vietnamese and English pages print it. Null when it is no real date. */
export function publishedOf(value: unknown): Published | null {
  if (typeof value !== 'string') return null
  const line = value.normalize('NFC').trim()
  const iso = ISO.exec(line)
  if (!iso) return publishedOfLine(line)
  const [, year, month, day, hour, minute, zone] = iso
  return published({ year, month, day, hour, minute, zone })
}

/** The longest line that is tried, in UTF-16 units. */
const LONGEST = 100

/** Reads a line such as `14:00 | 29/11/2021`; the whole of it must be the date. Vietnamese time where no zone is named. */
export function publishedOfLine(line: string): Published | null {
  const words = line.trim()
  if (words.length > LONGEST || !/\d{4}/u.test(words)) return null
  for (const pattern of [...LINES, MONTH_LINE]) {
    const { groups } = pattern.exec(words) ?? {}
    if (groups) return published(partsOf(groups))
  }
  return null
}

type Parts = Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'zone', string | undefined>>

function partsOf({ monthname, half, hour, zone, ...parts }: Record<string, string | undefined>): Parts {
  const named = monthname === undefined ? {} : { month: String(MONTHS.indexOf(monthname.slice(0, 3).toLowerCase()) + 1) }
  if (hour === undefined) return { ...parts, ...named }
  const onDay = half === undefined ? hour : String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0))
  return { ...parts, ...named, hour: onDay, zone: zone ?? '+07:00' }
}

/** A date of its parts in decimal digits, as precise as they are; null when it is in no calendar. */
export function published({ year = '', month, day, hour, minute, zone }: Parts): Published | null {
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
