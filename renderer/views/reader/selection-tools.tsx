import { Highlighter, MessageSquareText, ScanSearch, Tag } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COLOURS } from '../../../preload/model.ts'
import type { Pane } from '../../stores/pane.ts'
import { useRoot } from '../root-context.ts'
import { runCommand } from '../shell/commands.ts'
import { KeyHint } from '../shell/key-hint.tsx'
import { floatAt } from './float.ts'

const ACTIONS = [
  { id: 'highlight', icon: Highlighter },
  { id: 'tag', icon: Tag },
  { id: 'note', icon: MessageSquareText },
  { id: 'where-else', icon: ScanSearch },
] as const

/** True from the press of the pointer in the text until it is let go: the tools must not get in the way of a drag. */
function useDragging(scroller: RefObject<HTMLElement | null>, tools: RefObject<HTMLElement | null>): boolean {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const frame = scroller.current
    const down = (event: PointerEvent) => setDragging(!tools.current?.contains(event.target as Node))
    const up = () => setDragging(false)
    frame?.addEventListener('pointerdown', down)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', up)
    return () => {
      frame?.removeEventListener('pointerdown', down)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
    }
  }, [scroller, tools])
  return dragging
}

/** The small toolbar beside what is selected. Every button has its key. */
export const SelectionTools = observer(function SelectionTools(props: {
  pane: Pane
  scroller: RefObject<HTMLElement | null>
  text: RefObject<HTMLElement | null>
}) {
  const { pane, scroller, text } = props
  const root = useRoot()
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  const dragging = useDragging(scroller, element)
  const { selection } = pane
  const shown = selection !== null && !dragging && root.dialogs.open === null
  useLayoutEffect(() => {
    if (shown && element.current) floatAt(element.current, scroller, text, selection, 'above')
  }, [shown, selection, scroller, text])
  if (!shown) return null
  return (
    <div ref={element} className="tools" role="toolbar" aria-label={t('reader.tools')} onPointerDown={event => event.preventDefault()}>
      {ACTIONS.map(({ id, icon: Icon }) => (
        <button key={id} type="button" className="tool" onClick={() => runCommand(root, id)}>
          <Icon size={15} aria-hidden /> {t(`reader.${id}`)} <KeyHint command={id} />
        </button>
      ))}
      {COLOURS.map(colour => (
        <button
          key={colour}
          type="button"
          className={`swatch ${colour}`}
          aria-label={`${t('reader.highlight')}: ${t(`colour.${colour}`)}`}
          title={t(`colour.${colour}`)}
          onClick={() => void root.coding.highlight({ colour })}
        />
      ))}
    </div>
  )
})
