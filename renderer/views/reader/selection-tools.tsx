import { Highlighter, History, type LucideIcon, MessageSquareText, NotebookPen, Quote, Tag } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { COLOURS } from '../../../preload/model.ts'
import type { Pane } from '../../stores/pane.ts'
import { TagOff } from '../passages/tag-off.tsx'
import { useRoot } from '../root-context.ts'
import { toUntag } from '../shell/coding-commands.ts'
import { commandLabel, runCommand } from '../shell/commands.ts'
import { KeyHint } from '../shell/key-hint.tsx'
import { shownKey } from '../shell/key-map.ts'
import { floatAt } from './float.ts'

const ACTIONS = [
  { id: 'highlight', icon: Highlighter },
  { id: 'tag', icon: Tag },
  { id: 'note', icon: MessageSquareText },
] as const

/** What is used less often, or known by its key, shows its name only to who points at it. */
const FURTHER = [
  { id: 'recent-themes', icon: History },
  { id: 'in-vivo', icon: Quote },
  { id: 'memo', icon: NotebookPen },
  { id: 'untag', icon: TagOff },
] as const satisfies { id: string; icon: LucideIcon }[]

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
    <div ref={element} className="tools" role="none" onPointerDown={event => event.preventDefault()}>
      <Toolbar className="tools-row" aria-label={t('reader.tools')}>
        {ACTIONS.map(({ id, icon }) => (
          <Tool key={id} command={id} icon={icon} label={t(`reader.${id}`)} />
        ))}
        {FURTHER.map(({ id, icon }) =>
          id === 'untag' && !toUntag(root)?.themeIds.length ? null : <Tool key={id} command={id} icon={icon} />,
        )}
        <span className="tools-colours">
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
        </span>
      </Toolbar>
    </div>
  )
})

/** Runs a command; its name and key are its tooltip, and without a label its only text. */
const Tool = observer(function Tool({ command, icon: Icon, label }: { command: string; icon: LucideIcon; label?: string }) {
  const root = useRoot()
  const key = shownKey(root, command)
  const name = commandLabel(command)
  return (
    <button
      type="button"
      className="tool"
      {...(label ? {} : { 'aria-label': name })}
      title={key ? `${name} (${key})` : name}
      onClick={() => runCommand(root, command)}
    >
      <Icon size={15} aria-hidden /> {label ? <span className="tool-name">{label}</span> : null} <KeyHint command={command} />
    </button>
  )
})
