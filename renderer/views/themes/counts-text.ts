import type { Theme } from '../../../preload/contract.ts'
import { i18n } from '../../locales/i18n.ts'

/** How many passages and articles a theme has; with those below it where that makes a difference. */
export function countsText({ highlights, articles, total, articlesTotal }: Theme): string {
  if (total === highlights) return i18n.t('codebook.counts-own', { highlights, articles })
  return i18n.t(highlights === 0 ? 'codebook.counts-below' : 'codebook.counts', { highlights, articles, total, articlesTotal })
}
