import { observer } from 'mobx-react-lite'
import { useMemo, useState } from 'react'
import { GridList, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '../../stores/import-reports.ts'
import { MetadataDialog } from '../library/metadata-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { ReportRow } from './report-row.tsx'

/** The lines of a report, with what was found out about each article, to be corrected; only those in sight are there, since there may be ten thousand. */
export const ReportRows = observer(function ReportRows({ rows, onClose }: { rows: ImportRow[]; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const { articles } = useRoot().library
  const byId = useMemo(() => new Map(articles.map(article => [article.id, article])), [articles])
  const [editing, setEditing] = useState<number | null>(null)
  return (
    <div className="report-rows">
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 58 }}>
        <GridList
          className="rows"
          aria-label={t('import.report')}
          items={rows}
          dependencies={[i18n.language, onClose, byId]}
          renderEmptyState={() => <p className="soft">{t('import.none-shown')}</p>}
        >
          {row => (
            <ReportRow row={row} article={'article' in row ? byId.get(row.article) : undefined} onEdit={setEditing} onClose={onClose} />
          )}
        </GridList>
      </Virtualizer>
      {editing === null ? null : <MetadataDialog article={editing} onClose={() => setEditing(null)} />}
    </div>
  )
})
