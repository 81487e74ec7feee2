import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'

/** Where the library is, and in the desktop window the way to another one. */
export const LibraryFolder = observer(function LibraryFolder() {
  const { host, library, notices } = useRoot()
  const { t } = useTranslation()
  return (
    <div className="field">
      <span className="label">{t('settings.folder')}</span>
      <p className="path">{library.info?.folder}</p>
      {host?.kind === 'electron' ? (
        <div>
          <Button className="button" onPress={() => void notices.guard(() => library.openAnother())}>
            {t('settings.open-library')}
          </Button>
        </div>
      ) : null}
    </div>
  )
})
