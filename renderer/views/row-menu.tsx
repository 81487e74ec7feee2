import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { onceClosed } from './once-closed.ts'

/** One entry of a row's menu; `keys` are shown beside it. */
export interface RowAction {
  id: string
  label: string
  keys?: string
  run: () => void
}

/**
 * Gives the rows of the list in it a menu: the right button opens it, the menu key and Shift+F10. For lists whose rows cannot hold a button,
 * such as the options of a listbox. `actionsOf` is told the row's key; without any actions there is no menu.
 */
export function RowMenu(props: { label: string; actionsOf: (key: string) => RowAction[]; className?: string; children: ReactNode }) {
  const [shown, setShown] = useState<{ actions: RowAction[]; left: number; top: number } | null>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const from = useRef<HTMLElement | null>(null)
  const show = (row: HTMLElement, left: number, top: number) => {
    const actions = props.actionsOf(row.dataset.key ?? '')
    if (actions.length === 0) return false
    from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setShown({ actions, left, top })
    return true
  }
  const open = (event: MouseEvent) => {
    const row = rowOf(event.target)
    if (!row) return
    const box = row.getBoundingClientRect()
    // The menu key has no place of its own.
    const byKey = event.button !== 2
    if (show(row, byKey ? box.left + 24 : event.clientX, byKey ? box.top + box.height / 2 : event.clientY)) event.preventDefault()
  }
  const close = () => {
    setShown(null)
    from.current?.focus({ preventScroll: true })
  }
  // A list's own keys must not hear what is pressed in the menu.
  const keep = (event: KeyboardEvent) => event.stopPropagation()
  return (
    <>
      <div className={props.className} role="none" onContextMenu={open}>
        {props.children}
      </div>
      {shown ? (
        <>
          <span ref={anchor} className="menu-anchor" style={{ left: shown.left, top: shown.top }} />
          <Popover className="popover" triggerRef={anchor} placement="bottom start" isOpen onOpenChange={close}>
            <div role="none" onKeyDown={keep}>
              <Menu
                className="menu"
                aria-label={props.label}
                autoFocus="first"
                onClose={close}
                onAction={key => onceClosed(() => shown.actions.find(({ id }) => id === key)?.run())}
              >
                {shown.actions.map(({ id, label, keys }) => (
                  <MenuItem key={id} id={id} className="menu-item" textValue={label}>
                    <span>{label}</span>
                    {keys ? <kbd className="key">{keys}</kbd> : null}
                  </MenuItem>
                ))}
              </Menu>
            </div>
          </Popover>
        </>
      ) : null}
    </>
  )
}

/** The row under an event; in lists that keep the focus themselves, the one that they say is current. */
function rowOf(target: EventTarget): HTMLElement | null {
  if (!(target instanceof Element)) return null
  const current = target.closest('[aria-activedescendant]')?.getAttribute('aria-activedescendant')
  return target.closest<HTMLElement>('[data-key]') ?? (current ? document.getElementById(current) : null)
}
