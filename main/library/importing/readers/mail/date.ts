import { type Published, published } from '../../finishing/published.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE =
  /^(?:[\p{L}]+,?\s+)?(?<day>\d{1,2})\s+(?<month>\p{L}{3})\p{L}*\.?,?\s+(?<year>\d{2,4})(?:,?\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?\s*(?<zone>[+-]\d{4}|\p{L}{1,5})?)?/iu
/** The zones that old mail programs named instead of giving an offset (RFC 5322, section 4.3). */
const ZONES: Record<string, string> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  ict: '+07:00',
  edt: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  cst: '-06:00',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00',
}

/** Reads a date as mails and feeds write it: `Mon, 29 Nov 2021 14:00:00 +0700`. Null when it is no real date. */
export function publishedOfMail(value: string): Published | null {
  const { day, month = '', year = '', hour, minute, zone } = DATE.exec(value.trim())?.groups ?? {}
  const at = MONTHS.indexOf(month.toLowerCase())
  if (day === undefined || at === -1) return null
  // RFC 5322, section 4.3: two digits are a year of this century up to 49.
  const full = year.length > 2 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900))
  return published({ year: full, month: String(at + 1), day, hour, minute, zone: ZONES[zone?.toLowerCase() ?? ''] ?? offsetOf(zone) })
}

/** What is no offset is a zone that nobody can look up. */
const offsetOf = (zone: string | undefined) => (zone !== undefined && /^[+-]/u.test(zone) ? zone : undefined)
