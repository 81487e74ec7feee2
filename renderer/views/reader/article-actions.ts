import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'
import type { RowAction } from '../row-menu.tsx'
import { showKeys } from '../shell/commands.ts'

/** What can be done from a list with an article that it names: `open` opens it as the list does, here or beside. */
export const articleActions = (
  { dialogs }: Root,
  article: number,
  open: (options: { beside: boolean }) => void,
  keys: { beside?: string } = {},
): RowAction[] => [
  { id: 'open', label: i18n.t('library.open'), keys: 'Enter', run: () => open({ beside: false }) },
  {
    id: 'beside',
    label: i18n.t('library.open-beside'),
    ...(keys.beside ? { keys: showKeys(keys.beside) } : {}),
    run: () => open({ beside: true }),
  },
  { id: 'compare', label: i18n.t('library.compare'), run: () => dialogs.show({ kind: 'compare', article }) },
]
