import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { matches } from '../../text/match.ts'
import { Field } from '../field.tsx'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { commandGroups } from '../shell/command-groups.ts'
import { commandLabel } from '../shell/commands.ts'
import { keysOf } from '../shell/key-map.ts'
import { showKeys } from '../shell/key-names.ts'
import { KeyRow } from './key-row.tsx'
import { useKeyChanges } from './use-key-changes.ts'

/** Every command with its keys, to be changed; what is changed applies at once and is kept with the library. */
export const ChangeKeysDialog = observer(function ChangeKeysDialog({ onClose }: { onClose: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const changing = useKeyChanges()
  const groups = commandGroups()
    .map(({ group, commands }) => ({
      group,
      commands: commands.filter(
        command =>
          !command.fixed && matches([commandLabel(command.id), ...keysOf(root, command).map(key => showKeys(key))].join(' '), typed.trim()),
      ),
    }))
    .filter(({ commands }) => commands.length > 0)
  const changed = Object.keys(root.settings.values.keys).length > 0
  return (
    <ModalDialog title={t('keys.change')} onClose={onClose}>
      <Field label={t('keys.find')} value={typed} onChange={setTyped} hint={t('keys.change-hint')} autoFocus />
      <div className="key-list">
        {groups.length === 0 ? <p className="soft">{t('common.none')}</p> : null}
        {groups.map(({ group, commands }) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`}>{t(`keys.group-${group}`)}</h3>
            <ul>
              {commands.map(command => (
                <KeyRow key={command.id} command={command} changing={changing} />
              ))}
            </ul>
          </section>
        ))}
        <p className="soft">{t('keys.fixed')}</p>
      </div>
      <div className="actions">
        <Button className="button" isDisabled={!changed} onPress={() => void changing.resetAll()}>
          {t('keys.reset-all')}
        </Button>
        <Button className="button primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})
