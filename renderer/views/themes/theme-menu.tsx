import { Ellipsis } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../preload/contract.ts'
import { COLOURS, type Colour } from '../../../preload/model.ts'
import { useRoot } from '../root-context.ts'
import {
  exportTheme,
  mergeInto,
  moveUnder,
  recolour,
  removeThemes,
  renameTheme,
  splitTheme,
  stepTheme,
  toggleGroup,
} from './theme-actions.ts'

/** What can be done with a theme; what makes sense for several is done with all that are chosen. */
export const ThemeMenu = observer(function ThemeMenu({ theme }: { theme: Theme }) {
  const { codebook } = useRoot()
  const { t } = useTranslation()
  return (
    <MenuTrigger isOpen={codebook.menu === theme.id} onOpenChange={open => codebook.showMenu(open ? theme.id : null)}>
      <Button className="icon-button row-menu" aria-label={t('theme.menu', { name: theme.name })}>
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <Entries theme={theme} />
      </Popover>
    </MenuTrigger>
  )
})

interface Entry {
  label: string
  run: () => void
  keys?: string
  off?: boolean
}

function useEntries(theme: Theme): Entry[] {
  const root = useRoot()
  const { t } = useTranslation()
  const { across, codebook, dialogs } = root
  const { id } = theme
  const about = codebook.about(id)
  const several = about.length > 1
  const memo = () => dialogs.show({ kind: 'memo', target: 'theme', targetId: id, title: theme.name })
  return [
    { label: t('theme.tag-chosen'), run: () => void across.tagChosen(theme), off: theme.group },
    { label: t('theme.new-below'), run: () => dialogs.show({ kind: 'theme', theme: null, parent: id }) },
    { label: t('theme.edit'), run: () => dialogs.show({ kind: 'theme', theme: id, parent: theme.parentId }) },
    { label: t('codebook.rename'), run: () => renameTheme(root, id), keys: 'F2' },
    { label: t('theme.memo'), run: memo },
    { label: t('theme.up'), run: () => stepTheme(root, id, 'up'), keys: 'Alt+↑', off: several || theme.position === 0 },
    { label: t('theme.down'), run: () => stepTheme(root, id, 'down'), keys: 'Alt+↓', off: several },
    { label: t('codebook.move-under'), run: () => moveUnder(root, about) },
    { label: t('codebook.merge'), run: () => mergeInto(root, about) },
    { label: t('codebook.split'), run: () => splitTheme(root, id), off: several || theme.highlights === 0 },
    { label: t(theme.group ? 'codebook.ungroup' : 'codebook.make-group'), run: () => toggleGroup(root, id), off: several },
    { label: t('export.action'), run: () => void exportTheme(root, id), off: several },
    { label: t('theme.remove'), run: () => removeThemes(root, about), keys: 'Del' },
  ]
}

const Entries = observer(function Entries({ theme }: { theme: Theme }) {
  const root = useRoot()
  const { t } = useTranslation()
  const entries = useEntries(theme)
  const off = entries.filter(entry => entry.off).map(({ label }) => label)
  return (
    <Menu className="menu" disabledKeys={off} onAction={key => entries.find(({ label }) => label === key)?.run()}>
      <SubmenuTrigger>
        <MenuItem className="menu-item" id="colour">
          <span className={`dot ${theme.colour}`} aria-hidden /> {t('theme.colour')} <span className="menu-more">›</span>
        </MenuItem>
        <Popover className="popover">
          <Menu
            className="menu"
            selectionMode="single"
            selectedKeys={[theme.ownColour ?? 'above']}
            onAction={key => recolour(root, root.codebook.about(theme.id), COLOURS.find(colour => colour === key) ?? null)}
          >
            <MenuItem className="menu-item" id="above">
              {t('codebook.colour-parent')}
            </MenuItem>
            {COLOURS.map((colour: Colour) => (
              <MenuItem key={colour} id={colour} className="menu-item">
                <span className={`dot ${colour}`} aria-hidden /> {t(`colour.${colour}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </SubmenuTrigger>
      {entries.map(({ label, keys }) => (
        <MenuItem key={label} id={label} className="menu-item">
          {label} {keys ? <kbd>{keys}</kbd> : null}
        </MenuItem>
      ))}
    </Menu>
  )
})
