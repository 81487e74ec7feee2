import { useTranslation } from 'react-i18next'
import type { FileReport } from '../../../preload/contract.ts'
import { warningText } from '../../locales/failures.ts'
import { ReportList } from '../report-list.tsx'

/** What was written into one file, and what its format cannot hold. */
export function FileReportView({ report }: { report: FileReport }) {
  const { t } = useTranslation()
  const { file, articles, highlights, themes, warnings } = report
  const counts = {
    articles: t('export.articles', { count: articles }),
    highlights: t('export.highlights', { count: highlights }),
    themes: t('export.themes', { count: themes }),
  }
  const rows = [
    { key: 'counts', content: t('export.counts', counts) },
    { key: 'file', content: file },
  ]
  return (
    <>
      <ReportList title={t('export.written', { count: 1 })} rows={rows} />
      <ReportList title={t('export.left-out')} rows={warnings.map(warning => ({ key: warning, content: warningText(warning) }))} problem />
      <p className="soft">{t('export.checked')}</p>
    </>
  )
}
