import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button, Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Article, DuplicateGroup } from '../../../preload/contract.ts'
import { failureText } from '../../locales/failures.ts'
import { CallError, call } from '../../stores/calls.ts'
import { useRoot } from '../root-context.ts'
import { useArticleFacts } from './article-facts.ts'
import { MergeOutcome } from './merge-outcome.tsx'

/** The one that most work went into is kept unless another is chosen; of equal ones the oldest. */
const best = (articles: readonly Article[]) =>
  articles.reduce<Article | undefined>((kept, article) => (!kept || article.highlights > kept.highlights ? article : kept), undefined)
    ?.id ?? 0

/** Which of some articles is kept, and which are merged into it. */
export function MergeChoice(props: { group: DuplicateGroup; onMerged: (count: number) => void; onClose: () => void }) {
  const { notices, reader } = useRoot()
  const { t } = useTranslation()
  const { articles, reasons } = props.group
  const [keep, setKeep] = useState(String(best(articles)))
  const [chosen, setChosen] = useState(articles.map(({ id }) => String(id)))
  const [problem, setProblem] = useState('')
  const factsOf = useFacts()
  const others = chosen.filter(id => id !== keep).map(Number)
  const merge = async () => {
    try {
      const { merged, orphaned } = await call('article.merge', { keep: Number(keep), others })
      if (orphaned > 0) notices.warn(t('merge.orphaned', { count: orphaned }))
      props.onMerged(merged)
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setProblem(failureText(error.failure))
    }
  }
  const compare = async () => {
    const [other] = others
    props.onClose()
    await notices.guard(() => reader.open(Number(keep)))
    if (other !== undefined) await notices.guard(() => reader.open(other, { beside: true }))
  }
  return (
    <div className="form">
      {reasons.length > 0 ? <p className="soft">{reasons.map(reason => t(`merge.same-${reason}`)).join(' · ')}</p> : null}
      <RadioGroup className="field" value={keep} onChange={setKeep}>
        <Label className="label">{t('merge.keep')}</Label>
        {articles.map(article => (
          <Radio key={article.id} value={String(article.id)} className="radio merge-line">
            <span className="radio-mark" />
            <span className="merge-text">
              <span>{article.title}</span>
              <span className="article-facts">{factsOf(article)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <CheckboxGroup className="field" value={chosen} onChange={setChosen}>
        <Label className="label">{t('merge.into')}</Label>
        {articles
          .filter(({ id }) => String(id) !== keep)
          .map(article => (
            <Checkbox key={article.id} value={String(article.id)} className="checkbox merge-line">
              <span className="box">{chosen.includes(String(article.id)) ? <Check size={13} aria-hidden /> : null}</span>
              <span className="merge-text">
                <span>{article.title}</span>
                <span className="article-facts">{factsOf(article)}</span>
              </span>
            </Checkbox>
          ))}
      </CheckboxGroup>
      <p className="soft">{t('merge.hint')}</p>
      <MergeOutcome keep={Number(keep)} others={others} />
      {problem ? (
        <p className="error-text" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="actions">
        <Button className="button" onPress={() => void compare()}>
          {t('merge.compare')}
        </Button>
        <Button className="button" onPress={props.onClose}>
          {t('common.cancel')}
        </Button>
        <Button className="button primary" isDisabled={others.length === 0} onPress={() => void merge()}>
          {t('merge.run', { count: others.length + 1 })}
        </Button>
      </div>
    </div>
  )
}

function useFacts(): (article: Article) => string {
  const { t } = useTranslation()
  const facts = useArticleFacts()
  return article =>
    [
      ...facts(article),
      t('metadata.words', { count: article.words }),
      ...(article.highlights > 0 ? [t('library.highlights', { count: article.highlights })] : []),
    ].join(' · ')
}
