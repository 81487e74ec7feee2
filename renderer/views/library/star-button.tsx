import { Star } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { toggleStar } from './change-articles.ts'

/** Stars an article, or takes its star away; the keyboard has S for it. */
export function StarButton({ article: { id, starred, title } }: { article: Article }) {
  const root = useRoot()
  const { t } = useTranslation()
  return (
    <Button
      className={starred ? 'icon-button star on' : 'icon-button star'}
      excludeFromTabOrder
      aria-label={t('organise.star-of', { title })}
      aria-pressed={starred}
      onPress={() => void toggleStar(root, [id])}
    >
      <Star size={15} aria-hidden />
    </Button>
  )
}
