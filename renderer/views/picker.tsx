import { type ReactNode, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components'

/** One line of a picker. */
export interface Choice {
  id: string
  label: string
  before?: ReactNode
  after?: ReactNode
}

/** A field with a list under it: type to narrow it, Enter takes the first or the focused line. The caller does the filtering. */
export function Picker(props: {
  label: string
  placeholder: string
  choices: (typed: string) => Choice[]
  empty: string
  onChoose: (id: string) => void
}) {
  const [typed, setTyped] = useState('')
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label={props.label} autoFocus>
        <Input className="input" role="combobox" aria-expanded placeholder={props.placeholder} />
      </TextField>
      <ListBox
        className="menu picker"
        aria-label={props.label}
        items={props.choices(typed)}
        selectionMode="none"
        onAction={key => props.onChoose(String(key))}
        renderEmptyState={() => <p className="soft">{props.empty}</p>}
      >
        {choice => (
          <ListBoxItem className="menu-item" id={choice.id} textValue={choice.label}>
            {choice.before}
            <span>{choice.label}</span>
            {choice.after}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}
