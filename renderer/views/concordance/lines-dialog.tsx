import { TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../locales/failures.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { ExportLines } from './export-lines.tsx'
import { LineList } from './line-list.tsx'
import { LineTools } from './line-tools.tsx'

/** The concordance of what is being searched for: every place found, one line each. */
export const LinesDialog = observer(function LinesDialog({ onClose }: { onClose: () => void }) {
  const { dialogs, lines, search } = useRoot()
  const { t } = useTranslation()
  const [exporting, setExporting] = useState(false)
  useEffect(() => {
    void lines.open(search.query.trim())
  }, [lines, search])
  const { reply, failure, busy } = lines
  const count = lines.checked.length
  return (
    <ModalDialog title={t('lines.title', { query: lines.query })} onClose={onClose} wide>
      <LineTools onExport={() => setExporting(true)} />
      {failure ? (
        <p className="error-text" role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      {reply?.problems.map(({ reason, at, text, near }) => (
        <p key={`${reason} ${at}`} className="problem" role="alert">
          <TriangleAlert size={15} aria-hidden />
          <span>{t(`search.problem.${reason}`, { text, near })}</span>
        </p>
      ))}
      <div className="lines-place" aria-busy={busy}>
        {reply && reply.lines.length > 0 ? <LineList /> : null}
        {reply?.lines.length === 0 ? (
          <div className="empty">
            <h3>{t('lines.none')}</h3>
            <p>{t('lines.none-hint')}</p>
          </div>
        ) : null}
      </div>
      {exporting ? <ExportLines onClose={() => setExporting(false)} /> : null}
      <div className="actions">
        <span className="soft lines-keys">{t('lines.keys')}</span>
        <Button className="button" onPress={onClose}>
          {t('common.close')}
        </Button>
        <Button className="button primary" isDisabled={count === 0} onPress={() => dialogs.show({ kind: 'tag-lines' })}>
          {t('lines.tag', { count })}
        </Button>
      </div>
    </ModalDialog>
  )
})
