import { useEffect } from 'react'
import type { Root } from '../../stores/root.ts'
import { commands, mac } from './commands.ts'

/** Fields, and widgets in which letters mean something else. */
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]:not(.card), [role="alertdialog"]'
const TYPEAHEAD = '[role="listbox"], [role="treegrid"], [role="grid"], [role="tree"]'
/** Keys that mean something to the focused control itself. */
const CONTROL_KEYS = new Set(['Enter', 'Backspace', 'Delete'])

const FUNCTION_KEY = /^(?:Shift\+)?F\d/u

/** The name of a pressed key in the form that commands use, such as `Mod+Shift+Z`, `H` or `?`. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  // On a Mac, Ctrl with a letter edits in fields.
  const mod = mac ? event.metaKey : event.ctrlKey
  // Without Ctrl, Shift is already in the character (`?`, `{`); with it, or with F3, it is part of the name.
  const shift = event.shiftKey && (mod || FUNCTION_KEY.test(key))
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
}

/** Whether single keys are commands here: never while a field has the focus or an input method composes. */
function singleKeysWork(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return true
  if (target.closest(TYPING)) return false
  if (target.closest('[data-single-keys]'))
    return !(CONTROL_KEYS.has(key) && target.closest('button, a')) && !(key === 'Enter' && target.closest('[role="listbox"], .card'))
  if (target.closest(TYPEAHEAD)) return key === '?' || key === '/'
  return !(CONTROL_KEYS.has(key) && target.closest('button, a, [role="separator"]'))
}

/** Ctrl+Z and its like belong to the field being edited. */
const fieldKeys = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y'])
const inField = (target: EventTarget | null) => target instanceof Element && target.closest('input, textarea') !== null

/** Alt makes other letters on many keyboards, and on a Mac goes by words: elsewhere it goes back and forward with the arrow keys. */
const meansLetters = (event: KeyboardEvent) => event.altKey && (mac || event.ctrlKey || !/^Arrow(?:Left|Right)$/u.test(event.key))

/** Listens to the whole window and runs the command of a pressed key. */
export function useKeyboard(root: Root): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || meansLetters(event) || root.dialogs.open !== null) return
      const name = keyName(event)
      const single = !/^(?:Mod|Alt)\+/u.test(name) && !FUNCTION_KEY.test(name)
      if (single && (event.shiftKey ? name.length > 1 || /\p{L}/u.test(name) : false)) return
      if (single ? !singleKeysWork(event.target, name) : inField(event.target) && (fieldKeys.has(name) || event.altKey)) return
      root.reader.pane.view?.readSelection()
      const command = commands.find(({ keys }) => keys.includes(name))
      if (command) command.run(root)
      else if (!single || name.length > 1 || !root.coding.tagByKey(name.toLowerCase(), root.themes.list)) return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [root])
}
