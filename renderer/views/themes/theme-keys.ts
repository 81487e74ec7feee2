import type { KeyboardEvent } from 'react'
import type { Root } from '../../stores/root.ts'
import type { Step } from '../../stores/theme-places.ts'
import { removeThemes, renameTheme, stepTheme } from './theme-actions.ts'

const STEPS: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

/** The theme whose row an event comes from. */
export function themeOfRow(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('[role="row"]') : null
  const key = row?.getAttribute('data-key')
  return key ? Number(key) : null
}

/** Gives a theme's row the focus when it is drawn next. */
export const focusRow = (theme: number): void =>
  void requestAnimationFrame(() => document.querySelector<HTMLElement>(`.theme-tree [role="row"][data-key="${theme}"]`)?.focus())

/** Keys of a name that is being typed in its place: the tree must not take them for its own. */
function inName(root: Root, event: KeyboardEvent, field: HTMLInputElement): void {
  event.stopPropagation()
  const theme = root.codebook.renaming
  if (event.nativeEvent.isComposing || theme === null) return
  if (event.key === 'Escape') root.codebook.rename(null)
  else if (event.key === 'Enter') field.blur()
  else return
  event.preventDefault()
  focusRow(theme)
}

/** Keys of the codebook, heard before the tree hears them: F2 renames, Alt with an arrow moves, Delete removes. */
export function pressInTree(root: Root, event: KeyboardEvent): void {
  const { target } = event
  if (target instanceof HTMLInputElement) {
    inName(root, event, target)
    return
  }
  const theme = themeOfRow(target)
  if (theme === null || event.nativeEvent.isComposing) return
  const step = event.altKey && !event.ctrlKey && !event.metaKey ? STEPS[event.key] : undefined
  if (step) stepTheme(root, theme, step)
  else if (event.key === 'F2') renameTheme(root, theme)
  else if (event.key === 'Delete') removeThemes(root, root.codebook.about(theme))
  else return
  event.preventDefault()
  event.stopPropagation()
}
