import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import { showDate } from '../../text/dates.ts'

/** A function that gives the date of an article as far as it is known, says when it is a guess, or that there is none. */
export function useDateText(): (article: Article) => string {
  const { t, i18n } = useTranslation()
  return ({ published, precision, guessed }) => {
    if (!published) return t('library.undated')
    const date = showDate(published, precision, i18n.language)
    return guessed ? t('library.guessed', { date }) : date
  }
}

/** A function that gives what is worth knowing of an article beside its title: outlet and date. */
export function useArticleFacts(): (article: Article) => string[] {
  const dateOf = useDateText()
  return article => [...(article.outlet ? [article.outlet] : []), dateOf(article)]
}
