import { ListFilter } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SavedFilter } from '../../../preload/contract.ts'
import { passing, sameFilter } from '../../stores/article-filter.ts'
import { useRoot } from '../root-context.ts'
import { runCommand } from '../shell/commands.ts'
import { SavedMenu } from './saved-menu.tsx'

/** The saved filters below the saved searches: Enter or a click narrows the list down to one. Nothing at all while there is none. */
export const SavedFilters = observer(function SavedFilters() {
  const { library, savedFilters } = useRoot()
  const { t, i18n } = useTranslation()
  const { ordered } = savedFilters
  if (ordered.length === 0) return null
  return (
    <section className="collections saved" aria-label={t('filter.saved')}>
      <header className="panel-head">
        <h2>{t('filter.saved')}</h2>
      </header>
      <GridList
        className="collection-tree"
        aria-label={t('filter.saved')}
        items={ordered}
        dependencies={[i18n.language, library.articles, library.narrowing.value]}
        selectionMode="none"
      >
        {saved => (
          <GridListItem id={saved.id} className="collection" textValue={saved.name} onAction={() => library.narrowing.set(saved.filter)}>
            <Line saved={saved} />
          </GridListItem>
        )}
      </GridList>
    </section>
  )
})

const Line = observer(function Line({ saved }: { saved: SavedFilter }) {
  const { library } = useRoot()
  const { t } = useTranslation()
  const now = sameFilter(library.narrowing.value, saved.filter)
  return (
    <div className={now ? 'collection-line now' : 'collection-line'}>
      <span className="chevron" />
      <ListFilter size={15} aria-hidden />
      <span className="collection-name">{saved.name}</span>
      {now ? <span className="hidden">, {t('library.chosen')}</span> : null}
      <span className="count">{passing(library.articles, saved.filter).length}</span>
      <SavedFilterMenu saved={saved} />
    </div>
  )
})

function SavedFilterMenu({ saved: { id, name } }: { saved: SavedFilter }) {
  const root = useRoot()
  const { dialogs, notices, savedFilters } = root
  const { t } = useTranslation()
  const remove = async () => {
    await savedFilters.remove(id)
    notices.info(t('filter.removed', { name }), { undo: true })
    // Its row is gone, and with it the focus.
    runCommand(root, 'library')
  }
  const rename = () => dialogs.show({ kind: 'saved-filter', saved: id })
  return <SavedMenu label={t('filter.menu', { name })} onRename={rename} onRemove={() => void notices.guard(remove)} />
}
