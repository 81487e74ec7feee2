import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { type Licences, Parts } from './parts.tsx'

/** Which Collate this is, where its library lies, and whose work is in it. */
export const AboutDialog = observer(function AboutDialog({ onClose }: { onClose: () => void }) {
  const { host, library, notices } = useRoot()
  const { t } = useTranslation()
  const [licences, setLicences] = useState<Licences | null>(null)
  useEffect(() => {
    // Long, and seldom asked for.
    void notices.guard(() => import('../../licences.json')).then(file => file && setLicences(file.default))
  }, [notices])
  if (!licences) return null
  return (
    <ModalDialog title={t('about.title')} onClose={onClose}>
      <div className="form about">
        <p>{t('about.version', { version: host?.version })}</p>
        <p className="soft">{t('about.what')}</p>
        <div className="field">
          <span className="label">{t('settings.folder')}</span>
          <p className="path">{library.info?.folder}</p>
        </div>
        <p className="soft">{t('about.licence')}</p>
        <Parts licences={licences} />
        <div className="actions">
          <Button className="button primary" onPress={onClose} autoFocus>
            {t('common.close')}
          </Button>
        </div>
      </div>
    </ModalDialog>
  )
})
