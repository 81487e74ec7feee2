import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pane } from '../../stores/pane.ts'
import { selectedSpan } from '../../text/selection.ts'
import { TextBlocks } from '../reader/text-blocks.tsx'
import { typeOf } from '../reader/type.ts'
import { useCaret } from '../reader/use-caret.ts'
import { usePainting } from '../reader/use-painting.ts'
import { usePlace } from '../reader/use-place.ts'
import { useRoot } from '../root-context.ts'

const NO_NOTES: readonly never[] = []

/** Follows what is selected in the text into its pane, while the focus is in the text: a button that acts on it must not take it away. */
function useSelected(pane: Pane, frame: React.RefObject<HTMLElement | null>, text: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const change = () => {
      const here = document.activeElement === frame.current || document.activeElement === document.body
      if (here && text.current) pane.select(selectedSpan(text.current))
    }
    document.addEventListener('selectionchange', change)
    return () => document.removeEventListener('selectionchange', change)
  }, [pane, frame, text])
}

/** A text to be looked at in a dialog, with its highlights painted; words are selected as in a pane. E takes what is selected, where `take` wants it. */
export const StillText = observer(function StillText(props: { pane: Pane; label: string; take?: () => void }) {
  const { pane, label, take } = props
  const { settings, turns } = useRoot()
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const { document } = pane
  usePainting(pane, scroller, text, null)
  useSelected(pane, scroller, text)
  usePlace(pane, scroller, text)
  const caret = useCaret(pane, scroller, text)
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (take && event.key.toLowerCase() === 'e' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      // After the steps that select, of which the browser tells late.
      turns.take(() => {
        if (text.current) pane.select(selectedSpan(text.current))
        take()
      })
    } else if (event.key === 'F7') {
      event.preventDefault()
      pane.view?.toggleCaret()
    } else if (event.key !== 'Escape' || pane.selection) {
      caret.press(event)
      // Escape first takes the selection away, and then closes the dialog.
      if (event.key === 'Escape') event.stopPropagation()
    }
  }
  return (
    <div
      ref={scroller}
      className="scroller still-scroller"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable with the keyboard.
      tabIndex={0}
      role="document"
      aria-label={label}
      aria-description={t('version.select-hint')}
      onKeyDown={pressed}
    >
      <div ref={text} className={`text ${settings.values.font}`} lang={document?.article.language} style={typeOf(settings.values)}>
        {document ? <TextBlocks document={document} highlights={null} notes={NO_NOTES} /> : null}
      </div>
      <div ref={caret.element} className="caret" hidden aria-hidden />
    </div>
  )
})
