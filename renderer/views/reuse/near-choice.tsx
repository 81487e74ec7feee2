import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { NearPair } from '../../stores/near.ts'
import { wholePercent } from '../../text/share.ts'
import { MergeOutcome } from '../library/merge-outcome.tsx'
import { useRoot } from '../root-context.ts'
import { useBriefFacts } from './brief-facts.ts'
import { comparePair, keepPair, mergePair } from './near-actions.ts'

/** What can be done with a pair: read both side by side, merge one into the other, or keep both. The older one is kept unless one says so. */
export const NearChoice = observer(function NearChoice({ pair, onClose }: { pair: NearPair; onClose: () => void }) {
  const root = useRoot()
  const { t, i18n } = useTranslation()
  const facts = useBriefFacts()
  const { a, b, aInB, bInA, kept } = pair
  const [keep, setKeep] = useState(String(olderOf(pair)))
  const share = (part: number, title: string) => t('near.in', { percent: wholePercent(part, i18n.language), title })
  return (
    <section className="near-choice" aria-label={t('near.chosen')}>
      <ul className="near-shares">
        <li>{share(aInB, a.title)}</li>
        <li>{share(bInA, b.title)}</li>
      </ul>
      <Button className="button" onPress={() => void comparePair(root, pair, onClose)}>
        {t('near.compare')}
      </Button>
      <Button className="button" onPress={() => void keepPair(root, pair, !kept)}>
        {t(kept ? 'near.ask-again' : 'near.keep-both')}
      </Button>
      <RadioGroup className="field" value={keep} onChange={setKeep}>
        <Label className="label">{t('near.keep')}</Label>
        {[a, b].map(article => (
          <Radio key={article.id} value={String(article.id)} className="radio merge-line">
            <span className="radio-mark" />
            <span className="merge-text">
              <span>{article.title}</span>
              <span className="article-facts">{facts(article)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <MergeOutcome keep={Number(keep)} others={[Number(keep) === a.id ? b.id : a.id]} />
      <Button className="button" onPress={() => void mergePair(root, pair, Number(keep))}>
        {t('near.merge')}
      </Button>
      <p className="soft">{t('near.merge-hint')}</p>
    </section>
  )
})

const olderOf = ({ a, b }: NearPair) => ((b.published ?? '9') < (a.published ?? '9') ? b.id : a.id)
