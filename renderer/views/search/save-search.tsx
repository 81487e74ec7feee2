import { BookmarkPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { runCommand } from '../shell/commands.ts'

/** Keeps the query whose results are shown under a name. */
export function SaveSearch() {
  const root = useRoot()
  const { t } = useTranslation()
  return <IconButton icon={BookmarkPlus} label={t('saved.save')} onPress={() => runCommand(root, 'save-search')} />
}
