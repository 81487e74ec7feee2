import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'

/** One line of a numbered picker. */
export interface NumberedChoice {
  id: string
  label: string
  before?: ReactNode
  after?: ReactNode
}

/** How many lines have a digit of their own. */
export const MOST_NUMBERED = 9

/** A short list in which the digits choose at once, and the arrow keys with Enter too. */
export function NumberedPicker(props: { label: string; choices: readonly NumberedChoice[]; onChoose: (id: string) => void }) {
  const { label, choices, onChoose } = props
  // A digit typed twice by mistake must not choose twice while the dialog is going.
  const chosen = useRef(false)
  const choose = (id: string) => {
    if (chosen.current) return
    chosen.current = true
    onChoose(id)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const choice = /^[1-9]$/u.test(event.key) ? choices[Number(event.key) - 1] : undefined
    if (!choice) return
    event.preventDefault()
    event.stopPropagation()
    choose(choice.id)
  }
  return (
    <div onKeyDownCapture={press} role="presentation">
      <ListBox
        className="menu picker numbered"
        aria-label={label}
        items={choices.map((choice, index) => ({ ...choice, number: index + 1 }))}
        selectionMode="none"
        autoFocus="first"
        onAction={key => choose(String(key))}
      >
        {choice => (
          <ListBoxItem className="menu-item" id={choice.id} textValue={choice.label}>
            <kbd className="key number">{choice.number <= MOST_NUMBERED ? choice.number : ''}</kbd>
            {choice.before}
            <span>{choice.label}</span>
            {choice.after}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}
