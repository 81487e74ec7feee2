// biome-ignore-all lint/a11y/useFocusableInteractive: the field keeps the focus and says which line is current.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field hears the keys.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemoSuggestion } from '../../../preload/contract.ts'
import { KINDS } from './kinds.ts'

/** What a link that is being typed may lead to; the field above has the focus and the keys. */
export function LinkChoices(props: {
  id: string
  choices: readonly MemoSuggestion[]
  at: number
  onChoose: (choice: MemoSuggestion) => void
}) {
  const { id, choices, at, onChoose } = props
  const { t } = useTranslation()
  const current = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line may be the current one.
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [at])
  if (choices.length === 0) return <p className="soft link-choices">{t('memo.no-link')}</p>
  return (
    <div id={id} className="menu link-choices" role="listbox" aria-label={t('memo.links')}>
      {choices.map((choice, index) => {
        const { icon: Icon, label } = KINDS[choice.target]
        return (
          <div
            key={choice.text}
            ref={index === at ? current : null}
            id={`${id}-${index}`}
            className="menu-item"
            role="option"
            aria-selected={index === at}
            data-focused={index === at ? '' : undefined}
            // The field must not lose the focus.
            onMouseDown={event => event.preventDefault()}
            onClick={() => onChoose(choice)}
          >
            <Icon size={15} role="img" aria-label={t(label)} />
            <span className="link-label">{choice.label}</span>
            {choice.detail ? <span className="soft link-detail">{choice.detail}</span> : null}
          </div>
        )
      })}
    </div>
  )
}
