import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import { showDate } from '../../text/dates.ts'

/** A function that gives what is worth knowing of an article beside its title: outlet, and date or that there is none. */
export function useArticleFacts(): (article: Article) => string[] {
  const { t, i18n } = useTranslation()
  return ({ outlet, published, precision }) => [
    ...(outlet ? [outlet] : []),
    published ? showDate(published, precision, i18n.language) : t('library.undated'),
  ]
}
