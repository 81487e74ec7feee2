import { observer } from 'mobx-react-lite'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Destination } from '../exporting/destination.tsx'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { CollectionField } from './collection-field.tsx'
import { WatchedList } from './watched-list.tsx'

/** The folders that are imported as files arrive: which there are, and another one. */
export const WatchDialog = observer(function WatchDialog({ onClose }: { onClose: () => void }) {
  const { jobs, notices, watched } = useRoot()
  const { t } = useTranslation()
  const [folder, setFolder] = useState('')
  const [tried, setTried] = useState(false)
  useEffect(() => {
    void notices.guard(() => watched.load())
  }, [notices, watched])
  const close = () => {
    jobs.setCollection('')
    onClose()
  }
  const add = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (folder.trim() === '') return
    await notices.guard(async () => {
      await watched.add(folder.trim(), jobs.collection.trim())
      setFolder('')
      setTried(false)
    })
  }
  return (
    <ModalDialog title={t('watch.title')} onClose={close}>
      <form className="form" noValidate onSubmit={event => void add(event)}>
        <p className="soft">{t('watch.explain')}</p>
        <WatchedList />
        <Destination folder={folder} onChange={setFolder} hint={t('watch.folder-hint')} tried={tried} />
        <CollectionField />
        <div className="actions">
          <Button className="button" onPress={close}>
            {t('common.close')}
          </Button>
          <Button className="button primary" type="submit">
            {t('watch.add')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
})
