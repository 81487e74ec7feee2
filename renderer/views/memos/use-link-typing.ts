import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react'
import type { MemoSuggestion } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'

/** A link that is being typed: what stands between `[[` and the caret. */
const OPEN = /\[\[([^[\]\r\n|]*)$/u
const BEGINNING = '[['

interface Typing {
  /** UTF-16 offset of `[[`. */
  from: number
  choices: MemoSuggestion[]
  at: number
}

/**
 * Offers what `[[` and the letters after it may mean. The letters count while an input method composes them; keys do not, since they
 * belong to it then.
 */
export function useLinkTyping(field: RefObject<HTMLTextAreaElement | null>, article: number | null) {
  const { memos, notices } = useRoot()
  const [typing, setTyping] = useState<Typing | null>(null)
  const asked = useRef(0)

  /** To be called whenever the text or the caret changed. */
  const look = useCallback(() => {
    const element = field.current
    const question = ++asked.current
    const match =
      element && element.selectionStart === element.selectionEnd ? OPEN.exec(element.value.slice(0, element.selectionStart)) : null
    if (!match) {
      setTyping(null)
      return
    }
    void notices
      .guard(() => memos.suggest(match[1] ?? '', article))
      .then(choices => {
        if (choices && question === asked.current) setTyping({ from: match.index, choices, at: 0 })
      })
  }, [field, memos, notices, article])

  const choose = (choice: MemoSuggestion) => {
    const element = field.current
    if (!element || !typing) return
    asked.current++
    setTyping(null)
    element.focus()
    const end = element.selectionEnd
    const closed = element.value.slice(end, end + 2) === ']]' ? 2 : 0
    element.setSelectionRange(typing.from, end + closed)
    insert(choice.text)
  }

  /** Whether a pressed key was about the choices. */
  const pressed = (event: KeyboardEvent): boolean => {
    if (!typing || event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229 || event.ctrlKey || event.metaKey) return false
    const { choices, at } = typing
    const by = { ArrowDown: 1, ArrowUp: choices.length - 1 }[event.key]
    const choice = choices[at]
    if (event.key === 'Escape') {
      asked.current++
      setTyping(null)
      event.stopPropagation()
    } else if (!choice) return false
    else if (by !== undefined) setTyping({ ...typing, at: (at + by) % choices.length })
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) choose(choice)
    else return false
    event.preventDefault()
    return true
  }

  const begin = () => {
    field.current?.focus()
    insert(BEGINNING)
  }
  return { typing, look, choose, pressed, begin }
}

/** Types into the focused field, so that the field's own undo takes it back. */
const insert = (text: string) => document.execCommand('insertText', false, text)
