import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { WorkRunning } from '../work-running.tsx'
import { TagReportView } from './tag-report.tsx'

/** Shows how far the tagging of many passages is, then what came of it. Closing it while it runs lets it go on. */
export const TaggingDialog = observer(function TaggingDialog({ onClose }: { onClose: () => void }) {
  const { jobs } = useRoot()
  const { t } = useTranslation()
  const { tags } = jobs
  const close = () => {
    jobs.dismissTags()
    onClose()
  }
  if (!tags) return null
  const broken = tags.failure !== null || tags.stopped
  return (
    <ModalDialog title={t(tags.running ? 'tagging.title' : broken ? 'tagging.stopped' : 'tagging.done')} onClose={close}>
      {tags.running ? <WorkRunning kind="tagging" work={tags} onClose={close} /> : <TagReportView work={tags} onClose={close} />}
    </ModalDialog>
  )
})
