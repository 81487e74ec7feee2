import { X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'

/** Messages at the foot of the window, and the live region that speaks. */
export const Notices = observer(function Notices() {
  const root = useRoot()
  const { t } = useTranslation()
  const { notices } = root
  return (
    <>
      <div className="hidden" aria-live="polite" role="status">
        {notices.announced}
      </div>
      <section className="notices" aria-label={t('notice.messages')}>
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
            <IconButton icon={X} label={t('common.dismiss')} onPress={() => notices.dismiss(notice.id)} />
          </div>
        ))}
      </section>
    </>
  )
})
