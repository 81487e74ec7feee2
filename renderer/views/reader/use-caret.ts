import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Pane } from '../../stores/pane.ts'
import { caretOf, clearSelection, moveCaret, placeCaret, type Step, selectSpan } from '../../text/selection.ts'
import { useRoot } from '../root-context.ts'
import { mac } from '../shell/commands.ts'
import { firstVisible } from './use-place.ts'
import { readSelection } from './use-selection.ts'

/** Arrow key, with or without Ctrl → the step and direction it takes. */
function stepOf(event: KeyboardEvent): { step: Step; direction: 'forward' | 'backward' } | null {
  const far = event.ctrlKey || event.metaKey || event.altKey
  // Goes back and forward among what was read.
  if (event.altKey && !event.shiftKey && !mac) return null
  switch (event.key) {
    case 'ArrowRight':
      return { step: far ? 'word' : 'character', direction: 'forward' }
    case 'ArrowLeft':
      return { step: far ? 'word' : 'character', direction: 'backward' }
    case 'ArrowDown':
      return { step: far ? 'paragraph' : 'line', direction: 'forward' }
    case 'ArrowUp':
      return { step: far ? 'paragraph' : 'line', direction: 'backward' }
    case 'End':
      return { step: far ? 'documentboundary' : 'lineboundary', direction: 'forward' }
    case 'Home':
      return { step: far ? 'documentboundary' : 'lineboundary', direction: 'backward' }
    default:
      return null
  }
}

/**
 * Selecting with the keyboard: in caret mode (F7 or V) the arrow keys move a caret through the text, with Shift they select,
 * with Ctrl by word. Shift with an arrow key starts at the first visible line when the mode is off.
 */
export function useCaret(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>) {
  const { reader } = useRoot()
  const element = useRef<HTMLDivElement>(null)
  const on = useRef(false)

  const show = useCallback(() => {
    const [frame, root, mark] = [scroller.current, text.current, element.current]
    if (!frame || !root || !mark) return
    const caret = on.current ? caretOf(root) : null
    mark.hidden = caret === null
    if (!caret) return
    const view = frame.getBoundingClientRect()
    mark.style.left = `${caret.rect.left - view.left + frame.scrollLeft}px`
    mark.style.top = `${caret.rect.top - view.top + frame.scrollTop}px`
    mark.style.height = `${caret.rect.height}px`
    if (caret.rect.top < view.top + 40) frame.scrollTop -= view.top + 40 - caret.rect.top
    else if (caret.rect.bottom > view.bottom - 40) frame.scrollTop += caret.rect.bottom - view.bottom + 40
  }, [scroller, text])

  const start = useCallback(() => {
    const [frame, root] = [scroller.current, text.current]
    if (!frame || !root) return
    on.current = true
    if (!caretOf(root)) placeCaret(root, pane.currentHighlight?.start ?? firstVisible(frame, root))
  }, [pane, scroller, text])

  useEffect(() => {
    pane.view = {
      firstVisible: () => (scroller.current && text.current ? firstVisible(scroller.current, text.current) : 0),
      readSelection() {
        if (scroller.current && text.current) readSelection(reader, pane, scroller.current, text.current)
      },
      clearSelection() {
        const caret = on.current && text.current ? caretOf(text.current) : null
        if (caret && text.current) placeCaret(text.current, caret.offset)
        else clearSelection()
      },
      focusText: () => scroller.current?.focus(),
      selectSpan(span) {
        scroller.current?.focus()
        if (text.current) selectSpan(text.current, span)
      },
      toggleCaret() {
        scroller.current?.focus()
        if (on.current) on.current = false
        else start()
        show()
        return on.current
      },
    }
    document.addEventListener('selectionchange', show)
    return () => {
      document.removeEventListener('selectionchange', show)
      pane.view = null
    }
  }, [pane, reader, scroller, text, show, start])

  const press = (event: KeyboardEvent) => {
    const root = text.current
    if (!root || event.target !== scroller.current || event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && pane.find.open) {
      pane.find.close()
      return
    }
    if (event.key === 'Escape') {
      on.current = false
      clearSelection()
      pane.setCurrent(null)
      show()
      return
    }
    const move = stepOf(event)
    if (!move || !(on.current || event.shiftKey)) return
    event.preventDefault()
    if (!on.current) start()
    moveCaret(root, move.step, move.direction, event.shiftKey)
    show()
  }
  return { element, press }
}
