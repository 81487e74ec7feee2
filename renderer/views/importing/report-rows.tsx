import { observer } from 'mobx-react-lite'
import { GridList, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '../../stores/import-reports.ts'
import { ReportRow } from './report-row.tsx'

/** The lines of a report; only those in sight are there, since there may be ten thousand. */
export const ReportRows = observer(function ReportRows({ rows, onClose }: { rows: ImportRow[]; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  return (
    <div className="report-rows">
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 58 }}>
        <GridList
          className="rows"
          aria-label={t('import.report')}
          items={rows}
          dependencies={[i18n.language, onClose]}
          renderEmptyState={() => <p className="soft">{t('import.none-shown')}</p>}
        >
          {row => <ReportRow row={row} onClose={onClose} />}
        </GridList>
      </Virtualizer>
    </div>
  )
})
