import { Ellipsis } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'

/** What can be done with a theme. */
export const ThemeMenu = observer(function ThemeMenu({ theme }: { theme: Theme }) {
  const { across, dialogs, themes, notices } = useRoot()
  const { t } = useTranslation()
  const siblings = themes.list.filter(({ parentId }) => parentId === theme.parentId).length
  const move = (by: number) => void notices.guard(() => themes.move(theme.id, theme.parentId, theme.position + by))
  const remove = () =>
    dialogs.show({
      kind: 'confirm',
      title: t('theme.remove'),
      text: t('theme.remove-text', { name: theme.name }),
      action: t('common.delete'),
      run: () => void notices.guard(() => themes.remove(theme.id)),
    })
  const actions: Record<string, () => void> = {
    'tag-chosen': () => void across.tagChosen(theme),
    'new-below': () => dialogs.show({ kind: 'theme', theme: null, parent: theme.id }),
    edit: () => dialogs.show({ kind: 'theme', theme: theme.id, parent: theme.parentId }),
    memo: () => dialogs.show({ kind: 'memo', target: 'theme', targetId: theme.id, title: theme.name }),
    up: () => move(-1),
    down: () => move(1),
    remove,
  }
  const disabled = [...(theme.position === 0 ? ['up'] : []), ...(theme.position >= siblings - 1 ? ['down'] : [])]
  return (
    <MenuTrigger>
      <Button className="icon-button row-menu" aria-label={t('theme.menu', { name: theme.name })}>
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu" disabledKeys={disabled} onAction={key => actions[String(key)]?.()}>
          {Object.keys(actions).map(id => (
            <MenuItem key={id} id={id} className="menu-item">
              {t(`theme.${id}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
})
