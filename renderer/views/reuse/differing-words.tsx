import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { differing, shortened } from '../../text/differing.ts'

/** A text with what differs from another one: words that only it has, and where words of the other are missing. Long runs are cut in the middle. */
export function DifferingWords({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation()
  const parts = useMemo(() => differing(from, to).map(({ kind, text }) => ({ kind, text: shortened(text) })), [from, to])
  return parts.map(({ kind, text }, index) => {
    // The parts of one pair of texts never change places.
    const key = `${index} ${kind}`
    if (kind === 'same') return <mark key={key}>{text}</mark>
    if (kind === 'added')
      return (
        <ins key={key}>
          <span className="hidden">{t('copies.added-before')} </span>
          {text}
        </ins>
      )
    return (
      <span key={key}>
        {/\s$/u.test(parts[index - 1]?.text ?? ' ') ? '' : ' '}
        <del>
          <span className="hidden">{t('copies.removed-before')} </span>
          {text}
        </del>{' '}
      </span>
    )
  })
}
