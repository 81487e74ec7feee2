import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Work } from '../stores/work.ts'
import { Progress } from './progress.tsx'
import { useRoot } from './root-context.ts'

/** Progress in a dialog: it can be cancelled, or left to go on while the dialog is closed. */
export const WorkRunning = observer(function WorkRunning(props: {
  kind: 'export' | 'tagging' | 'bulk'
  work: Work<unknown>
  onClose: () => void
}) {
  const { notices } = useRoot()
  const { t } = useTranslation()
  const { kind, work, onClose } = props
  const { done, total, stopped } = work
  return (
    <div className="form">
      <Progress work={work} label={total === 0 ? t(`${kind}.starting`) : t(`${kind}.running`, { done, total })} />
      <div className="actions">
        <Button className="button" isDisabled={stopped} onPress={() => void notices.guard(() => work.cancel())}>
          {stopped ? t('import.stopping') : t('import.stop')}
        </Button>
        <Button className="button primary" onPress={onClose} autoFocus>
          {t('import.go-on')}
        </Button>
      </div>
    </div>
  )
})
