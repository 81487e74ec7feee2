import { Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** The menu of a row that stands for something kept under a name: rename or delete it. */
export function SavedMenu({ label, onRename, onRemove }: { label: string; onRename: () => void; onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <MenuTrigger>
      <Button className="icon-button row-menu" aria-label={label}>
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={key => (key === 'rename' ? onRename() : onRemove())}>
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
