import { TriangleAlert, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type UIEvent, useLayoutEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../locales/failures.ts'
import { LineActions } from '../concordance/line-actions.tsx'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { HitBar } from './hit-bar.tsx'
import { HitList } from './hit-list.tsx'
import { RESULTS } from './places.ts'
import { ResultTools } from './result-tools.tsx'
import { SaveSearch } from './save-search.tsx'

/** Pixels from the end at which the next hits are asked for. */
const NEAR_END = 800

/** What the search found: how much, what of the query was not understood, and the hits. */
export const SearchResults = observer(function SearchResults() {
  const { search, hits } = useRoot()
  const { t } = useTranslation()
  const { reply, pending, answered } = search
  const scroller = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer to another question is read from its beginning.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
    hits.selection.clear()
  }, [answered])
  const scrolled = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent) => {
    if (scrollHeight - scrollTop - clientHeight < NEAR_END) void search.more()
  }
  return (
    <section className="results" aria-label={t('search.results')} aria-busy={search.busy}>
      <header className="panel-head">
        <h2>{t('search.results')}</h2>
        <span className="soft" role="status">
          {reply ? t('search.total', { count: reply.total }) : ''}
        </span>
        <SaveSearch />
        <IconButton icon={X} label={t('search.clear')} onPress={() => search.clear()} />
      </header>
      {reply ? <ResultTools /> : null}
      <LineActions />
      {reply?.problems.map(({ reason, at, text, near }) => (
        <p key={`${reason} ${at}`} className="problem" role="alert">
          <TriangleAlert size={15} aria-hidden />
          <span>{t(`search.problem.${reason}`, { text, near })}</span>
        </p>
      ))}
      {search.failure ? (
        <p className="problem" role="alert">
          <TriangleAlert size={15} aria-hidden />
          <span>{failureText(search.failure)}</span>
        </p>
      ) : null}
      {reply && reply.hits.length > 0 ? (
        <div ref={scroller} className="hits-scroll" onScroll={scrolled}>
          <HitList hits={reply.hits} place={RESULTS} />
          {reply.hits.length < reply.total ? (
            <Button className="button more-hits" onPress={() => void search.more()}>
              {t('search.more')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {reply?.total === 0 ? (
        <div className="empty">
          <h3>{t('search.none', { query: search.query.trim() })}</h3>
          <p>{t('search.none-hint')}</p>
        </div>
      ) : null}
      <HitBar />
      {/* At the foot: it comes and goes, and the hits must not move under the pointer. */}
      {pending > 0 ? <p className="soft indexing">{t('search.incomplete', { count: pending })}</p> : null}
    </section>
  )
})
