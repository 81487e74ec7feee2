import { observer } from 'mobx-react-lite'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import { clip } from '../memos/open-memo.ts'
import { useRoot } from '../root-context.ts'
import { useLeave } from '../use-leave.ts'

const noteOn = ({ id }: Highlight) => ({ kind: 'note', target: 'highlight', targetId: id }) as const

/** The note of a highlight in plain Markdown; saved when the field is left, with Ctrl+Enter, and when the card goes away. */
export const NoteField = observer(function NoteField(props: {
  highlight: Highlight
  /** Notes that could not be saved, by highlight. */
  drafts: Map<number, string>
  focused: boolean
  onDone: () => void
}) {
  const { highlight, drafts, focused, onDone } = props
  const { coding, noteDrafts } = useRoot()
  const { t } = useTranslation()
  const [draft, setDraft] = useState(props.drafts.get(highlight.id) ?? noteDrafts.of(noteOn(highlight))?.text ?? highlight.note ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef({ draft, saved: highlight.note ?? '' })
  latest.current.draft = draft

  /** False when it was refused; what was typed is kept. */
  const save = async (): Promise<boolean> => {
    const { draft: note, saved } = latest.current
    if (note === saved) return true
    latest.current.saved = note
    const done = await coding.update(highlight, { note: note.trim() === '' ? null : note })
    if (done) {
      drafts.delete(highlight.id)
      if (latest.current.draft === note) noteDrafts.drop(noteOn(highlight))
    } else {
      latest.current.saved = saved
      drafts.set(highlight.id, note)
    }
    return done
  }
  useLeave(() => void save())
  const type = (text: string) => {
    noteDrafts.keep({ ...noteOn(highlight), title: clip(highlight.exact), text })
    setDraft(text)
  }

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
        onChange={event => type(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save().then(done => done && onDone())
        }}
      />
      <span id={`note-hint-${highlight.id}`} className="soft">
        {t('highlight.note-hint')}
      </span>
    </div>
  )
})
