import { ArrowDownToLine, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pane } from '../../stores/pane.ts'
import type { Footnote, NoteMark } from '../../text/footnotes.ts'
import { IconButton } from '../icon-button.tsx'
import { floatAt } from './float.ts'

interface Props {
  pane: Pane
  content: string
  notes: readonly Footnote[]
  marks: readonly NoteMark[]
  scroller: RefObject<HTMLElement | null>
  text: RefObject<HTMLElement | null>
}

const markAt = (root: HTMLElement | null, { start }: NoteMark) => root?.querySelector<HTMLElement>(`[data-note="${start}"]`)

/** Shows a footnote where its sign is pressed. The footnote's own sign leads back to where one came from, else to the first that refers to it. */
export const NoteCard = observer(function NoteCard({ pane, content, notes, marks, scroller, text }: Props) {
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<NoteMark | null>(null)
  const from = useRef<NoteMark | null>(null)
  const go = (mark: NoteMark | undefined) => {
    if (!mark) return
    setShown(null)
    pane.trail.leave(pane.stopHere())
    pane.goTo(mark)
    markAt(text.current, mark)?.focus({ preventScroll: true })
  }
  const press = useRef((_: NoteMark) => {})
  press.current = mark => {
    if (!mark.own) setShown(mark)
    else go(from.current?.note === mark.note ? from.current : marks.find(other => other.note === mark.note && !other.own))
  }
  useEffect(() => {
    const root = text.current
    const click = (event: MouseEvent) => {
      const sign = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null
      const mark = sign ? marks.find(({ start }) => start === Number(sign.dataset.note)) : undefined
      if (!mark) return
      event.preventDefault()
      press.current(mark)
    }
    root?.addEventListener('click', click)
    return () => root?.removeEventListener('click', click)
  }, [text, marks])
  useLayoutEffect(() => {
    if (!shown || !element.current) return
    floatAt(element.current, scroller, text, shown, 'below')
    element.current.focus({ preventScroll: true })
  }, [shown, scroller, text])
  const note = shown ? notes[shown.note] : undefined
  if (!shown || !note) return null
  const close = () => {
    setShown(null)
    markAt(text.current, shown)?.focus({ preventScroll: true })
  }
  const own = marks.find(other => other.note === shown.note && other.own)
  return (
    <div
      ref={element}
      className="card note-card"
      role="dialog"
      aria-label={t('reader.footnote', { sign: note.sign })}
      tabIndex={-1}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setShown(null)
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        close()
      }}
    >
      <p>
        <span className="soft">{note.sign}</span> {content.slice(note.body.start, note.body.end)}
      </p>
      <IconButton
        icon={ArrowDownToLine}
        label={t('reader.to-footnote')}
        onPress={() => {
          from.current = shown
          go(own)
        }}
      />
      <IconButton icon={X} label={t('common.close')} keys="Esc" onPress={close} />
    </div>
  )
})
