import { ChevronRight } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { collectionTree, flatten } from '../../stores/collection-tree.ts'
import { useRoot } from '../root-context.ts'

/** A menu entry that opens a menu of all collections. */
export const AddToCollection = observer(function AddToCollection({ articles }: { articles: number[] }) {
  const { dialogs, library, notices } = useRoot()
  const { t } = useTranslation()
  const add = async (collection: number) => {
    const { changed } = await library.assign(collection, articles, true)
    const name = library.collections.find(({ id }) => id === collection)?.name
    notices.info(t('collection.added', { name }), { undo: changed > 0 })
  }
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item" textValue={t('collection.add')}>
        <span>{t('collection.add')}</span>
        <ChevronRight size={15} className="menu-end" aria-hidden />
      </MenuItem>
      <Popover className="popover">
        <Menu
          className="menu"
          onAction={key => {
            if (key === 'new') dialogs.show({ kind: 'collection', collection: null, add: articles })
            else void notices.guard(() => add(Number(key)))
          }}
        >
          {flatten(collectionTree(library.collections)).map(({ collection, path }) => (
            <MenuItem key={collection.id} id={collection.id} className="menu-item">
              {path}
            </MenuItem>
          ))}
          {library.collections.length > 0 ? <Separator className="menu-line" /> : null}
          <MenuItem id="new" className="menu-item">
            {t('collection.new')}
          </MenuItem>
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
})
