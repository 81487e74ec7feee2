import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'

/** Stands where the list would be, and says what to do next. */
export const EmptyList = observer(function EmptyList() {
  const { dialogs, library } = useRoot()
  const { t } = useTranslation()
  if (library.articles.length > 0 && library.narrowing.active)
    return (
      <div className="empty">
        <p>{t('filter.none')}</p>
        <Button className="button" data-place="library" onPress={() => library.narrowing.clear()}>
          {t('filter.clear')}
        </Button>
      </div>
    )
  if (library.articles.length > 0) return <p className="empty">{t('library.empty-filter')}</p>
  if (library.collection !== null) return <p className="empty">{t('library.empty-collection')}</p>
  return (
    <div className="empty">
      <h3>{t('library.empty')}</h3>
      <p>{t('library.empty-hint')}</p>
      <Button className="button primary" data-place="library" onPress={() => dialogs.show({ kind: 'import' })}>
        {t('import.action')}
      </Button>
      <Button className="button" onPress={() => dialogs.show({ kind: 'paste' })}>
        {t('import.paste')}
      </Button>
    </div>
  )
})
