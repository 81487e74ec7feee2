import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../locales/failures.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { ComparedVersions } from './compared-versions.tsx'
import { OldVersion } from './old-version.tsx'
import { VersionList } from './version-list.tsx'

/** The versions of an article: the list of them, and beside it one to be read or two compared. */
export const VersionsDialog = observer(function VersionsDialog({ article, onClose }: { article: number; onClose: () => void }) {
  const { dialogs, notices, versions } = useRoot()
  const { t } = useTranslation()
  useEffect(() => {
    void notices.guard(() => versions.open(article))
  }, [notices, versions, article])
  const { newest, failure, mode, pane, comparison } = versions
  const editFrom = () => {
    const text = pane?.document?.text
    onClose()
    if (text !== undefined) dialogs.show({ kind: 'edit-text', article, text, at: null })
  }
  return (
    <ModalDialog title={t('version.title', { title: newest?.article.title ?? '' })} onClose={onClose} wide>
      <div className="versions" aria-busy={versions.busy}>
        <VersionList />
        <div className="version-side">
          {failure ? (
            <p className="error-text" role="alert">
              {failureText(failure)}
            </p>
          ) : null}
          {mode === 'read' && pane ? <OldVersion key={pane.id} pane={pane} /> : null}
          {mode === 'compare' && comparison ? <ComparedVersions key={`${versions.from}-${versions.to}`} /> : null}
        </div>
      </div>
      <div className="actions">
        {mode === 'read' && pane && versions.shown !== newest?.version ? (
          <Button className="button quiet lines-keys" onPress={editFrom}>
            {t('version.edit-from')}
          </Button>
        ) : null}
        <Button className="button primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})
