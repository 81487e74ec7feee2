import { useTranslation } from 'react-i18next'
import type { PassageChange, PassagePreview } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'

/** What a change would do, in sentences: to how many passages in how many articles, and how many stay as they are. */
export function useWhatChanges(change: PassageChange | null, preview: PassagePreview | null): string[] {
  const { themes } = useRoot()
  const { t } = useTranslation()
  if (!change || !preview) return []
  const { highlights, changed, articles: inArticles } = preview
  const unchanged = highlights - changed
  if (changed === 0) return [t('bulk.nothing')]
  const names = (ids: readonly number[]) => ids.map(id => `“${themes.byId.get(id)?.path ?? ''}”`).join(', ')
  const counts = { count: changed, articles: t('library.articles', { count: inArticles }) }
  const kept = unchanged > 0 ? [t('bulk.will-stay', { count: unchanged })] : []
  switch (change.kind) {
    case 'tag':
      return [
        t('bulk.will-tag', { ...counts, themes: change.themes.map(path => `“${path}”`).join(', ') }),
        ...(unchanged > 0 ? [t('bulk.will-have', { count: unchanged })] : []),
      ]
    case 'untag':
      return [t('bulk.will-untag', { ...counts, themes: names(change.themes) }), ...kept]
    case 'move':
      return [t('bulk.will-move', { ...counts, from: names([change.from]), to: `“${change.to}”` }), ...kept]
    case 'recolour':
      return [t('bulk.will-recolour', counts), ...kept]
    case 'remove':
      return [t('bulk.will-remove', counts)]
  }
}
