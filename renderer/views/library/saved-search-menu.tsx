import { Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SavedSearch } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { runCommand } from '../shell/commands.ts'

/** What can be done with a saved search. */
export function SavedSearchMenu({ saved: { id, name } }: { saved: SavedSearch }) {
  const root = useRoot()
  const { dialogs, notices, savedSearches } = root
  const { t } = useTranslation()
  const remove = async () => {
    await savedSearches.remove(id)
    notices.info(t('saved.removed', { name }), { undo: true })
    // Its row is gone, and with it the focus.
    runCommand(root, savedSearches.list.length > 0 ? 'saved-searches' : 'library')
  }
  const actions: Record<string, () => void> = {
    rename: () => dialogs.show({ kind: 'saved-search', saved: id }),
    remove: () => void notices.guard(remove),
  }
  return (
    <MenuTrigger>
      <Button className="icon-button row-menu" aria-label={t('saved.menu', { name })}>
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={key => actions[String(key)]?.()}>
          <MenuItem id="rename" className="menu-item">
            {t('saved.rename-item')}
          </MenuItem>
          <MenuItem id="remove" className="menu-item">
            {t('common.delete')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
