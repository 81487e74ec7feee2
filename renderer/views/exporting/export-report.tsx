import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ExportReport } from '../../../preload/contract.ts'
import { failureText } from '../../locales/failures.ts'
import type { Work } from '../../stores/work.ts'
import { ReportList } from '../report-list.tsx'

/** What an export wrote, what was as it was, and what it left alone. Stays until it is closed. */
export const ExportReportView = observer(function ExportReportView({ work, onClose }: { work: Work<ExportReport>; onClose: () => void }) {
  const { t } = useTranslation()
  const { written, unchanged, conflicts } = work.report ?? { written: [], unchanged: [], conflicts: [] }
  const nothing = work.report !== null && written.length + unchanged.length + conflicts.length === 0
  const rows = (paths: string[]) => paths.map(path => ({ key: path, content: path }))
  return (
    <div className="form">
      {work.failure ? (
        <p className="error-text" role="alert">
          {failureText(work.failure)}
        </p>
      ) : null}
      {nothing ? <p>{t('export.nothing')}</p> : null}
      <ReportList title={t('export.conflicts', { count: conflicts.length })} rows={rows(conflicts)} problem />
      <ReportList title={t('export.written', { count: written.length })} rows={rows(written)} />
      <ReportList title={t('export.unchanged', { count: unchanged.length })} rows={rows(unchanged)} />
      <div className="actions">
        <Button className="button primary" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
})
