import { observer } from 'mobx-react-lite'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import { useRoot } from '../root-context.ts'

/** A backup that lies elsewhere: its path, and the password when it is sealed. */
export const BackupFile = observer(function BackupFile() {
  const { backups, notices } = useRoot()
  const { t } = useTranslation()
  const [path, setPath] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const look = (event: FormEvent) => {
    event.preventDefault()
    if (path.trim() !== '') void notices.guard(() => backups.choose(path.trim(), password))
  }
  if (!shown) {
    return (
      <div>
        <Button className="button quiet" onPress={() => setShown(true)}>
          {t('backup.elsewhere')}
        </Button>
      </div>
    )
  }
  return (
    <form className="form" noValidate onSubmit={look}>
      <Field label={t('backup.file')} value={path} onChange={setPath} hint={t('backup.file-hint')} autoFocus />
      <div className="beside-button">
        <Field label={t('backup.password')} type="password" value={password} onChange={setPassword} hint={t('backup.sealed-hint')} />
        <Button className="button" type="submit">
          {t('backup.look')}
        </Button>
      </div>
    </form>
  )
})
