import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'

/** Stars an article, or takes its star away: the list hears of it. The keyboard has S for it. */
export function StarButton({ article: { starred, title } }: { article: Article }) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={starred ? 'icon-button star on' : 'icon-button star'}
      tabIndex={-1}
      aria-label={t('organise.star-of', { title })}
      aria-pressed={starred}
    >
      <Star size={15} aria-hidden />
    </button>
  )
}
