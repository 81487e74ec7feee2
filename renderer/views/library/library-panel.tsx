import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { SearchResults } from '../search/search-results.tsx'
import { ArticleList } from './article-list.tsx'
import { Collections } from './collections.tsx'
import { EmptyList } from './empty-list.tsx'
import { LibraryFoot } from './library-foot.tsx'
import { ListTools } from './list-tools.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { SavedSearches } from './saved-searches.tsx'
import { StarterLine } from './starter-line.tsx'

/** The left side: collections, saved searches and the list of articles, or what a search found. */
export const LibraryPanel = observer(function LibraryPanel() {
  const { library, search } = useRoot()
  const { t } = useTranslation()
  if (search.active) return <SearchResults />
  return (
    <nav className="library" aria-label={t('library.title')}>
      <Collections />
      <SavedSearches />
      <SavedFilters />
      <ListTools />
      {library.loaded && library.shown.length === 0 ? <EmptyList /> : <ArticleList />}
      <LibraryFoot />
      {library.info?.hasStarter ? <StarterLine /> : null}
    </nav>
  )
})
