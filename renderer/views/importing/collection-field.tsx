import { ChevronDown } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { matches } from '../../text/match.ts'
import { useRoot } from '../root-context.ts'

/** The collection that an import goes to: one that is there, or a new name. Marks need not be typed to find one. */
export const CollectionField = observer(function CollectionField() {
  const { jobs, library } = useRoot()
  const { t } = useTranslation()
  // An import goes by name to a collection at the top.
  const names = library.collections.filter(({ parentId }) => parentId === null).map(({ id, name }) => ({ id, name }))
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      inputValue={jobs.collection}
      onInputChange={name => jobs.setCollection(name)}
      defaultItems={names}
      defaultFilter={(name, typed) => matches(name, typed)}
    >
      <Label>{t('import.collection')}</Label>
      <div className="combo">
        <Input className="input" autoComplete="off" />
        {names.length > 0 ? (
          <Button className="icon-button" aria-label={t('common.choices')}>
            <ChevronDown size={15} aria-hidden />
          </Button>
        ) : null}
      </div>
      <Text slot="description" className="soft">
        {t('import.collection-hint')}
      </Text>
      <Popover className="popover">
        <ListBox className="menu">
          {(item: { id: number; name: string }) => (
            <ListBoxItem id={item.id} className="menu-item">
              {item.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
})
