import { Check, CopyCheck, type LucideIcon, SkipForward, TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportPlace } from '../../../preload/contract.ts'
import type { ImportOutcome, ImportRow } from '../../stores/import-reports.ts'
import type { Root } from '../../stores/root.ts'
import { useRoot } from '../root-context.ts'
import { useReasonText } from './reason-text.ts'
import { ChooseColumns } from './tables-read.tsx'

const ICONS: Record<ImportOutcome, LucideIcon> = { imported: Check, updated: CopyCheck, skipped: SkipForward, failed: TriangleAlert }

/** One line of a report: what became of a source and why, and what can be done about it. */
export const ReportRow = observer(function ReportRow({ row, onClose }: { row: ImportRow; onClose: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const reasonOf = useReasonText()
  const { jobs } = root
  const Icon = ICONS[row.outcome]
  const open = (article: number) => {
    onClose()
    void root.notices.guard(() => root.reader.open(article))
  }
  const reason = reasonOf(row)
  const again = 'place' in row && jobs.canTryAgain(row.place) ? row.place : null
  return (
    <GridListItem id={row.id} textValue={row.name} className="row report-row" onAction={() => 'article' in row && open(row.article)}>
      <Icon size={15} className={row.outcome === 'failed' ? 'import-problem' : 'soft'} aria-label={t(`import.is-${row.outcome}`)} />
      <span className="row-body">
        {row.outcome === 'imported' || row.outcome === 'updated' ? (
          <Button className="link-button" onPress={() => open(row.article)}>
            {row.name}
          </Button>
        ) : (
          <strong title={row.path}>{row.name}</strong>
        )}
        {reason === '' ? null : <span className="soft">{reason}</span>}
      </span>
      <span className="report-actions">
        {row.outcome === 'skipped' ? (
          <Button className="button quiet small" onPress={() => open(row.article)}>
            {t('import.see-existing')}
          </Button>
        ) : null}
        {again && row.outcome === 'skipped' ? (
          <Button className="button quiet small" onPress={() => void jobs.importAgain([again], 'keep')}>
            {t('import.anyway')}
          </Button>
        ) : null}
        {again && row.outcome === 'skipped' && row.place.reason === 'same-address' ? (
          <Button className="button quiet small" onPress={() => void jobs.importAgain([again], 'version')}>
            {t('import.as-version')}
          </Button>
        ) : null}
        {again && row.outcome === 'failed' && row.place.code === 'encoding' ? (
          <Button className="button quiet small" onPress={() => void chooseEncoding(root, again)}>
            {t('found.encoding')}
          </Button>
        ) : null}
        {row.outcome === 'failed' && row.place.code === 'columns' ? <ChooseColumns path={row.path} /> : null}
        {again && row.outcome === 'failed' ? (
          <Button className="button quiet small" onPress={() => void jobs.importAgain([again])}>
            {t('import.try-again')}
          </Button>
        ) : null}
      </span>
    </GridListItem>
  )
})

/** Lets the characters of a file that could not be read be chosen by hand. */
async function chooseEncoding({ dialogs, jobs }: Root, place: ImportPlace): Promise<void> {
  const source = await jobs.again(place)
  if (!source) return
  jobs.dismissImport()
  dialogs.show({ kind: 'encoding', source })
}
