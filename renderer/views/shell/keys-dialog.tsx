import { observer } from 'mobx-react-lite'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { CARET_KEYS } from '../reader/caret-steps.ts'
import { useRoot } from '../root-context.ts'
import { commandGroups } from './command-groups.ts'
import { commandLabel } from './commands.ts'
import { keysOf } from './key-map.ts'
import { showKeys } from './key-names.ts'

interface Line {
  id: string | number
  label: string
  keys: readonly string[]
}

/** The sheet of keys: of the commands as they are now, of the caret, and of the themes. */
export const KeysDialog = observer(function KeysDialog({ onClose }: { onClose: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const sheet = useRef<HTMLElement>(null)
  // The arrow keys scroll at once.
  useEffect(() => sheet.current?.focus(), [])
  const themes = root.themes.list
    .filter(({ shortcut }) => shortcut)
    .map(({ id, path, shortcut }) => ({ id, label: path, keys: [shortcut ?? ''] }))
  const caret = CARET_KEYS.map(({ name, keys }) => ({ id: name, label: t(`keys.caret-${name}`), keys }))
  const groups = commandGroups().map(({ group, commands }) => ({
    title: t(`keys.group-${group}`),
    lines: commands.map(command => ({
      id: command.id,
      label: commandLabel(command.id),
      keys: keysOf(root, command).map(key => showKeys(key)),
    })),
  }))
  const [coding, ...others] = groups
  const sections = [
    ...(coding ? [coding] : []),
    { title: t('keys.group-caret'), lines: caret, hint: t('keys.fixed-caret') },
    { title: t('keys.group-themes'), lines: themes },
    ...others,
  ]
  return (
    <ModalDialog title={t('keys.title')} onClose={onClose}>
      <p className="soft">{t('keys.not-in-fields')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable with the keyboard. */}
      <section ref={sheet} className="keys-scroller" aria-label={t('keys.title')} tabIndex={0}>
        <div className="keys-sheet">
          {sections.map(({ title, lines, ...rest }) => (
            <Section key={title} title={title} lines={lines.filter(({ keys }) => keys.length > 0)} {...rest} />
          ))}
        </div>
      </section>
      <div className="actions">
        <Button className="button" onPress={() => root.dialogs.show({ kind: 'change-keys' })}>
          {t('command.change-keys')}…
        </Button>
        <Button className="button primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})

function Section({ title, lines, hint }: { title: string; lines: readonly Line[]; hint?: string }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      {hint ? <p className="soft">{hint}</p> : null}
      <dl className="keys">
        {lines.map(({ id, label, keys }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {keys.map(key => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
