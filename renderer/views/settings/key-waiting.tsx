import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, commandLabel } from '../shell/commands.ts'
import { keyName } from '../shell/key-names.ts'
import { composes } from '../shell/keyboard.ts'
import type { KeyChanging } from './use-key-changes.ts'

/** Waits for the next key and takes it, whatever it would do elsewhere. Escape, Tab and a click elsewhere call it off. */
export function KeyWaiting({ command, changing }: { command: Command; changing: KeyChanging }) {
  const { t } = useTranslation()
  const element = useRef<HTMLButtonElement>(null)
  const latest = useRef(changing)
  latest.current = changing
  useEffect(() => element.current?.focus(), [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = keyName(event)
      if (name === 'Tab' || name === 'Shift+Tab') {
        latest.current.done()
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
      if (composes(event)) latest.current.composing(command.id)
      else if (name === 'Escape') latest.current.done()
      else if (!event.repeat) latest.current.choose(command, name)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [command])
  return (
    <button
      ref={element}
      type="button"
      className="key-waiting"
      aria-label={t('keys.press-for', { command: commandLabel(command.id) })}
      onBlur={() => latest.current.leave()}
    >
      {t('keys.press')}
    </button>
  )
}
