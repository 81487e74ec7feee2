import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'
import type { Step } from '../../stores/theme-places.ts'
import type { Command } from '../shell/commands.ts'
import {
  mergeInto,
  moveUnder,
  recolour,
  removeThemes,
  renameTheme,
  splitTheme,
  stepTheme,
  toggleExample,
  toggleGroup,
  toggleUnused,
} from './theme-actions.ts'

/** Does something with the chosen themes, or says that none is chosen. */
const withChosen = (work: (root: Root, themes: number[]) => void) => (root: Root) => {
  const chosen = root.codebook.chosen.map(({ id }) => id)
  root.dialogs.showSide('themes')
  if (chosen.length > 0) work(root, chosen)
  else root.notices.info(i18n.t('codebook.choose-first'))
}
const withOne = (work: (root: Root, theme: number) => void) =>
  withChosen((root, [theme]) => {
    if (theme !== undefined) work(root, theme)
  })
const step = (to: Step) => withOne((root, theme) => stepTheme(root, theme, to))

/** Commands of the codebook. Their keys work where a theme has the focus. */
export const themeCommands: readonly Command[] = [
  { id: 'theme-rename', keys: [], run: withOne(renameTheme) },
  { id: 'theme-up', keys: ['Alt+↑'], fixed: true, run: step('up') },
  { id: 'theme-down', keys: ['Alt+↓'], fixed: true, run: step('down') },
  { id: 'theme-in', keys: ['Alt+→'], fixed: true, run: step('in') },
  { id: 'theme-out', keys: ['Alt+←'], fixed: true, run: step('out') },
  { id: 'theme-under', keys: [], run: withChosen(moveUnder) },
  { id: 'theme-merge', keys: [], run: withChosen(mergeInto) },
  { id: 'theme-split', keys: [], run: withOne(splitTheme) },
  { id: 'theme-colour-parent', keys: [], run: withChosen((root, themes) => recolour(root, themes, null)) },
  { id: 'theme-group', keys: [], run: withOne(toggleGroup) },
  { id: 'theme-delete', keys: [], run: withChosen(removeThemes) },
  { id: 'theme-example', keys: [], run: toggleExample },
  { id: 'theme-unused', keys: [], run: toggleUnused },
  { id: 'codebook-page', keys: [], run: root => root.dialogs.show({ kind: 'codebook-page' }) },
]
