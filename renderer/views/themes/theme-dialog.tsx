import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button, FieldError, Form, Input, Label, Switch, Text, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Colour } from '../../../preload/model.ts'
import { failureText } from '../../locales/failures.ts'
import { CallError } from '../../stores/calls.ts'
import { ModalDialog } from '../modal.tsx'
import { ColourChoice } from '../reader/colour-choice.tsx'
import { useRoot } from '../root-context.ts'
import { commandLabel } from '../shell/commands.ts'
import { commandWithKey } from '../shell/key-map.ts'
import { ParentSelect } from './parent-select.tsx'

/** Makes a theme, or changes one: name, colour, definition, key, and under which other theme it stands. */
export const ThemeDialog = observer(function ThemeDialog(props: { theme: number | null; parent: number | null; onClose: () => void }) {
  const root = useRoot()
  const { themes } = root
  const { t } = useTranslation()
  const theme = props.theme === null ? null : (themes.byId.get(props.theme) ?? null)
  const [name, setName] = useState(theme?.name ?? '')
  // At the top there is no colour to take from above.
  const [colour, setColour] = useState<Colour | null>(props.parent === null ? (theme?.colour ?? null) : (theme?.ownColour ?? null))
  const [definition, setDefinition] = useState(theme?.definition ?? '')
  const [shortcut, setShortcut] = useState(theme?.shortcut ?? '')
  const [parent, setParent] = useState(props.parent)
  const [group, setGroup] = useState(theme?.group ?? false)
  const [problem, setProblem] = useState('')

  const save = async () => {
    // Such a key would never come to the theme.
    const command = commandWithKey(root, shortcut.trim().normalize('NFC').toUpperCase())
    if (command) {
      setProblem(t('theme.shortcut-taken', { key: shortcut.trim(), command: commandLabel(command.id) }))
      return
    }
    try {
      const painted = colour !== null || parent !== null ? { colour } : {}
      await themes.save(theme?.id ?? null, { name, definition, shortcut: shortcut.trim() || null, parent, group, ...painted })
      props.onClose()
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setProblem(failureText(error.failure))
    }
  }
  return (
    <ModalDialog title={t(theme ? 'theme.edit' : 'theme.create')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField className="field" value={name} onChange={setName} isRequired autoFocus>
          <Label>{t('theme.name')}</Label>
          <Input className="input" />
          {theme ? null : (
            <Text slot="description" className="soft">
              {t('theme.name-hint')}
            </Text>
          )}
          <FieldError className="error-text" />
        </TextField>
        <ParentSelect value={parent} onChange={setParent} except={theme?.id ?? null} />
        <div className="field">
          <span className="label">{t('theme.colour')}</span>
          <ColourChoice value={colour} onChange={setColour} {...(parent === null ? {} : { inherit: t('codebook.colour-parent') })} />
        </div>
        <TextField className="field" value={definition} onChange={setDefinition}>
          <Label>{t('theme.definition')}</Label>
          <TextArea className="input" rows={3} />
        </TextField>
        <TextField className="field" value={group ? '' : shortcut} onChange={setShortcut} isDisabled={group}>
          <Label>{t('theme.shortcut')}</Label>
          <Input className="input short" />
          <Text slot="description" className="soft">
            {t('theme.shortcut-hint')}
          </Text>
        </TextField>
        <div className="field">
          <Switch className="switch" isSelected={group} onChange={setGroup}>
            <span className="switch-track" aria-hidden /> {t('codebook.group-switch')}
          </Switch>
        </div>
        {problem ? (
          <p className="error-text" role="alert">
            {problem}
          </p>
        ) : null}
        <div className="actions">
          <Button className="button" onPress={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit">
            {t('common.save')}
          </Button>
        </div>
      </Form>
    </ModalDialog>
  )
})
