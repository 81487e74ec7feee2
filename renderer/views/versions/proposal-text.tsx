import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../preload/contract.ts'
import { percent } from './percent.ts'
import { Reworded } from './pieces.tsx'

/** A place offered for a highlight: how well it fits, and its words, compared with those that were highlighted, among what stands around. */
export function ProposalText({ proposal, was }: { proposal: Proposal; was: string }) {
  const { t, i18n } = useTranslation()
  const { before, after, exact, score } = proposal
  return (
    <span className="proposal-text">
      <strong className="proposal-score">{t('version.score', { score: percent(score, i18n.language) })}</strong>{' '}
      <span className="soft">…{before}</span>
      <span className="proposal-words">
        <Reworded from={was} to={exact} />
      </span>
      <span className="soft">{after}…</span>
    </span>
  )
}
