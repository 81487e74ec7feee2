import { Check, CopyCheck, Info, type LucideIcon, Pencil, SkipForward, TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Article, ImportPlace } from '../../../preload/contract.ts'
import type { ImportOutcome, ImportRow } from '../../stores/import-reports.ts'
import type { Root } from '../../stores/root.ts'
import { IconButton } from '../icon-button.tsx'
import { useArticleFacts } from '../library/article-facts.ts'
import { useRoot } from '../root-context.ts'
import { useReasonText } from './reason-text.ts'
import { ChooseColumns } from './tables-read.tsx'

const ICONS: Record<ImportOutcome, LucideIcon> = {
  imported: Check,
  updated: CopyCheck,
  skipped: SkipForward,
  failed: TriangleAlert,
  warnings: Info,
}

/** One line of a report: what became of a source and why, and what can be done about it. `article` as it is now. */
export const ReportRow = observer(function ReportRow(props: {
  row: ImportRow
  article: Article | undefined
  onEdit: (article: number) => void
  onClose: () => void
}) {
  const { row, article, onEdit, onClose } = props
  const root = useRoot()
  const { t } = useTranslation()
  const reasonOf = useReasonText()
  const factsOf = useArticleFacts()
  const { jobs } = root
  const Icon = ICONS[row.outcome]
  const open = (article: number) => {
    onClose()
    void root.notices.guard(() => root.reader.open(article))
  }
  const reason = reasonOf(row)
  const arrived = row.outcome === 'imported' || row.outcome === 'updated'
  const again = 'place' in row && jobs.canTryAgain(row.place) ? row.place : null
  return (
    <GridListItem id={row.id} textValue={row.name} className="row report-row" onAction={() => 'article' in row && open(row.article)}>
      <Icon size={15} className={row.outcome === 'failed' ? 'import-problem' : 'soft'} aria-label={t(`import.is-${row.outcome}`)} />
      <span className="row-body">
        {arrived ? (
          <Button className="link-button" onPress={() => open(row.article)}>
            {article?.title ?? row.name}
          </Button>
        ) : (
          <strong title={row.path}>{row.name}</strong>
        )}
        {reason === '' ? null : <span className="soft">{reason}</span>}
        {arrived && article ? (
          <span className="soft">{[...(article.byline ? [article.byline] : []), ...factsOf(article)].join(' · ')}</span>
        ) : null}
      </span>
      <span className="report-actions">
        {arrived ? <IconButton icon={Pencil} label={t('library.metadata')} onPress={() => onEdit(row.article)} /> : null}
        {row.outcome === 'skipped' ? (
          <Button className="button quiet small" onPress={() => open(row.article)}>
            {t('import.see-existing')}
          </Button>
        ) : null}
        {again && row.outcome === 'skipped' && row.place.reason !== 'nothing-new' ? (
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
