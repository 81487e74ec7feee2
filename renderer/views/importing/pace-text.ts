import type { TFunction } from 'i18next'
import type { Pace } from '../../stores/pace.ts'

const MINUTE = 60
const HOUR = 3600

/** How fast an import goes and how long it takes still, in words. */
export function paceText({ rate, left }: Pace, t: TFunction): string {
  const pace =
    rate >= 1 ? t('import.a-second', { count: Math.round(rate) }) : t('import.a-minute', { count: Math.max(Math.round(rate * MINUTE), 1) })
  return `${pace} · ${leftText(left, t)}`
}

function leftText(seconds: number, t: TFunction): string {
  if (seconds < 10) return t('import.left-moment')
  // Fine steps would only be restless.
  if (seconds < 55) return t('import.left-seconds', { count: Math.ceil(seconds / 10) * 10 })
  if (seconds < HOUR) return t('import.left-minutes', { count: Math.round(seconds / MINUTE) })
  return t('import.left-hours', { count: Math.round(seconds / HOUR) })
}
