import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { coderName } from '../../stores/coders.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { CoderMenu } from './coder-menu.tsx'

/** The people who code here: who codes now, new ones, other names, two made one. */
export const CodersDialog = observer(function CodersDialog({ onClose }: { onClose: () => void }) {
  const { coders, dialogs, notices } = useRoot()
  const { t } = useTranslation()
  useEffect(() => {
    // How much each has done.
    void notices.guard(() => coders.load())
  }, [coders, notices])
  return (
    <ModalDialog title={t('coder.title')} onClose={onClose}>
      <RadioGroup
        className="field coders"
        value={coders.current ? String(coders.current.id) : null}
        onChange={id => void notices.guard(() => coders.choose(Number(id)))}
      >
        <Label className="label">{t('coder.now')}</Label>
        {coders.list.map(coder => (
          <div key={coder.id} className="coder">
            <Radio className="radio" value={String(coder.id)}>
              <span className="radio-mark" />
              <span className="coder-name">{coderName(coder)}</span>
              <span className="soft">
                {t('library.highlights', { count: coder.highlights })} · {t('coder.tags', { count: coder.tags })}
              </span>
            </Radio>
            <CoderMenu coder={coder} />
          </div>
        ))}
      </RadioGroup>
      <NewCoder />
      <p className="soft">{t('coder.hint')}</p>
      <div className="actions">
        <Button className="button" isDisabled={!coders.several} onPress={() => dialogs.show({ kind: 'compare-coders' })}>
          {t('coder.compare')}
        </Button>
        <Button className="button primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})

const NewCoder = observer(function NewCoder() {
  const { coders, notices } = useRoot()
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const add = async () => {
    if (name.trim() === '') return
    const made = await notices.guard(() => coders.create(name.trim()))
    if (made) setName('')
  }
  return (
    <form
      className="new-coder"
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField className="field" value={name} onChange={setName}>
        <Label>{t('coder.new')}</Label>
        <Input className="input" autoComplete="off" />
      </TextField>
      <Button className="button" type="submit">
        {t('coder.add')}
      </Button>
    </form>
  )
})
