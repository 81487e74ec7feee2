import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type DifferenceRun, wordRuns } from '../../text/wording-difference.ts'

/** A passage in two articles. */
interface Compared {
  /** Where one is, and what stands there. */
  here: { title: string; text: string }
  /** Where its twin is. */
  there: { title: string; text: string }
}

const part = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end)

/** Two wordings as one text, word by word: what only this article says is struck through, what only the other says is underlined. */
export function Difference({ here, there }: Compared) {
  const { t } = useTranslation()
  const runs = useMemo(() => wordRuns(here.text, there.text), [here.text, there.text])
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
          <Run key={`${run.from.start} ${run.to.start}`} run={run} here={here.text} there={there.text} />
        ))}
      </p>
    </>
  )
}

function Run({ run, here, there }: { run: DifferenceRun; here: string; there: string }) {
  const { t } = useTranslation()
  if (run.kind === 'same') return <Fragment>{part(here, run.from)}</Fragment>
  const [gone, come] = [part(here, run.from).trimEnd(), part(there, run.to).trimEnd()]
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
