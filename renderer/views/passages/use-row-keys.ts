import type { KeyboardEvent, MouseEvent } from 'react'
import { i18n } from '../../locales/i18n.ts'
import type { PassageRows } from '../../stores/passage-rows.ts'
import type { Root } from '../../stores/root.ts'
import { useRoot } from '../root-context.ts'
import { askBulk, chooseAll, copyChosen } from './bulk-actions.ts'

/** Rows that a page key goes on. */
const PAGE = 10

const FAR = Number.MAX_SAFE_INTEGER
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -FAR, End: FAR }

/** What a list does with a row besides selecting it: at a click, and at Enter or a double click. */
export interface RowActions {
  press(id: number): void
  /** `beside`: Ctrl or Cmd was held. */
  open(id: number, beside: boolean): void
}

/**
 * Keys and clicks of a list of highlights, as a listbox of many choices has them (WAI-ARIA Authoring Practices): moving selects nothing,
 * Space and Ctrl with a click add a row or take it away, Shift selects from there to here, Ctrl+A all. What is selected is then acted upon
 * by the keys that act on a single highlight elsewhere.
 */
export function useRowKeys(list: PassageRows, actions: RowActions) {
  const root = useRoot()
  const { ids, selection, current } = list
  const say = () => root.notices.announce(i18n.t('bulk.selected', { count: list.chosen.length }))

  const step = (by: number, extend: boolean) => {
    const at = current === null ? -1 : ids.indexOf(current)
    const next = ids[at === -1 && by === 1 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1)]
    if (next === undefined) return
    list.reach(next)
    if (!extend) return
    selection.extend(ids, current !== null && at >= 0 ? current : next, next)
    say()
  }
  const choose = (id: number, extend: boolean) => {
    if (extend) selection.extend(ids, current !== null && ids.includes(current) ? current : id, id)
    else selection.toggle(id)
    list.reach(id)
    say()
  }
  const pressed = (event: KeyboardEvent): boolean => {
    const held = event.ctrlKey || event.metaKey
    const by = STEPS[event.key]
    if (by !== undefined) step(by, event.shiftKey)
    else if (event.key === ' ' && current !== null) choose(current, event.shiftKey)
    else if (event.key === 'Enter' && current !== null) actions.open(current, held)
    else if (event.key.toLowerCase() === 'a' && held) chooseAll(root, list)
    else if (list.chosen.length === 0) return false
    else if (event.key === 'Escape') {
      selection.clear()
      say()
    } else if (event.key.toLowerCase() === 'c' && held) void copyChosen(root, list)
    else return !held && act(root, list, event.key)
    return true
  }
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.nativeEvent.isComposing || event.altKey || !pressed(event)) return
      event.preventDefault()
    },
    onClick(event: MouseEvent) {
      const id = idAt(event.target)
      if (id === null) return
      const check = event.target instanceof Element && event.target.closest('.row-check') !== null
      if (event.shiftKey || event.ctrlKey || event.metaKey || check) choose(id, event.shiftKey)
      else actions.press(id)
    },
    onDoubleClick(event: MouseEvent) {
      const id = idAt(event.target)
      if (id !== null && !event.shiftKey && !event.ctrlKey && !event.metaKey) actions.open(id, false)
    },
  }
}

/** Single keys on what is selected: T tags, Delete deletes, a theme's own key tags with it. Whether the key was one of them. */
function act(root: Root, list: PassageRows, key: string): boolean {
  const letter = key.toLowerCase()
  const theme = root.themes.list.find(({ shortcut }) => shortcut?.toLowerCase() === letter)
  if (letter === 't') askBulk(root, 'tag', { list })
  else if (key === 'Delete' || key === 'Backspace') askBulk(root, 'remove', { list })
  else if (theme) askBulk(root, 'tag', { list, path: theme.path })
  else return false
  return true
}

function idAt(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null
  return row ? Number(row.dataset.key) : null
}
