import { observer } from 'mobx-react-lite'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { useLeave } from '../use-leave.ts'

/** The note of a highlight in plain Markdown; saved when the field is left, with Ctrl+Enter, and when the card goes away. */
export const NoteField = observer(function NoteField(props: { highlight: Highlight; focused: boolean; onDone: () => void }) {
  const { highlight, focused, onDone } = props
  const { coding } = useRoot()
  const { t } = useTranslation()
  const [draft, setDraft] = useState(highlight.note ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef({ draft, saved: highlight.note ?? '' })
  latest.current.draft = draft

  const save = () => {
    const { draft: note, saved } = latest.current
    if (note === saved) return
    latest.current.saved = note
    void coding.update(highlight, { note: note.trim() === '' ? null : note })
  }
  useLeave(save)

  // What undo or another window changed shows, unless it is being written over.
  useEffect(() => {
    const note = highlight.note ?? ''
    if (latest.current.draft === latest.current.saved) setDraft(note)
    latest.current.saved = note
  }, [highlight.note])
  useEffect(() => {
    if (focused) field.current?.focus({ preventScroll: true })
  }, [focused])
  return (
    <div className="field">
      <label htmlFor={`note-${highlight.id}`}>{t('highlight.note')}</label>
      <textarea
        ref={field}
        id={`note-${highlight.id}`}
        className="input"
        rows={3}
        value={draft}
        aria-describedby={`note-hint-${highlight.id}`}
        onChange={event => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            save()
            onDone()
          }
        }}
      />
      <span id={`note-hint-${highlight.id}`} className="soft">
        {t('highlight.note-hint')}
      </span>
    </div>
  )
})
