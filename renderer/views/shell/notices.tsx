import { X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { NoticeAction } from '../../stores/notices.ts'
import { IconButton } from '../icon-button.tsx'
import { UnfinishedImport } from '../importing/unfinished-import.tsx'
import { useRoot } from '../root-context.ts'
import { KeyHint } from './key-hint.tsx'

/** Messages at the foot of the window, and the live region that speaks: heard and in reach while a dialog is open too, which stays open. */
export const Notices = observer(function Notices() {
  const root = useRoot()
  const { t } = useTranslation()
  const { notices } = root
  return (
    <>
      <div className="hidden" aria-live="polite" role="status" data-live-announcer="true">
        {notices.announced}
      </div>
      <section className="notices" aria-label={t('notice.messages')} data-react-aria-top-layer>
        <UnfinishedImport />
        {notices.list.map(notice => (
          <div key={notice.id} className={`notice ${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
            <p>{notice.text}</p>
            {notice.undo === undefined ? null : (
              <Button
                className="button quiet"
                onPress={() => {
                  notices.dismiss(notice.id)
                  void root.undo(notice.undo)
                }}
              >
                {t('common.undo')}
              </Button>
            )}
            {notice.action ? (
              <ActionButton action={notice.action} isDisabled={root.dialogs.isFilling} onPress={() => notices.dismiss(notice.id)} />
            ) : null}
            <IconButton icon={X} label={t('common.dismiss')} onPress={() => notices.dismiss(notice.id)} />
          </div>
        ))}
      </section>
    </>
  )
})

/** What most messages offer opens something, which waits until a form that is open is done with. */
function ActionButton({ action, isDisabled, onPress }: { action: NoticeAction; isDisabled: boolean; onPress: () => void }) {
  return (
    <Button
      className="button quiet"
      isDisabled={isDisabled}
      onPress={() => {
        onPress()
        action.run()
      }}
    >
      {action.label} {action.command === undefined ? null : <KeyHint command={action.command} />}
    </Button>
  )
}
