import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Remapped } from '../../../preload/contract.ts'
import type { Decision, Decisions } from '../../text/remapping.ts'
import { useRoot } from '../root-context.ts'
import { Reworded } from './pieces.tsx'
import { ProposalText } from './proposal-text.tsx'
import { offers } from './use-deciding.ts'

const nameOf = (decision: Decision) => (decision.kind === 'place' ? `${decision.span.start}-${decision.span.end}` : decision.kind)

/** What is decided now, where nothing was decided what the library found. */
const chosenOf = ({ highlight, now }: Remapped, decisions: Decisions): Decision =>
  decisions.get(highlight.id) ?? (now ? { kind: 'found' } : { kind: 'orphan' })

/** One highlight before the text is saved: its old wording, the places it may take, and leaving it without one. */
export const RemappedDetail = observer(function RemappedDetail({ takeSelection }: { takeSelection: () => void }) {
  const { revision } = useRoot()
  const { t } = useTranslation()
  const remapped = revision.currentHighlight
  if (!remapped) return null
  const { was, highlight } = remapped
  const chosen = chosenOf(remapped, revision.decisions)
  const offered = offers(remapped)
  const byHand = chosen.kind === 'place' && !offered.some(other => nameOf(other) === nameOf(chosen)) ? [chosen] : []
  const all = [...offered, ...byHand, { kind: 'orphan' } as const]
  return (
    <section className="check-detail" aria-label={t('edit.detail')}>
      <p className="soft">{t('edit.was')}</p>
      <blockquote className="check-quote">{was.exact}</blockquote>
      <RadioGroup
        className="field"
        value={nameOf(chosen)}
        onChange={value => {
          const decision = all.find(other => nameOf(other) === value)
          if (decision) revision.decide(highlight.id, decision)
        }}
      >
        <Label className="label">{t('edit.places')}</Label>
        {all.map((decision, index) => (
          <Radio key={nameOf(decision)} value={nameOf(decision)} className="radio place-choice">
            <span className="radio-mark" />
            <span className="place-text">
              <Offer remapped={remapped} decision={decision} />
            </span>
            {decision.kind === 'orphan' ? (
              <kbd className="key">X</kbd>
            ) : index < offered.length ? (
              <kbd className="key">{index + 1}</kbd>
            ) : null}
          </Radio>
        ))}
      </RadioGroup>
      <div className="check-by-hand">
        <Button className="button small" onPress={takeSelection} isDisabled={!revision.pane?.selection}>
          {t('edit.take-selection')} <kbd className="key">E</kbd>
        </Button>
        <span className="soft">{t('edit.by-hand-hint')}</span>
      </div>
    </section>
  )
})

function Offer({ remapped, decision }: { remapped: Remapped; decision: Decision }): ReactNode {
  const { revision } = useRoot()
  const { t } = useTranslation()
  const { now, was, proposals } = remapped
  if (decision.kind === 'orphan') return t('edit.leave-orphan')
  if (decision.kind === 'found') return now ? <ProposalText proposal={now} was={was.exact} found /> : null
  const { start, end } = decision.span
  const proposal = proposals.find(other => other.start === start && other.end === end)
  if (proposal) return <ProposalText proposal={proposal} was={was.exact} />
  return (
    <>
      <strong>{t('edit.chosen')}</strong> <Reworded from={was.exact} to={revision.preview?.text.slice(start, end) ?? ''} />
    </>
  )
}
