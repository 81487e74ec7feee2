import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { takeInHand } from '../../stores/text-drafts.ts'
import type { Span } from '../../text/intervals.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { useLeave } from '../use-leave.ts'
import { CheckStep } from './check-step.tsx'
import { WriteStep } from './write-step.tsx'

/** The text of an article while it is edited, then what saving it does to its highlights. Closed in whatever way, what was changed is kept. */
export const EditTextDialog = observer(function EditTextDialog(props: {
  article: number
  text: string | undefined
  at: Span | null
  reimport: boolean
  onClose: () => void
}) {
  const { article, text, at, reimport, onClose } = props
  const { revision, notices, reader } = useRoot()
  const { t } = useTranslation()
  useEffect(() => {
    void notices
      .guard(() => revision.open(article, { at, ...(text === undefined ? {} : { text }) }))
      .then(() => {
        if (!revision.base) onClose()
      })
  }, [revision, notices, article, text, at, onClose])
  useLeave(() => revision.keep())
  // Not when the page goes: then it is to be offered again.
  useEffect(() => () => takeInHand(null), [])
  // What the dialog was opened from has the focus again one frame later, unless it is gone with the old version.
  useEffect(() => () => void requestAnimationFrame(() => requestAnimationFrame(() => reader.pane.view?.catchFocus())), [reader])
  const { base, preview } = revision
  const close = () => {
    if (revision.keep()) notices.info(t('edit.kept'))
    onClose()
  }
  return (
    <ModalDialog title={t('edit.title', { title: base?.article.title ?? '' })} onClose={close} wide>
      {preview ? (
        <CheckStep onClose={close} onSaved={onClose} />
      ) : base ? (
        <WriteStep key={base.version} base={base} reimport={reimport} onClose={close} />
      ) : null}
    </ModalDialog>
  )
})
