import { CircleCheck, CircleDot, Contrast, Highlighter, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ArticleState } from '../../../preload/contract.ts'

/** What stands for each state; its name is always there to be heard. */
const ICONS: Record<ArticleState, LucideIcon> = { unread: CircleDot, reading: Contrast, read: CircleCheck, coded: Highlighter }

/** The icon of a state. */
export function StateIcon({ state }: { state: ArticleState }) {
  const Icon = ICONS[state]
  return <Icon size={13} className={`state-icon is-${state}`} aria-hidden />
}

/** How far the reading of an article has come: an icon, and its name to be heard or pointed at. */
export function StateMark({ state }: { state: ArticleState }) {
  const { t } = useTranslation()
  const name = t(`state.${state}`)
  return (
    <span className="state-mark" title={name}>
      <StateIcon state={state} />
      <span className="hidden">{name}, </span>
    </span>
  )
}
