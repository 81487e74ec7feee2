import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { BackupArticles } from './backup-articles.tsx'

/** What restoring the chosen backup would change. */
export const BackupChanges = observer(function BackupChanges() {
  const { backups } = useRoot()
  const { t } = useTranslation()
  const { chosen, comparison } = backups
  if (chosen === null) return <p className="soft">{t('backup.choose')}</p>
  if (comparison === null) return <p className="soft">{t('backup.comparing')}</p>
  const { articles, highlights, differences } = comparison
  const count = (wanted: 'came' | 'gone' | 'changed') => differences.filter(({ kind }) => kind === wanted).length
  const [gone, changed, came] = [count('gone'), count('changed'), count('came')]
  const parts = [
    ...(gone > 0 ? [t('backup.comes-back', { count: gone })] : []),
    ...(changed > 0 ? [t('backup.turns-back', { count: changed })] : []),
    ...(came > 0 ? [t('backup.goes', { count: came })] : []),
  ]
  return (
    <section className="backup-changes" aria-label={t('backup.changes')}>
      <p>{t('backup.counts', { before: articles.before, after: articles.after, marked: highlights.before, remarked: highlights.after })}</p>
      <p className="soft">{parts.length === 0 ? t('backup.same') : parts.join(' · ')}</p>
      {gone + changed > 0 ? <p className="soft">{t('backup.pick-hint')}</p> : null}
      {differences.length > 0 ? <BackupArticles differences={differences} /> : null}
    </section>
  )
})
