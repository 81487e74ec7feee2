import { Bookmark } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { runSaved, savedSearchesPlace } from '../search/run-saved.ts'
import { SavedSearchMenu } from './saved-search-menu.tsx'

/** The saved searches below the collections: Enter or a click runs one. Nothing at all while there is none. */
export const SavedSearches = observer(function SavedSearches() {
  const root = useRoot()
  const { t, i18n } = useTranslation()
  const { ordered } = root.savedSearches
  if (ordered.length === 0) return null
  return (
    <section className="collections saved" aria-label={t('saved.title')}>
      <header className="panel-head">
        <h2>{t('saved.title')}</h2>
      </header>
      <GridList
        className="collection-tree"
        aria-label={t('saved.title')}
        items={ordered}
        dependencies={[i18n.language]}
        selectionMode="none"
        {...savedSearchesPlace}
      >
        {saved => (
          <GridListItem id={saved.id} className="collection" textValue={saved.name} onAction={() => runSaved(root, saved)}>
            <div className="collection-line">
              <span className="chevron" />
              <Bookmark size={15} aria-hidden />
              <span className="collection-name" title={saved.query}>
                {saved.name}
              </span>
              <SavedSearchMenu saved={saved} />
            </div>
          </GridListItem>
        )}
      </GridList>
    </section>
  )
})
