import { useTranslation } from 'react-i18next'
import type { BriefArticle } from '../../../preload/contract.ts'
import { showDate } from '../../text/dates.ts'

/** A function that gives what is worth knowing of an article beside its title, in one line: outlet, and date or that there is none. */
export function useBriefFacts(): (article: BriefArticle) => string {
  const { t, i18n } = useTranslation()
  return ({ outlet, published }) =>
    [outlet, published ? showDate(published, null, i18n.language) : t('library.undated')].filter(Boolean).join(' · ')
}
