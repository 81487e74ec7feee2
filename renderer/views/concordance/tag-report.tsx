import { TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TagReport } from '../../../preload/contract.ts'
import { failureText } from '../../locales/failures.ts'
import type { Work } from '../../stores/work.ts'
import { useRoot } from '../root-context.ts'

/** What the tagging of many passages did, with one undo for all of it. Stays until it is closed. */
export const TagReportView = observer(function TagReportView({ work, onClose }: { work: Work<TagReport>; onClose: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const { report, failure } = work
  const { tagStep } = root.jobs
  const { count } = root.codeOnce
  const undo = () => {
    onClose()
    if (tagStep !== null) void root.undo(tagStep)
  }
  const look = () => {
    onClose()
    root.codeOnce.open()
  }
  return (
    <div className="form">
      {failure ? (
        <p className="error-text" role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      {report ? <Counts report={report} /> : null}
      {report && count > 0 ? <p role="status">{t('copies.offer', { count })}</p> : null}
      <div className="actions">
        {tagStep === null ? null : (
          <Button className="button" onPress={undo}>
            {t('common.undo')}
          </Button>
        )}
        {report && count > 0 ? (
          <Button className="button" onPress={look}>
            {t('copies.look')}
          </Button>
        ) : null}
        <Button className="button primary" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
})

function Counts({ report }: { report: TagReport }) {
  const { t } = useTranslation()
  const { created, tagged, unchanged, failed, articles } = report
  return (
    <div className="tag-counts" role="status">
      {created + tagged === 0 ? <p>{t('tagging.nothing')}</p> : null}
      {created > 0 ? <p>{t('tagging.created', { count: created, articles: t('library.articles', { count: articles }) })}</p> : null}
      {tagged > 0 ? <p>{t('tagging.tagged', { count: tagged })}</p> : null}
      {unchanged > 0 ? <p>{t('tagging.unchanged', { count: unchanged })}</p> : null}
      {failed > 0 ? (
        <p className="tag-failed">
          <TriangleAlert size={15} aria-hidden /> {t('tagging.failed', { count: failed })}
        </p>
      ) : null}
    </div>
  )
}
