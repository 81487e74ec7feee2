import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../../preload/contract.ts'
import { type ImportOutcome, OUTCOMES } from '../../stores/import-reports.ts'

const TEXTS = {
  imported: 'import.imported',
  updated: 'import.updated',
  skipped: 'import.skipped',
  failed: 'import.failed',
  warnings: 'import.warnings',
} as const satisfies Record<ImportOutcome, string>

/** How many came in, got a new version, were left out and failed, and how many themes are new; of what there is none nothing is said. */
export function ReportCounts({ report }: { report: ImportReport }) {
  const { t } = useTranslation()
  return (
    <div className="report report-counts">
      {OUTCOMES.filter(outcome => report[outcome].length > 0).map(outcome => (
        <h3 key={outcome}>
          {outcome === 'failed' ? <TriangleAlert size={15} aria-hidden /> : null}
          {t(TEXTS[outcome], { count: report[outcome].length })}
        </h3>
      ))}
      {report.anchored.moved + report.anchored.orphaned > 0 ? <h3>{t('import.anchored', { ...report.anchored })}</h3> : null}
      {report.themes > 0 ? <h3>{t('import.themes', { count: report.themes })}</h3> : null}
    </div>
  )
}
