import { ChevronDown } from 'lucide-react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { INSERTIONS, type InsertionGroup } from './insertions.ts'

/** The variables and filters that a template can use; choosing one puts it where the caret is. */
export function InsertMenu({ onInsert }: { onInsert: (text: string) => void }) {
  const { t } = useTranslation()
  return (
    <MenuTrigger>
      <Button className="button small">
        {t('template.insert')} <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu template-insertions" onAction={key => onInsert(String(key))}>
          {(Object.keys(INSERTIONS) as InsertionGroup[]).map(group => (
            <MenuSection key={group} id={group}>
              <Header className="menu-header">{t(`template.group.${group}`)}</Header>
              {INSERTIONS[group].map(text => (
                <MenuItem key={text} id={text} className="menu-item" textValue={text}>
                  <code>{text.replace(/\s+/gu, ' ')}</code>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
