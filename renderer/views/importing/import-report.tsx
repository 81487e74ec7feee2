import { observer } from 'mobx-react-lite'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../../preload/contract.ts'
import { failureText } from '../../locales/failures.ts'
import { emptyReport, filtered, type ImportOutcome, rowsOf } from '../../stores/import-reports.ts'
import type { Work } from '../../stores/work.ts'
import { useRoot } from '../root-context.ts'
import { NamedPages } from './named-pages.tsx'
import { NearImports } from './near-imports.tsx'
import { ReportCounts } from './report-counts.tsx'
import { ReportFilter } from './report-filter.tsx'
import { ReportRows } from './report-rows.tsx'
import { SaveReport } from './save-report.tsx'
import { TablesRead } from './tables-read.tsx'

/** What an import did: what came in, what was there already, what failed and why, and what can be done about it. Stays until it is closed. */
export const ImportReportView = observer(function ImportReportView({ work, onClose }: { work: Work<ImportReport>; onClose: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const report = useMemo(() => work.report ?? emptyReport(), [work.report])
  const rows = useMemo(() => rowsOf(report), [report])
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null)
  const [words, setWords] = useState('')
  const [saving, setSaving] = useState(false)
  const shown = useMemo(() => filtered(rows, outcome, words), [rows, outcome, words])
  const again = report.failed.filter(place => root.jobs.canTryAgain(place))
  return (
    <div className="form">
      {work.failure ? (
        <p className="error-text" role="alert">
          {failureText(work.failure)}
        </p>
      ) : null}
      {report.imported.length + report.updated.length + report.addresses.length + report.themes === 0 ? <p>{t('import.nothing')}</p> : null}
      <ReportCounts report={report} />
      <NearImports imported={report.imported} />
      <NamedPages pages={report.addresses} />
      {rows.length > 1 ? <ReportFilter report={report} outcome={outcome} words={words} onOutcome={setOutcome} onWords={setWords} /> : null}
      {rows.length > 0 ? <ReportRows rows={shown} onClose={onClose} /> : null}
      <TablesRead report={report} />
      {saving ? <SaveReport rows={shown} onClose={() => setSaving(false)} /> : null}
      <div className="actions">
        {rows.length > 0 && !saving ? (
          <Button className="button" onPress={() => setSaving(true)}>
            {t('import.save-report')}
          </Button>
        ) : null}
        {again.length > 0 ? (
          <Button className="button" onPress={() => void root.jobs.importAgain(again)}>
            {t('import.try-all-again', { count: again.length })}
          </Button>
        ) : null}
        <Button className="button" onPress={() => root.jobs.dismissImport()}>
          {t('import.again')}
        </Button>
        <Button className="button primary" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
})
