import { observer } from 'mobx-react-lite'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PassageChange, PassagePreview } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import type { BulkForm } from './bulk-dialog.tsx'
import { useWhatChanges } from './what-changes.ts'

/** Says what a change would do to how many passages in how many articles, and does it when asked to. `children` stand above. */
export const ChangePreview = observer(function ChangePreview(
  props: Pick<BulkForm, 'highlights' | 'onClose'> & {
    /** Null while it is not known what to do. */
    change: PassageChange | null
    /** Goes back to choosing. */
    onBack?: () => void
    children?: ReactNode
  },
) {
  const { highlights, change, onClose, onBack, children } = props
  const { bulk, dialogs } = useRoot()
  const { t } = useTranslation()
  const preview = usePreview(highlights, change)
  const sentences = useWhatChanges(change, preview)
  const run = async () => {
    const own = dialogs.open
    // Left to go on, it ends while another dialog may be open.
    if (change && (await bulk.change(highlights, change)) && dialogs.open === own) onClose()
  }
  return (
    <div className="form">
      {children}
      <div className="bulk-preview" role="status">
        {sentences.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        {change && preview && preview.changed > 0 ? <p className="soft">{t('bulk.undo-hint')}</p> : null}
      </div>
      <div className="actions">
        {onBack ? (
          <Button className="button bulk-back" onPress={onBack}>
            {t('bulk.back')}
          </Button>
        ) : null}
        <Button className="button" onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          className="button primary"
          autoFocus={children === undefined}
          isDisabled={!change || preview?.changed === 0}
          onPress={() => void run()}
        >
          {change?.kind === 'remove' ? t('common.delete') : t('bulk.run')}
        </Button>
      </div>
    </div>
  )
})

/** What a change would do now; null until that is known. */
function usePreview(highlights: readonly number[], change: PassageChange | null): PassagePreview | null {
  const { bulk, notices } = useRoot()
  const [preview, setPreview] = useState<PassagePreview | null>(null)
  const asked = JSON.stringify(change)
  useEffect(() => {
    let wanted = true
    setPreview(null)
    const change: PassageChange | null = JSON.parse(asked)
    if (change)
      void notices.guard(async () => {
        const read = await bulk.preview(highlights, change)
        if (wanted) setPreview(read)
      })
    return () => {
      wanted = false
    }
  }, [bulk, notices, highlights, asked])
  return preview
}
