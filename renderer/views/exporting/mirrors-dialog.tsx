import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { MirrorRow } from './mirror-row.tsx'

/** The folders of notes that are kept in step: what each holds, whether it is as it is to be, and what is to be decided there. */
export const MirrorsDialog = observer(function MirrorsDialog({ onClose }: { onClose: () => void }) {
  const { dialogs, mirrors, notices, templates } = useRoot()
  const { t } = useTranslation()
  useEffect(() => {
    void notices.guard(() => Promise.all([mirrors.load(), templates.load()]))
  }, [notices, mirrors, templates])
  return (
    <ModalDialog title={t('mirror.title')} onClose={onClose}>
      <div className="form">
        <p className="soft">{t('mirror.explain')}</p>
        {mirrors.folders.length === 0 ? (
          <p>{t('mirror.none')}</p>
        ) : (
          <section className="report">
            <ul aria-label={t('mirror.title')}>
              {mirrors.folders.map(folder => (
                <MirrorRow key={folder.id} folder={folder} />
              ))}
            </ul>
          </section>
        )}
        <div className="actions">
          <Button className="button" onPress={() => dialogs.show({ kind: 'export' })}>
            {t('export.action')}
          </Button>
          <Button className="button primary" onPress={onClose} autoFocus>
            {t('common.close')}
          </Button>
        </div>
      </div>
    </ModalDialog>
  )
})
