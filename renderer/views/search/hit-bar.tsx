import { Ellipsis, Tag, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../icon-button.tsx'
import { AddToCollection } from '../library/add-to-collection.tsx'
import { useRoot } from '../root-context.ts'
import { exportChosenHits, removeChosenHits, tagChosenHits } from './hit-actions.ts'

/** Under the results while some are selected: how many, and what can be done with them. */
export const HitBar = observer(function HitBar() {
  const root = useRoot()
  const { t } = useTranslation()
  const { chosen, selection } = root.hits
  if (chosen.length === 0) return null
  return (
    <div className="selection-bar hit-bar">
      <span className="selection-count">{t('hits.selected', { count: chosen.length })}</span>
      <IconButton icon={Tag} label={t('command.hits-tag')} keys="T" onPress={() => tagChosenHits(root)} />
      <MenuTrigger>
        <Button className="icon-button" aria-label={t('hits.actions')}>
          <Ellipsis size={17} aria-hidden />
        </Button>
        <Popover className="popover">
          <Menu
            className="menu"
            onAction={key => {
              if (key === 'export') exportChosenHits(root)
              if (key === 'remove') removeChosenHits(root)
            }}
          >
            <AddToCollection articles={[...chosen]} />
            <MenuItem id="export" className="menu-item">
              {t('command.hits-export')}
            </MenuItem>
            <Separator className="menu-line" />
            <MenuItem id="remove" className="menu-item" textValue={t('command.hits-remove')}>
              <span>{t('command.hits-remove')}</span>
              <kbd className="key">Delete</kbd>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <IconButton icon={X} label={t('bulk.clear')} keys="Esc" onPress={() => selection.clear()} />
    </div>
  )
})
