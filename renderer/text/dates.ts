import type { Precision } from '../../preload/model.ts'

const OPTIONS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  minute: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
}

/** A published date as far as it is known, in the interface's language; its own wall-clock time, whatever zone the reader is in. */
export function showDate(published: string, precision: Precision | null, language: string): string {
  const [year, month = '01', day = '01', time = '00:00'] = published.split(/[-T]/u)
  const [hour, minute] = time.split(':')
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number.parseInt(minute ?? '0', 10)))
  if (Number.isNaN(at.getTime())) return published
  return new Intl.DateTimeFormat(language, { ...OPTIONS[precision ?? 'day'], timeZone: 'UTC' }).format(at)
}
