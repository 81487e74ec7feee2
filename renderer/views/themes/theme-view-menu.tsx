import { Check, SlidersHorizontal } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { THEME_SORTS } from '../../stores/theme-tree.ts'
import { useRoot } from '../root-context.ts'

function Option({ id, label }: { id: string; label: string }) {
  return (
    <MenuItem className="menu-item" id={id} textValue={label}>
      {({ isSelected }) => (
        <>
          <span className="menu-check">{isSelected ? <Check size={15} aria-hidden /> : null}</span>
          {label}
        </>
      )}
    </MenuItem>
  )
}

/** How the codebook is looked at: its order, what the numbers count, and whether only unused themes are shown. */
export const ThemeViewMenu = observer(function ThemeViewMenu() {
  const { codebook } = useRoot()
  const { t } = useTranslation()
  const { measure, sort, unused, unusedCount } = codebook
  const sorts = { own: t('codebook.sort-own'), name: t('codebook.sort-name'), count: t('codebook.sort-count') }
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={t('codebook.view')} aria-pressed={unused || sort !== 'own'}>
        <SlidersHorizontal size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu" aria-label={t('codebook.view')}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[sort]}
            onSelectionChange={keys => {
              const chosen = THEME_SORTS.find(one => keys === 'all' || keys.has(one))
              if (chosen) codebook.setView({ sort: chosen })
            }}
          >
            <Header className="menu-head">{t('codebook.sort')}</Header>
            {THEME_SORTS.map(id => (
              <Option key={id} id={id} label={sorts[id]} />
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[measure.of]}
            onSelectionChange={keys =>
              codebook.setView({ measure: { ...measure, of: keys !== 'all' && keys.has('articles') ? 'articles' : 'passages' } })
            }
          >
            <Header className="menu-head">{t('codebook.numbers')}</Header>
            <Option id="passages" label={t('codebook.count-passages')} />
            <Option id="articles" label={t('codebook.count-articles')} />
          </MenuSection>
          <MenuSection
            aria-label={t('codebook.view')}
            selectionMode="multiple"
            selectedKeys={[...(measure.below ? ['below'] : []), ...(unused ? ['unused'] : [])]}
            onSelectionChange={keys => {
              const on = (id: string) => keys === 'all' || keys.has(id)
              codebook.setView({ measure: { ...measure, below: on('below') }, unused: on('unused') })
            }}
          >
            <Option id="below" label={t('codebook.with-below')} />
            <Option id="unused" label={t('codebook.only-unused', { count: unusedCount })} />
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
})
