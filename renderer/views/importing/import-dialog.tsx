import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { ImportChoice } from './import-choice.tsx'
import { ImportReportView } from './import-report.tsx'
import { ImportRunning } from './import-running.tsx'

/** Chooses what to import, then shows how far it is, then what came of it. Closing it while it runs lets it go on. */
export const ImportDialog = observer(function ImportDialog({ onClose }: { onClose: () => void }) {
  const { jobs } = useRoot()
  const { t } = useTranslation()
  const { imports } = jobs
  const close = () => {
    jobs.setCollection('')
    jobs.dismissImport()
    onClose()
  }
  if (!imports)
    return (
      <ModalDialog title={t('import.title')} onClose={close}>
        <ImportChoice onClose={close} />
      </ModalDialog>
    )
  if (imports.running)
    return (
      <ModalDialog title={t('import.title')} onClose={close}>
        <ImportRunning work={imports} onClose={close} />
      </ModalDialog>
    )
  return (
    <ModalDialog title={t(imports.failure ? 'import.stopped' : 'import.done')} onClose={close}>
      <ImportReportView work={imports} onClose={close} />
    </ModalDialog>
  )
})
