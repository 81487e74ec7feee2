import { useEffect } from 'react'
import type { Root } from '../../stores/root.ts'
import { commandWithKey } from './key-map.ts'
import { keyName } from './key-names.ts'

/** Fields, and widgets in which letters mean something else. */
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]:not(.card), [role="alertdialog"]'
const TYPEAHEAD = '[role="listbox"], [role="treegrid"], [role="grid"], [role="tree"]'
/** Keys that mean something to the focused control itself. */
const CONTROL_KEYS = new Set(['Enter', 'Space', 'Backspace', 'Delete'])

/** Works wherever the focus is, fields included: with Ctrl, and the function keys. With Alt, a Mac types characters. */
const ANYWHERE = /^(?:Mod\+|(?:Alt\+)?(?:Shift\+)?F\d)/u

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

/** An input method is at work: what is pressed goes into its composition (229 is what such keys are called where nothing else tells). */
export const composes = ({ isComposing, keyCode, key }: Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'key'>): boolean =>
  isComposing || keyCode === 229 || key === 'Process'

/** Listens to the whole window and runs the command of a pressed key, or tags with the theme that has it. */
export function useKeyboard(root: Root): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || composes(event) || root.dialogs.open !== null) return
      const name = keyName(event)
      if (!ANYWHERE.test(name) ? !singleKeysWork(event.target, name) : inField(event.target) && fieldKeys.has(name)) return
      root.reader.pane.view?.readSelection()
      const command = commandWithKey(root, name)
      const theme = command ? undefined : root.themes.byKey.get(name)
      if (!command && !theme) return
      event.preventDefault()
      // A key held down must not do again what is done with one press.
      if (event.repeat && !command?.repeats) return
      if (command?.takesTurn) command.run(root)
      else root.turns.take(() => (command ? command.run(root) : theme && root.coding.tagWith(theme)))
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [root])
}
