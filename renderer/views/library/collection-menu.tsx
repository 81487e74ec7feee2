import { Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Collection } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'

/** What can be done with a collection. */
export function CollectionMenu({ collection: { id, name } }: { collection: Collection }) {
  const { dialogs, library, notices } = useRoot()
  const { t } = useTranslation()
  const remove = async () => {
    await library.removeCollection(id)
    notices.info(t('collection.removed'), { undo: true })
  }
  const exportAll = async () => {
    const articles = await library.inCollection(id)
    if (articles.length > 0) dialogs.show({ kind: 'export', articles, collection: id })
    else notices.info(t('export.nothing'))
  }
  const actions: Record<string, () => void> = {
    export: () => void notices.guard(exportAll),
    rename: () => dialogs.show({ kind: 'collection', collection: id }),
    remove: () =>
      dialogs.show({
        kind: 'confirm',
        title: t('collection.remove'),
        text: t('collection.remove-text', { name }),
        action: t('common.delete'),
        run: () => void notices.guard(remove),
      }),
  }
  return (
    <MenuTrigger>
      <Button className="icon-button row-menu" aria-label={t('collection.menu', { name })}>
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={key => actions[String(key)]?.()}>
          <MenuItem id="rename" className="menu-item">
            {t('collection.edit')}
          </MenuItem>
          <MenuItem id="export" className="menu-item">
            {t('export.action')}
          </MenuItem>
          <MenuItem id="remove" className="menu-item">
            {t('collection.remove-item')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
