import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { WorkRunning } from '../work-running.tsx'
import { ExportChoice } from './export-choice.tsx'
import { ExportReportView } from './export-report.tsx'

/** Chooses what to write and where to, then shows how far it is, then what was written. Closing it while it runs lets it go on. */
export const ExportDialog = observer(function ExportDialog(props: {
  articles: readonly number[]
  collection: number | undefined
  onClose: () => void
}) {
  const { articles, collection, onClose } = props
  const { exports } = useRoot()
  const { t } = useTranslation()
  const { work } = exports
  const close = () => {
    exports.dismiss()
    onClose()
  }
  const ended = work && !work.running
  return (
    <ModalDialog title={t(ended ? (work.failure ? 'export.stopped' : 'export.done') : 'export.title')} onClose={close}>
      {work === null ? <ExportChoice chosen={articles} collection={collection} onClose={close} /> : null}
      {work?.running ? <WorkRunning kind="export" work={work} onClose={close} /> : null}
      {ended ? <ExportReportView work={work} onClose={close} /> : null}
    </ModalDialog>
  )
})
