import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { matches, nearness } from '../../text/match.ts'
import { ModalDialog } from '../modal.tsx'
import { onceClosed } from '../once-closed.ts'
import { Picker } from '../picker.tsx'
import { useRoot } from '../root-context.ts'
import { runSaved } from '../search/run-saved.ts'
import { commandLabel, commands, runCommand } from './commands.ts'
import { shownKey } from './key-map.ts'

const SAVED = 'saved '

/** Every command by name, and every saved search; marks need not be typed. */
export const CommandPalette = observer(function CommandPalette({ onClose }: { onClose: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const saved = root.savedSearches.ordered.map(search => ({
    search,
    id: `${SAVED}${search.id}`,
    label: t('saved.run', { name: search.name }),
  }))
  const run = (id: string) => {
    const chosen = saved.find(choice => choice.id === id)
    if (chosen) runSaved(root, chosen.search)
    else runCommand(root, id)
  }
  const choices = (typed: string) => found(typed).sort((a, b) => nearness(a.label, typed) - nearness(b.label, typed))
  const found = (typed: string) => [
    ...commands
      .filter(({ id }) => id !== 'palette' && matches(commandLabel(id), typed))
      .map(({ id }) => ({ id, label: commandLabel(id), key: shownKey(root, id) }))
      .map(({ id, label, key }) => ({ id, label, after: key ? <kbd className="key">{key}</kbd> : null })),
    ...saved.filter(({ label }) => matches(label, typed)).map(({ id, label }) => ({ id, label, after: null })),
  ]
  return (
    <ModalDialog title={t('command.palette')} onClose={onClose}>
      <Picker
        label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        empty={t('common.none')}
        choices={choices}
        onChoose={id => {
          onClose()
          onceClosed(() => run(id))
        }}
      />
    </ModalDialog>
  )
})
