import { observer } from 'mobx-react-lite'
import { Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { runCommand } from '../shell/commands.ts'
import { FilterButton } from './filter-button.tsx'
import { FilterChips } from './filter-chips.tsx'
import { SortMenu } from './sort-menu.tsx'

/** Above the list: a field that narrows it, how many articles it shows, and in which order. */
export const ListTools = observer(function ListTools() {
  const root = useRoot()
  const { library } = root
  const { t } = useTranslation()
  return (
    <div className="list-tools">
      <SearchField
        aria-label={t('library.filter')}
        value={library.filter}
        onChange={value => library.setFilter(value)}
        onKeyDown={event => {
          if (event.key === 'ArrowDown') runCommand(root, 'library')
          else event.continuePropagation()
        }}
      >
        <Input className="input" placeholder={t('library.filter')} />
      </SearchField>
      <FilterChips />
      <div className="list-line">
        <span className="soft" role="status">
          {t('library.articles', { count: library.count })}
        </span>
        <span className="list-buttons">
          <FilterButton />
          <SortMenu />
        </span>
      </div>
    </div>
  )
})
