import { type Published, published } from './published.ts'

/**
 * `Chiều ngày 6/5, …`: a time of day with a date at the head of a sentence is how a report of the same day begins. Without a time of day
 * (`Ngày 21 tháng 8 năm 2023, …`) it is the day of what is told, which may be long past.
 */
const OPENING =
  /(?:^|[.!?…–-]\s+|\()(?:rạng sáng|sáng|trưa|chiều|tối|đêm)\s+(?:sớm\s+|muộn\s+)?(?:(?:nay|qua)\s*,?\s*)?\(?(?:ngày\s+)?(?<day>\d{1,2})[/.-](?<month>\d{1,2})(?:[/.-](?<year>\d{4}))?(?![\d/])/iu
/** Years that a text speaks of as its own or a past one. */
const YEAR = /(?<![\d.,/])(?:19|20)\d{2}(?![\d.,]\d|\d|%)/gu

/** The day that a report speaks from, by its first paragraphs; the year is the latest one that the text names and that is not to come. */
export function dayOfReport(paragraphs: readonly string[], thisYear: number): Published | null {
  for (const paragraph of paragraphs.slice(0, 2)) {
    const { groups } = OPENING.exec(paragraph.slice(0, 400)) ?? {}
    if (!groups) continue
    const { day, month, year = latestYear(paragraphs, thisYear) } = groups
    if (year !== null) return published({ day, month, year })
  }
  return null
}

function latestYear(paragraphs: readonly string[], thisYear: number): string | null {
  const years = paragraphs.flatMap(paragraph => paragraph.match(YEAR) ?? []).map(Number)
  const past = years.filter(year => year <= thisYear)
  return past.length === 0 ? null : String(Math.max(...past))
}
