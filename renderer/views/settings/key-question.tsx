import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Command, commandLabel } from '../shell/commands.ts'
import { showKeys } from '../shell/key-names.ts'
import type { KeyChange, KeyChanging } from './use-key-changes.ts'

/** Says whose a key is, and asks whether to take it from them. */
export function KeyQuestion(props: { command: Command; asked: KeyChange & { kind: 'asking' }; changing: KeyChanging }) {
  const { command, asked, changing } = props
  const { t } = useTranslation()
  const { commands, theme } = asked.from
  const holders = [
    ...commands.map(({ id }) => t('keys.of-command', { command: commandLabel(id) })),
    ...(theme ? [t('keys.of-theme', { theme: theme.path })] : []),
  ]
  const keys = asked.from.keys.map(key => showKeys(key)).join(', ')
  return (
    <div className="key-question" role="alert">
      <p>{t('keys.taken', { keys, holders: holders.join(', ') })}</p>
      <div className="actions">
        <Button className="button" onPress={changing.done}>
          {t('keys.leave')}
        </Button>
        <Button className="button primary" autoFocus onPress={() => void changing.take(asked)}>
          {t('keys.take', { command: commandLabel(command.id) })}
        </Button>
      </div>
    </div>
  )
}
