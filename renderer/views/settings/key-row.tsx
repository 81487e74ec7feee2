import { Plus, RotateCcw, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type FocusEvent, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { type Command, commandLabel } from '../shell/commands.ts'
import { keysOf, meantKeys } from '../shell/key-map.ts'
import { showKeys } from '../shell/key-names.ts'
import { KeyQuestion } from './key-question.tsx'
import { KeyWaiting } from './key-waiting.tsx'
import type { KeyChanging } from './use-key-changes.ts'

/** A command with its keys: each can be taken away, others added, and those it comes with given back. */
export const KeyRow = observer(function KeyRow({ command, changing }: { command: Command; changing: KeyChanging }) {
  const root = useRoot()
  const { t } = useTranslation()
  const { id } = command
  const label = commandLabel(id)
  const change = changing.change?.id === id ? changing.change : null
  const changed = root.settings.values.keys[id] !== undefined
  const yielded = meantKeys(root, command).flatMap(key => root.themes.byKey.get(key) ?? [])
  const { row, held } = useHeldFocus()
  return (
    <li ref={row} className="key-row" {...held}>
      <div className="key-line">
        <span className={changed ? 'key-label changed' : 'key-label'}>
          {label}
          {changed ? <span className="soft"> {t('keys.changed')}</span> : null}
        </span>
        {keysOf(root, command).map(key => (
          <span key={key} className="key-chip">
            <kbd>{showKeys(key)}</kbd>
            <Button
              className="chip-remove"
              aria-label={t('keys.remove', { key: showKeys(key), command: label })}
              onPress={() => changing.remove(command, key)}
            >
              <X size={12} aria-hidden />
            </Button>
          </span>
        ))}
        {change?.kind === 'waiting' ? (
          <KeyWaiting command={command} changing={changing} />
        ) : (
          // No tooltip: it would open with the focus, and Escape would close it instead of the dialog.
          <Button className="icon-button key-add" aria-label={t('keys.add', { command: label })} onPress={() => changing.wait(id)}>
            <Plus size={15} aria-hidden />
          </Button>
        )}
        <span className="key-reset">
          {changed ? (
            <IconButton icon={RotateCcw} label={t('keys.reset', { command: label })} onPress={() => changing.reset(command)} />
          ) : null}
        </span>
      </div>
      {yielded.map(theme => (
        <p key={theme.id} className="soft">
          {t('keys.yielded', { key: theme.shortcut?.toUpperCase() ?? '', theme: theme.path })}
        </p>
      ))}
      {change?.kind === 'waiting' && change.problem ? (
        <p className="error-text" role="alert">
          {change.problem}
        </p>
      ) : null}
      {change?.kind === 'asking' ? <KeyQuestion command={command} asked={change} changing={changing} /> : null}
    </li>
  )
})

/** When what had the focus in a row is gone, the button that adds a key gets it. */
function useHeldFocus() {
  const row = useRef<HTMLLIElement>(null)
  const inside = useRef(false)
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) row.current?.querySelector<HTMLElement>('.key-add')?.focus()
  })
  const onFocus = () => {
    inside.current = true
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && !row.current?.contains(relatedTarget as Node)) inside.current = false
  }
  return { row, held: { onFocus, onBlur } }
}
