import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { failureText } from '../locales/failures.ts'
import { CallError } from '../stores/calls.ts'
import { ModalDialog } from './modal.tsx'

/**
 * A dialog with fields. Enter or Ctrl+Enter saves: `save` may refuse by giving false, or by a call that the library refuses, which is
 * then explained under the fields; the dialog closes only when it is saved.
 */
export function FormDialog(props: {
  title: string
  action: string
  save: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}) {
  const { title, action, save, onClose, children } = props
  const { t } = useTranslation()
  const [problem, setProblem] = useState('')
  const [saving, setSaving] = useState(false)
  const submit = async () => {
    if (saving) return
    setSaving(true)
    setProblem('')
    try {
      if ((await save()) !== false) onClose()
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setProblem(failureText(error.failure))
    } finally {
      setSaving(false)
    }
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    void submit()
  }
  return (
    <ModalDialog title={title} onClose={onClose}>
      <form
        className="form"
        noValidate
        onKeyDown={pressed}
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
      >
        {children}
        {problem ? (
          <p className="error-text" role="alert">
            {problem}
          </p>
        ) : null}
        <div className="actions">
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={saving}>
            {action}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
