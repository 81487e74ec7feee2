import { type KeyboardEvent, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MemoTarget } from '../../../preload/contract.ts'
import { Field } from '../field.tsx'
import { ModalDialog } from '../modal.tsx'
import { useMemoText } from './use-memo-text.ts'

/** The memo on the library, an article or a theme. Saved when the dialog is left in any way; stays open when that fails. */
export function MemoDialog(props: { target: MemoTarget; targetId: number | null; title: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { body, setBody, save, failed } = useMemoText(props.target, props.targetId)
  const [leaving, setLeaving] = useState(false)
  useEffect(() => {
    if (body === null && failed) props.onClose()
  }, [body, failed, props.onClose])
  const leave = async () => {
    if (leaving) return
    setLeaving(true)
    if (await save()) props.onClose()
    setLeaving(false)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void leave()
  }
  return (
    <ModalDialog title={props.target === 'library' ? t('memo.library') : t('memo.title', { of: props.title })} onClose={() => void leave()}>
      <form
        className="form"
        onKeyDown={pressed}
        onSubmit={event => {
          event.preventDefault()
          void leave()
        }}
      >
        {body === null ? null : <Field label={t('memo.text')} value={body} onChange={setBody} hint={t('memo.hint')} rows={14} autoFocus />}
        {failed ? (
          <p className="error-text" role="alert">
            {t('memo.unsaved')}
          </p>
        ) : null}
        <div className="actions">
          <Button className="button primary" type="submit" isDisabled={leaving}>
            {t('common.done')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
