import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { ReportList } from '../report-list.tsx'
import { useRoot } from '../root-context.ts'

/** What restoring the chosen backup would change. */
export const BackupChanges = observer(function BackupChanges() {
  const { backups } = useRoot()
  const { t } = useTranslation()
  const { chosen, comparison } = backups
  if (chosen === null) return <p className="soft backup-changes">{t('backup.choose')}</p>
  if (comparison === null) return <p className="soft backup-changes">{t('backup.comparing')}</p>
  const { articles, highlights, differences, differing } = comparison
  const rows = (kind: 'came' | 'gone' | 'changed') =>
    differences
      .filter(difference => difference.kind === kind)
      .map(({ uuid, title, highlights: count }) => ({
        key: uuid,
        content: count > 0 ? `${title} (${t('backup.highlights', { count })})` : title,
      }))
  const [gone, changed, came] = [rows('gone'), rows('changed'), rows('came')]
  return (
    <section className="backup-changes" aria-label={t('backup.changes')}>
      <p>{t('backup.counts', { before: articles.before, after: articles.after, marked: highlights.before, remarked: highlights.after })}</p>
      {differing === 0 ? <p className="soft">{t('backup.same')}</p> : null}
      <ReportList title={t('backup.comes-back', { count: gone.length })} rows={gone} />
      <ReportList title={t('backup.turns-back', { count: changed.length })} rows={changed} />
      <ReportList title={t('backup.goes', { count: came.length })} rows={came} problem />
      {differing > differences.length ? <p className="soft">{t('backup.more', { count: differing - differences.length })}</p> : null}
    </section>
  )
})
