import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'

/** Gives a coder another name; then the list of coders is shown again. */
export const CoderNameDialog = observer(function CoderNameDialog(props: { coder: number; name: string; onClose: () => void }) {
  const { coders, dialogs } = useRoot()
  const { t } = useTranslation()
  const [name, setName] = useState(props.name)
  const [problem, setProblem] = useState('')
  const back = () => {
    props.onClose()
    dialogs.show({ kind: 'coders' })
  }
  const save = async () => {
    if (name.trim() === '') {
      setProblem(t('coder.nameless'))
      return false
    }
    return coders.rename(props.coder, name.trim())
  }
  return (
    <FormDialog title={t('coder.rename-title')} action={t('common.save')} save={save} onClose={back}>
      <Field label={t('coder.name')} value={name} onChange={setName} error={problem} autoFocus />
    </FormDialog>
  )
})
