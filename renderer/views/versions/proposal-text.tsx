import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../preload/contract.ts'
import { percent } from './percent.ts'
import { Reworded } from './pieces.tsx'

/**
 * A place offered for a highlight: how well it fits, and its words, compared with those that were highlighted, among what stands around.
 * `found`: it is what the library found itself.
 */
export function ProposalText({ proposal, was, found = false }: { proposal: Proposal; was: string; found?: boolean }) {
  const { t, i18n } = useTranslation()
  const { before, after, exact } = proposal
  const score = percent(proposal.score, i18n.language)
  return (
    <span className="proposal-text">
      <strong>{found ? t('edit.found', { score }) : t('version.score', { score })}</strong> <span className="soft">…{before}</span>
      <span className="proposal-words">
        <Reworded from={was} to={exact} />
      </span>
      <span className="soft">{after}…</span>
    </span>
  )
}
