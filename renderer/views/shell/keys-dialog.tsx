import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { commandLabel, commands, showKeys } from './commands.ts'

/** The sheet of keys. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <ModalDialog title={t('keys.title')} onClose={onClose}>
      <p className="soft">{t('keys.not-in-fields')}</p>
      <dl className="keys">
        {commands
          .filter(({ keys }) => keys.length > 0)
          .map(({ id, keys }) => (
            <div key={id}>
              <dt>{commandLabel(id)}</dt>
              <dd>
                {keys.map(key => (
                  <kbd key={key} className="key">
                    {showKeys(key)}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      <div className="actions">
        <Button className="button primary" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
}
