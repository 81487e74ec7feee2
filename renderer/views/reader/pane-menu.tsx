import { Check, Ellipsis } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { onceClosed } from '../once-closed.ts'
import { useRoot } from '../root-context.ts'
import { commandLabel, commands, runCommand, showKeys } from '../shell/commands.ts'

const MOVES = ['compare', 'pane.same', 'pane.swap']
const VERSIONS = ['edit-text', 'reimport', 'encoding', 'versions']
const LOOKS = ['focus-mode', 'reading-mode']

/** What can be done with a pane and how one reads in it. */
export const PaneMenu = observer(function PaneMenu() {
  const root = useRoot()
  const { t } = useTranslation()
  const { values } = root.settings
  const on: Record<string, boolean> = { synced: values.synced, 'shared.show': values.shared, 'focus-mode': values.focusMode }
  const item = (id: string) => {
    const [key] = commands.find(command => command.id === id)?.keys ?? []
    const label = commandLabel(id)
    return (
      <MenuItem key={id} id={id} className="menu-item" textValue={on[id] ? `${label}: ${t('library.chosen')}` : label}>
        <span className="menu-check">{on[id] ? <Check size={15} aria-label={t('library.chosen')} /> : null}</span>
        <span>{label}</span>
        {key ? <kbd className="key">{showKeys(key)}</kbd> : null}
      </MenuItem>
    )
  }
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={t('reader.menu')}>
        <Ellipsis size={17} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          disabledKeys={root.reader.panes.length === 1 ? ['pane.swap'] : []}
          onAction={key => onceClosed(() => runCommand(root, String(key)))}
        >
          {MOVES.map(item)}
          {['synced', 'shared.show', 'shared.list'].map(item)}
          <Separator className="menu-line" />
          {VERSIONS.map(item)}
          <Separator className="menu-line" />
          {LOOKS.map(item)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
})
