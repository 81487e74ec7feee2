import { Check, ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'

/** A labelled choice of one among several, by id; the label of a quiet one is only heard. */
export function Choice<Id extends string>(props: {
  label: string
  value: Id
  options: readonly { id: Id; label: string }[]
  onChange: (id: Id) => void
  quiet?: boolean
}) {
  const { label, value, options, onChange, quiet = false } = props
  return (
    <Select
      className="field"
      value={value}
      onChange={key => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <Label className={quiet ? 'hidden' : 'label'}>{label}</Label>
      <Button className={quiet ? 'button quiet small' : 'input select'}>
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {option => (
            <ListBoxItem id={option.id} className="menu-item" textValue={option.label}>
              {({ isSelected }) => (
                <>
                  <span className="menu-check">{isSelected ? <Check size={15} aria-hidden /> : null}</span>
                  {option.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
