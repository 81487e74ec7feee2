import { ChevronDown } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { compareNames } from '../../text/order.ts'
import { useRoot } from '../root-context.ts'

const TOP = 'top'

/** Chooses under which theme another stands; never under itself or below. */
export const ParentSelect = observer(function ParentSelect(props: {
  value: number | null
  onChange: (parent: number | null) => void
  except: number | null
}) {
  const { themes } = useRoot()
  const { t } = useTranslation()
  const self = props.except === null ? null : (themes.byId.get(props.except)?.path ?? null)
  const allowed = themes.list
    .filter(({ path }) => self === null || (path !== self && !path.startsWith(`${self}/`)))
    .sort((a, b) => compareNames(a.path, b.path))
  const items = [{ id: TOP, label: t('theme.top') }, ...allowed.map(({ id, path }) => ({ id: String(id), label: path }))]
  return (
    <Select
      className="field"
      value={props.value === null ? TOP : String(props.value)}
      onChange={key => props.onChange(key === TOP || key === null ? null : Number(key))}
    >
      <Label>{t('theme.parent')}</Label>
      <Button className="input select">
        <SelectValue />
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={items}>
          {item => (
            <ListBoxItem className="menu-item" id={item.id}>
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
})
