import { FolderSync, TriangleAlert, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'

/** The folders that are watched, each with the collection that it fills; they can be taken out. */
export const WatchedList = observer(function WatchedList() {
  const { notices, watched } = useRoot()
  const { t } = useTranslation()
  if (watched.folders.length === 0) return <p>{t('watch.none')}</p>
  return (
    <section className="report">
      <ul aria-label={t('watch.list')}>
        {watched.folders.map(({ id, path, collection, found }) => (
          <li key={id} className="watched">
            {found ? <FolderSync size={15} aria-hidden /> : <TriangleAlert size={15} className="import-problem" aria-hidden />}
            <span className="row-body">
              {path}
              {collection === null ? null : <span className="soft">{t('watch.into', { collection })}</span>}
              {found ? null : <span className="error-text">{t('watch.gone')}</span>}
            </span>
            <IconButton icon={X} label={t('watch.remove', { path })} onPress={() => void notices.guard(() => watched.remove(id))} />
          </li>
        ))}
      </ul>
    </section>
  )
})
