import { Redo2, Undo2 } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Route } from '../../stores/history.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { StepList } from './step-list.tsx'
import { stepText } from './step-text.ts'

/** Everything that was done, newest first: choose a step to have the library as it was right after it. */
export const HistoryDialog = observer(function HistoryDialog({ onClose }: { onClose: () => void }) {
  const { history, notices } = useRoot()
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Route | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void notices.guard(() => history.open())
    return () => history.close()
  }, [history, notices])
  const { route } = history
  const action = (way: Route) => t(way.undo ? 'timeline.undo' : 'timeline.redo', { count: way.steps })
  const go = async (way: Route) => {
    setAsked(null)
    setBusy(true)
    await notices.guard(async () => {
      await history.travel(way)
      notices.info(t(way.undo ? 'timeline.done-undo' : 'timeline.done-redo', { count: way.steps }))
    })
    setBusy(false)
  }
  return (
    <ModalDialog title={t('timeline.title')} onClose={onClose}>
      <p className="soft">{t('timeline.hint')}</p>
      {history.complete && history.steps.length === 0 ? (
        <p className="empty">{t('timeline.empty')}</p>
      ) : (
        <StepList onChoose={() => setAsked(route)} />
      )}
      <div className="actions timeline-foot" aria-busy={busy}>
        <span className="soft" role="status">
          {busy ? t('timeline.busy') : ''}
        </span>
        <Button className="button" onPress={onClose}>
          {t('common.close')}
        </Button>
        <Button className="button primary" isDisabled={route === null || busy} onPress={() => setAsked(route)}>
          {route?.undo === false ? <Redo2 size={15} aria-hidden /> : <Undo2 size={15} aria-hidden />}
          {route ? action(route) : t('timeline.here')}
        </Button>
      </div>
      {asked ? (
        <ModalDialog title={action(asked)} onClose={() => setAsked(null)} answer>
          <p>
            {asked.step
              ? t(asked.undo ? 'timeline.ask-undo' : 'timeline.ask-redo', { count: asked.steps, what: stepText(asked.step) })
              : t('timeline.ask-all', { count: asked.steps })}
          </p>
          <div className="actions">
            <Button className="button" onPress={() => setAsked(null)}>
              {t('common.cancel')}
            </Button>
            <Button className="button primary" autoFocus onPress={() => void go(asked)}>
              {action(asked)}
            </Button>
          </div>
        </ModalDialog>
      ) : null}
    </ModalDialog>
  )
})
