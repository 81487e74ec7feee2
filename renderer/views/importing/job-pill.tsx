import { Check, TriangleAlert, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Work } from '../../stores/work.ts'
import { IconButton } from '../icon-button.tsx'
import { Progress } from '../progress.tsx'
import { useRoot } from '../root-context.ts'

/** Import, export and tagging that go on, or have ended unseen, while their dialogs are closed; a press opens the dialog again. */
export const JobPill = observer(function JobPill() {
  const { dialogs, exports, jobs } = useRoot()
  const shown = dialogs.open?.kind
  return (
    <div className="pills">
      {jobs.imports && shown !== 'import' ? <Pill kind="import" work={jobs.imports} onDismiss={() => jobs.dismissImport()} /> : null}
      {exports.work && shown !== 'export' ? <Pill kind="export" work={exports.work} onDismiss={() => exports.dismiss()} /> : null}
      {jobs.tags && shown !== 'tagging' ? <Pill kind="tagging" work={jobs.tags} onDismiss={() => jobs.dismissTags()} /> : null}
    </div>
  )
})

const Pill = observer(function Pill(props: { kind: 'import' | 'export' | 'tagging'; work: Work<unknown>; onDismiss: () => void }) {
  const { dialogs } = useRoot()
  const { t } = useTranslation()
  const { kind, work, onDismiss } = props
  const { done, total, running, paused, failure } = work
  const label = running
    ? total === 0
      ? t(`${kind}.starting`)
      : paused
        ? t('import.resting', { done, total })
        : t(`${kind}.running`, { done, total })
    : t(failure ? `${kind}.stopped` : `${kind}.done`)
  const Icon = failure ? TriangleAlert : Check
  return (
    <div className="pill">
      <Button className="button quiet" onPress={() => dialogs.show({ kind })}>
        {running ? null : <Icon size={15} aria-hidden />}
        {label}
      </Button>
      {running ? <Progress work={work} label={label} bare /> : <IconButton icon={X} label={t('common.dismiss')} onPress={onDismiss} />}
      <span className="hidden" role="status">
        {running ? '' : label}
      </span>
    </div>
  )
})
