import { type KeyboardEvent, type ReactNode, useState } from 'react'
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
  const choices = props.choices(typed)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return
    // No line has the focus yet, so the first one is meant.
    const [first] = choices
    if (!first || event.target.hasAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    props.onChoose(first.id)
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label={props.label} autoFocus>
        <Input className="input" role="combobox" aria-expanded placeholder={props.placeholder} onKeyDownCapture={press} />
      </TextField>
      <ListBox
        className="menu picker"
        aria-label={props.label}
        items={choices}
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
