import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { MOST_RESTORED } from '../../../preload/model.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { NumberSetting } from '../settings/number-setting.tsx'
import { BackupFile } from './backup-file.tsx'
import { BackupPicker } from './backup-picker.tsx'

/** The backups of the library: makes one, shows what restoring one would change, restores it, and how much room they may take. */
export const BackupsDialog = observer(function BackupsDialog({ onClose }: { onClose: () => void }) {
  const { backups, dialogs, notices, settings } = useRoot()
  const { t } = useTranslation()
  useEffect(() => {
    void notices.guard(() => backups.load())
  }, [notices, backups])
  const restore = () =>
    dialogs.show({
      kind: 'confirm',
      title: t('backup.restore'),
      text: t('backup.restore-text'),
      action: t('backup.restore-run'),
      run: () => void notices.guard(() => backups.restore()),
    })
  const restorePicked = () =>
    void notices.guard(async () => {
      const count = await backups.restorePicked()
      if (count > 0) notices.info(t('backup.restored', { count }), { undo: true })
    })
  const { size } = backups.picked
  return (
    <ModalDialog title={t('backup.title')} onClose={onClose}>
      <div className="form">
        <p className="soft">{t('backup.explain')}</p>
        <BackupPicker />
        {size > MOST_RESTORED ? <p role="status">{t('backup.too-many', { count: MOST_RESTORED })}</p> : null}
        <BackupFile />
        <NumberSetting
          label={t('backup.room')}
          value={settings.values.backupMegabytes}
          range={[500, 1_000_000]}
          step={500}
          onChange={backupMegabytes => void notices.guard(() => settings.set({ backupMegabytes }))}
        />
        <div className="actions">
          <Button className="button" isDisabled={backups.busy} onPress={() => void notices.guard(() => backups.make())}>
            {t('backup.make')}
          </Button>
          <Button className="button" onPress={() => dialogs.show({ kind: 'backup-copy' })}>
            {t('backup.copy')}
          </Button>
          {size === 0 ? (
            <Button className="button" isDisabled={backups.busy || backups.comparison === null} onPress={restore}>
              {t('backup.restore')}
            </Button>
          ) : (
            <Button className="button" isDisabled={backups.busy || size > MOST_RESTORED} onPress={restorePicked}>
              {t('backup.restore-picked', { count: size })}
            </Button>
          )}
          <Button className="button primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </div>
    </ModalDialog>
  )
})
