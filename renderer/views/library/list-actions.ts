import type { DragEvent, KeyboardEvent, MouseEvent } from 'react'
import { ARTICLE_STATES } from '../../../preload/model.ts'
import type { Choosing } from '../../stores/list-selection.ts'
import type { Root } from '../../stores/root.ts'
import type { OpenMenu } from './article-menu.tsx'
import { setState, toggleStar } from './change-articles.ts'
import { dragArticles } from './drag-articles.ts'
import { removeArticles } from './remove-articles.ts'

/** Rows that a page key goes on; a screenful where it is not known. */
const PAGE = 10

const rowOf = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null)
const menuOf = (row: HTMLElement | null) => row?.querySelector<HTMLElement>('.row-menu') ?? null
const idOf = (row: HTMLElement) => Number(row.dataset.id)

/** What mouse and keyboard do in the list; events of all its rows come together here. */
export function listActions(root: Root, openMenu: (menu: OpenMenu) => void) {
  const { library, notices, reader } = root
  const { selection } = library
  const open = (id: number, beside: boolean) => void notices.guard(() => reader.open(id, { beside }))

  return {
    /** A plain click opens; with Ctrl, Cmd or Shift it only selects. */
    onClick(event: MouseEvent) {
      const row = rowOf(event.target)
      if (!row) return
      const button = buttonOf(event.target)
      if (button) return use(button, idOf(row))
      const how = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'only'
      selection.choose(library.shownIds, idOf(row), how)
      if (how === 'only') open(idOf(row), false)
    },
    /** The right button, the menu key and Shift+F10 open the row's menu. */
    onContextMenu(event: MouseEvent) {
      const menu = menuOf(rowOf(event.target))
      if (!menu) return
      event.preventDefault()
      menu.click()
    },
    /** What is selected goes with the row that is dragged. */
    onDragStart(event: DragEvent) {
      const row = rowOf(event.target)
      if (row) dragArticles(event, library.targets(idOf(row)))
    },
    onKeyDown(event: KeyboardEvent) {
      const row = rowOf(event.target)
      if (!row || event.nativeEvent.isComposing) return
      const button = buttonOf(event.target)
      if (button) {
        if (event.key === 'ArrowLeft') row.focus()
        else if (event.key === 'ArrowDown' && button === menuOf(row)) openMenu({ id: idOf(row), button })
        else return
      } else if (!pressed(event, row)) return
      event.preventDefault()
    },
  }

  /** What a row's buttons do: its menu, and its star. */
  function use(button: HTMLElement, id: number): void {
    if (button.matches('.row-menu')) openMenu({ id, button })
    else void toggleStar(root, [id])
  }

  /** Whether the key means something in the list. */
  function pressed(event: KeyboardEvent, row: HTMLElement): boolean {
    const held = event.ctrlKey || event.metaKey
    const how: Choosing = event.shiftKey ? 'extend' : 'only'
    const list = library.shownIds
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -list.length, End: list.length }
    const step = steps[event.key]
    if (step !== undefined) selection.step(list, step, how)
    else if (event.key === 'Enter') open(idOf(row), held)
    else if (event.key === ' ') selection.choose(list, idOf(row), 'toggle')
    else if (event.key === 'a' && held) selection.all(list)
    else if (event.key === 'Escape' && selection.selected.size > 0) selection.clear()
    else if (event.key === 'ArrowRight') menuOf(row)?.focus()
    else if (event.key === 'Delete' || event.key === 'Backspace') void removeArticles(root, library.targets(idOf(row)))
    else return organised(event, library.targets(idOf(row)))
    return true
  }

  /** S stars, 1 to 4 give a state, # tags. */
  function organised(event: KeyboardEvent, articles: number[]): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const state = ARTICLE_STATES[Number(event.key) - 1]
    if (event.key.toLowerCase() === 's') void toggleStar(root, articles)
    else if (event.key === '#') root.dialogs.show({ kind: 'article-tags', articles })
    else if (state) void setState(root, articles, state)
    else return false
    return true
  }
}

const buttonOf = (target: EventTarget) => (target instanceof Element ? target.closest('button') : null)
