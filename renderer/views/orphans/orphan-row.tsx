import { MessageSquareText, Quote } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import type { Orphan } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { percent } from '../versions/percent.ts'

/** An orphan of the list: its quote, where it was, its themes and note, and how well the best place offered fits. */
export const OrphanRow = observer(function OrphanRow({ orphan }: { orphan: Orphan | undefined }) {
  const { orphans } = useRoot()
  const { t, i18n } = useTranslation()
  if (!orphan) return null
  const { highlight, articleTitle, proposals, quotation } = orphan
  const { exact, themes, note } = highlight
  const [best] = proposals
  return (
    <>
      <span className="stripe" aria-hidden />
      <span className="row-body">
        <span className="quote">{exact}</span>
        {orphans.scope === 'library' ? <span className="soft one-line">{articleTitle}</span> : null}
        {themes.length > 0 ? <span className="soft row-themes">{themes.join(' · ')}</span> : null}
        {note ? (
          <span className="soft note-line">
            <MessageSquareText size={13} aria-hidden /> {note}
          </span>
        ) : null}
        <span className="soft">
          {quotation ? (
            <>
              <Quote size={13} aria-hidden /> {t('orphan.is-quotation')}
            </>
          ) : best ? (
            t('orphan.best', { score: percent(best.score, i18n.language) })
          ) : (
            t('orphan.no-proposals')
          )}
        </span>
      </span>
    </>
  )
})
