import { useTranslation } from 'react-i18next'
import type { SavedSearch } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { runCommand } from '../shell/commands.ts'
import { SavedMenu } from './saved-menu.tsx'

/** What can be done with a saved search. */
export function SavedSearchMenu({ saved: { id, name } }: { saved: SavedSearch }) {
  const root = useRoot()
  const { dialogs, notices, savedSearches } = root
  const { t } = useTranslation()
  const remove = async () => {
    await savedSearches.remove(id)
    notices.info(t('saved.removed', { name }), { undo: true })
    // Its row is gone, and with it the focus.
    runCommand(root, savedSearches.list.length > 0 ? 'saved-searches' : 'library')
  }
  const rename = () => dialogs.show({ kind: 'saved-search', saved: id })
  return <SavedMenu label={t('saved.menu', { name })} onRename={rename} onRemove={() => void notices.guard(remove)} />
}
