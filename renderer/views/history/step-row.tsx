// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus, not its rows.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its rows.
import { Check, Flag, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HistoryStep } from '../../../preload/contract.ts'
import { stepText, stepTime } from './step-text.ts'

/** One step, or with null the time before all; `present` where the library stands. */
export function StepRow(props: {
  id: string
  step: HistoryStep | null
  index: number
  total: number
  current: boolean
  present: boolean
  top: number
  height: number
  onChoose: () => void
}) {
  const { id, step, index, total, current, present, top, height, onChoose } = props
  const { t } = useTranslation()
  const Icon = step === null ? Flag : step.undone ? Undo2 : Check
  return (
    <div
      id={id}
      className={`step${current ? ' current' : ''}${step?.undone ? ' undone' : ''}`}
      role="option"
      aria-selected={current}
      aria-current={present ? 'step' : undefined}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ top, height }}
      onClick={onChoose}
    >
      <Icon size={15} aria-hidden />
      <span className="step-text">{step === null ? t('timeline.start') : stepText(step)}</span>
      {step?.undone ? <span className="soft">{t('timeline.undone')}</span> : null}
      {present ? <span className="step-present">{t('timeline.present')}</span> : null}
      {step ? <time dateTime={step.at}>{stepTime(step.at)}</time> : null}
    </div>
  )
}
