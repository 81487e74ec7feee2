import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Destination } from '../exporting/destination.tsx'
import { Field } from '../field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'

/** Makes a copy of the library in a folder that somebody chooses, sealed when there is a password. */
export const BackupCopyDialog = observer(function BackupCopyDialog({ onClose }: { onClose: () => void }) {
  const { backups, host, notices } = useRoot()
  const { t } = useTranslation()
  const [folder, setFolder] = useState(host?.exportFolder ?? '')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const differs = password !== again
  const save = async () => {
    setTried(true)
    if (folder.trim() === '' || differs) return false
    notices.info(t('backup.copied', { path: await backups.copy(folder.trim(), password) }))
    return true
  }
  return (
    <FormDialog title={t('backup.copy')} action={t('backup.copy-run')} save={save} onClose={onClose}>
      <Destination folder={folder} onChange={setFolder} hint={t('backup.copy-hint')} tried={tried} />
      <Field label={t('backup.password')} type="password" value={password} onChange={setPassword} hint={t('backup.password-hint')} />
      {password === '' ? null : (
        <Field
          label={t('backup.password-again')}
          type="password"
          value={again}
          onChange={setAgain}
          error={tried && differs ? t('backup.password-differs') : ''}
        />
      )}
    </FormDialog>
  )
})
