import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { shortened } from '../../text/shortened.ts'
import { wordDiff } from '../../text/word-diff.ts'

interface Part {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** The parts of a text with those that it lacks, which stand before what stands in their place. */
const partsOf = (from: string, to: string): Part[] =>
  wordDiff(from, to, 'wording').flatMap(run => {
    const [gone, come] = [shortened(from.slice(...run.from).trimEnd()), shortened(to.slice(...run.to))]
    if (run.kind === 'same') return [{ kind: 'same', text: come }]
    const parts: Part[] = [
      { kind: 'removed', text: gone },
      { kind: 'added', text: come },
    ]
    return parts.filter(({ text }) => text !== '')
  })

/** A text with what differs from another one: words that only it has, and where words of the other are missing. Long runs are cut in the middle. */
export function DifferingWords({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation()
  const parts = useMemo(() => partsOf(from, to), [from, to])
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
