import { ArrowDownNarrowWide, ArrowUpNarrowWide, Check } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SORTS, type Sort } from '../../stores/article-list.ts'
import { useRoot } from '../root-context.ts'

const isSort = (key: unknown): key is Sort => SORTS.some(sort => sort === key)

/** The order of the list; choosing the same again reverses it. */
export const SortMenu = observer(function SortMenu() {
  const { library } = useRoot()
  const { t } = useTranslation()
  const { sort, reversed } = library
  const Arrow = reversed ? ArrowUpNarrowWide : ArrowDownNarrowWide
  return (
    <MenuTrigger>
      <Button className="button quiet sort-button">
        <Arrow size={15} className="sort-arrow" aria-hidden />
        <span className="sort-text">{t('library.sort', { by: t(`library.sort-${sort}`) })}</span>
        {reversed ? <span className="hidden">, {t('library.backwards')}</span> : null}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={key => (isSort(key) ? library.setSort(key) : library.reverse())}>
          {SORTS.map(id => (
            <MenuItem key={id} id={id} className="menu-item" textValue={t(`library.sort-${id}`)}>
              <span className="menu-check">{id === sort ? <Check size={15} aria-hidden /> : null}</span>
              {t(`library.sort-${id}`)}
              {id === sort ? <span className="hidden">, {t('library.chosen')}</span> : null}
            </MenuItem>
          ))}
          <Separator className="menu-line" />
          <MenuItem id="reverse" className="menu-item" textValue={t('library.reversed')}>
            <span className="menu-check">{reversed ? <Check size={15} aria-hidden /> : null}</span>
            {t('library.reversed')}
            {reversed ? <span className="hidden">, {t('library.chosen')}</span> : null}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
})
