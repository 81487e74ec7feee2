import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkChoices } from './link-choices.tsx'
import { useLinkTyping } from './use-link-typing.ts'

/** The text of a memo while it is written; `[[` offers what to link to, highlights of `article` first. */
export function MemoEditor(props: { body: string; onChange: (body: string) => void; article: number | null }) {
  const { body, onChange, article } = props
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { typing, look, choose, pressed, begin } = useLinkTyping(field, article)
  useEffect(() => {
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])
  const offered = typing !== null && typing.choices.length > 0
  const keyDown = (event: KeyboardEvent) => {
    if (!pressed(event)) return
    event.stopPropagation()
  }
  return (
    <div className="field memo-field">
      <label htmlFor={id}>{t('memo.text')}</label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={14}
        value={body}
        aria-describedby={`${id}-hint`}
        aria-autocomplete="list"
        aria-controls={offered ? `${id}-links` : undefined}
        aria-activedescendant={offered ? `${id}-links-${typing.at}` : undefined}
        onChange={event => {
          onChange(event.target.value)
          look()
        }}
        onKeyDown={keyDown}
        onKeyUp={event => {
          if (/^(?:Arrow(?:Left|Right)|Home|End)$/u.test(event.key)) look()
        }}
        onClick={look}
      />
      {typing ? <LinkChoices id={`${id}-links`} choices={typing.choices} at={typing.at} onChoose={choose} /> : null}
      <span id={`${id}-hint`} className="soft">
        {t('memo.hint')}{' '}
        <button type="button" className="link-button" onClick={begin}>
          {t('memo.add-link')}
        </button>
      </span>
    </div>
  )
}
