import type { HistoryStep } from '../../../preload/contract.ts'
import { i18n } from '../../locales/i18n.ts'

/** What a step did, in the words that undo uses, as the beginning of a line. */
export function stepText({ label, count }: Pick<HistoryStep, 'label' | 'count'>): string {
  const text = i18n.t(`history.${label.replace('.', '-')}`, { count })
  return text.charAt(0).toLocaleUpperCase(i18n.language) + text.slice(1)
}

/** When a step was done: the time of day, before today with the date. */
export const stepTime = (at: string, now = new Date()): string => timeText(at, 'short', now)

/** As `stepTime`, to the second: for what may be made several times in a minute. */
export const exactTime = (at: string, now = new Date()): string => timeText(at, 'medium', now)

function timeText(at: string, timeStyle: 'short' | 'medium', now: Date): string {
  const time = new Date(at)
  const today = time.toDateString() === now.toDateString()
  return new Intl.DateTimeFormat(i18n.language, today ? { timeStyle } : { dateStyle: 'short', timeStyle }).format(time)
}
