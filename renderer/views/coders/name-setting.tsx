import { observer } from 'mobx-react-lite'
import { useEffect, useRef, useState } from 'react'
import { Button, Input, Label, Text, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { useLeave } from '../use-leave.ts'

/** “Your name”, saved with Enter and when the field is left. A name that is there already, or another one, goes on as that coder. */
export const NameSetting = observer(function NameSetting() {
  const { coders, dialogs, notices } = useRoot()
  const { t } = useTranslation()
  const saved = coders.current?.name ?? ''
  const [draft, setDraft] = useState(saved)
  const latest = useRef({ draft, saved })
  latest.current = { draft, saved }
  useEffect(() => setDraft(saved), [saved])
  const save = () => {
    const { draft, saved } = latest.current
    const name = draft.trim()
    if (name === saved) return
    if (name === '') setDraft(saved)
    else void notices.guard(() => coders.name(name))
  }
  useLeave(save)
  return (
    <div className="name-setting">
      <TextField className="field" value={draft} onChange={setDraft} onBlur={save}>
        <Label>{t('coder.your-name')}</Label>
        <Input
          className="input"
          autoComplete="off"
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
          }}
        />
        <Text slot="description" className="soft">
          {t(coders.current?.name ? 'coder.your-name-hint' : 'coder.first-name-hint')}
        </Text>
      </TextField>
      <Button className="button" onPress={() => dialogs.show({ kind: 'coders' })}>
        {t('coder.manage')}
      </Button>
    </div>
  )
})
