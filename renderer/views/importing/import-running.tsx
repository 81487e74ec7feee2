import { Pause, Play } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Work } from '../../stores/work.ts'
import { Progress } from '../progress.tsx'
import { useRoot } from '../root-context.ts'
import { paceText } from './pace-text.ts'

/** How far an import is and how fast it goes: it can rest and go on, be stopped, or be left to itself while the dialog is closed. */
export const ImportRunning = observer(function ImportRunning({ work, onClose }: { work: Work<unknown>; onClose: () => void }) {
  const { notices } = useRoot()
  const { t } = useTranslation()
  const { done, total, stopped, paused, pace } = work
  const label = total === 0 ? t('import.starting') : t(paused ? 'import.resting' : 'import.running', { done, total })
  const Icon = paused ? Play : Pause
  return (
    <div className="form">
      <Progress work={work} label={label} />
      {/* Its line stays, so that the buttons do not move when the pace is known. */}
      <p className="soft pace">{pace ? paceText(pace, t) : paused ? t('import.rest-hint') : '\u00A0'}</p>
      <div className="actions">
        <Button className="button" isDisabled={stopped} onPress={() => void notices.guard(() => work.cancel())}>
          {stopped ? t('import.stopping') : t('import.stop')}
        </Button>
        <Button className="button" isDisabled={stopped} onPress={() => void notices.guard(() => work.pause(!paused))}>
          <Icon size={15} aria-hidden />
          {paused ? t('import.resume') : t('import.rest')}
        </Button>
        <Button className="button primary" onPress={onClose} autoFocus>
          {t('import.go-on')}
        </Button>
      </div>
    </div>
  )
})
