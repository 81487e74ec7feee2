import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WordRun } from '../../../preload/contract.ts'
import { wordDiff } from '../../text/word-diff.ts'

/** A passage in two articles. */
interface Compared {
  /** Where one is, and what stands there. */
  here: { title: string; text: string }
  /** Where its twin is. */
  there: { title: string; text: string }
}

/** Two wordings as one text, word by word: what only this article says is struck through, what only the other says is underlined. */
export function Difference({ here, there }: Compared) {
  const { t } = useTranslation()
  const runs = useMemo(() => wordDiff(here.text, there.text, 'wording'), [here.text, there.text])
  if (runs.every(({ kind }) => kind === 'same'))
    return (
      <>
        <p className="soft">{t('shared.identical')}</p>
        <p className="difference-text">{here.text}</p>
      </>
    )
  return (
    <>
      <dl className="difference-signs soft">
        <dt>
          <del>−</del>
        </dt>
        <dd>{t('shared.only-in', { title: here.title })}</dd>
        <dt>
          <ins>+</ins>
        </dt>
        <dd>{t('shared.only-in', { title: there.title })}</dd>
      </dl>
      <p className="difference-text">
        {runs.map(run => (
          <Run key={`${run.from[0]} ${run.to[0]}`} run={run} here={here.text} there={there.text} />
        ))}
      </p>
    </>
  )
}

function Run({ run, here, there }: { run: WordRun; here: string; there: string }) {
  const { t } = useTranslation()
  if (run.kind === 'same') return <Fragment>{here.slice(...run.from)}</Fragment>
  const [gone, come] = [here.slice(...run.from).trimEnd(), there.slice(...run.to).trimEnd()]
  return (
    <>
      {gone ? (
        <>
          <del>
            <span className="hidden">{t('shared.removed')} </span>
            {gone}
          </del>{' '}
        </>
      ) : null}
      {come ? (
        <>
          <ins>
            <span className="hidden">{t('shared.added')} </span>
            {come}
          </ins>{' '}
        </>
      ) : null}
    </>
  )
}
