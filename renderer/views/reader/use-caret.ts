import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Pane } from '../../stores/pane.ts'
import { sentencesOf } from '../../stores/sentences.ts'
import { caretOf, clearSelection, placeCaret, selectSpan } from '../../text/selection.ts'
import { useRoot } from '../root-context.ts'
import { caretStep } from './caret-steps.ts'
import { takeStep } from './move-caret.ts'
import { firstVisible } from './use-place.ts'
import { readSelection } from './use-selection.ts'

/**
 * Selecting with the keyboard: in caret mode (F7 or V) the arrow keys move a caret through the text, with Shift they select; with Ctrl
 * they go by word and paragraph, with Alt by sentence. Shift with an arrow key starts at the first visible line when the mode is off.
 */
export function useCaret(pane: Pane, scroller: RefObject<HTMLElement | null>, text: RefObject<HTMLElement | null>) {
  const { notices, reader, turns } = useRoot()
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
    // Asked early, so that the first step by sentence need not wait.
    if (pane.document) void sentencesOf(pane.document).catch(() => undefined)
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
      catchFocus() {
        if (document.activeElement === document.body) scroller.current?.focus()
      },
      hasFocus: () => scroller.current !== null && scroller.current === document.activeElement,
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
    const step = caretStep(event)
    // Without the caret, Alt with an arrow key goes back and forward among what was read.
    if (!step || !pane.document || !(on.current || event.shiftKey)) return
    event.preventDefault()
    if (!on.current) start()
    const article = pane.document
    const extend = event.shiftKey
    // One after the other: the first step by sentence may have to wait for where sentences end.
    turns.take(async () => {
      const said = await notices.guard(() => takeStep(root, article, step, extend))
      if (said) notices.announce(said)
      show()
    })
  }
  return { element, press }
}
