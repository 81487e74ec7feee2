import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../preload/contract.ts'
import { bridge } from '../../bridge.ts'
import { failureText } from '../../locales/failures.ts'
import { Rescue } from '../backups/rescue.tsx'
import { useRoot } from '../root-context.ts'

/** What is shown when the library could not be opened: why, that it was left as it is, and what can be done. */
export const Failed = observer(function Failed({ failure }: { failure: Failure }) {
  const { host } = useRoot()
  const { t } = useTranslation()
  if (failure.code === 'damaged') return <Rescue failure={failure} />
  return (
    <main className="splash">
      <div className="empty" role="alert">
        <h1>{t('app.failed')}</h1>
        <p>{failureText(failure)}</p>
        <div className="actions">
          <Button className="button primary" onPress={() => location.reload()}>
            {t('app.retry')}
          </Button>
          {host?.kind === 'electron' ? (
            <Button className="button" onPress={() => void bridge.host.openLibrary(null)}>
              {t('settings.open-library')}
            </Button>
          ) : null}
        </div>
      </div>
    </main>
  )
})
