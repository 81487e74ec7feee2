import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'
import { headings } from '../../text/outline.ts'
import type { Command } from '../shell/commands.ts'

const travel = (root: Root, direction: 'back' | 'forward') =>
  void root.notices.guard(async () => {
    if (!(await root.reader.travel(direction))) root.notices.announce(i18n.t(direction === 'back' ? 'reader.no-back' : 'reader.no-forward'))
  })

const compare = (root: Root) => {
  if (root.reader.pane.articleId === null) root.notices.info(i18n.t('reader.empty-title'))
  else root.dialogs.show({ kind: 'compare', article: null })
}

const swap = (root: Root) => {
  if (!root.reader.swap()) root.notices.info(i18n.t('reader.one-pane'))
}

const showOutline = (root: Root) => {
  const { pane } = root.reader
  if (pane.document && headings(pane.document.text, pane.document.blocks).length > 0) pane.showOutline(true)
  else root.notices.info(i18n.t('reader.no-outline'))
}

const SAID = {
  synced: { on: 'reader.synced-on', off: 'reader.synced-off' },
  focusMode: { on: 'reader.focus-on', off: 'reader.focus-off' },
} as const

/** Turns a setting on or off and says so. */
const toggle = (root: Root, setting: 'synced' | 'focusMode') =>
  void root.notices.guard(async () => {
    const on = !root.settings.values[setting]
    root.notices.announce(i18n.t(SAID[setting][on ? 'on' : 'off']))
    await root.settings.set({ [setting]: on })
  })

const togglePlain = (root: Root) => {
  root.dialogs.setPlain(!root.dialogs.plain)
  if (root.dialogs.plain) root.reader.pane.view?.focusText()
  root.notices.announce(i18n.t(root.dialogs.plain ? 'reader.plain-on' : 'reader.plain-off'))
}

/** Commands on panes and on how one reads. */
export const readingCommands: readonly Command[] = [
  { id: 'compare', keys: ['Mod+Shift+K'], run: compare },
  { id: 'pane.same', keys: ['Shift+F8'], run: root => void root.notices.guard(() => root.reader.openTwice()) },
  { id: 'pane.swap', keys: ['Shift+F6'], run: swap },
  { id: 'copy-across', keys: ['Shift+F9'], run: root => void root.across.toNextPane() },
  { id: 'synced', keys: ['Shift+F7'], run: root => toggle(root, 'synced') },
  { id: 'back', keys: ['Mod+[', 'Alt+ArrowLeft'], run: root => travel(root, 'back') },
  { id: 'forward', keys: ['Mod+]', 'Alt+ArrowRight'], run: root => travel(root, 'forward') },
  { id: 'outline', keys: ['Mod+Shift+O'], run: showOutline },
  { id: 'reading-mode', keys: ['F4'], run: togglePlain },
  { id: 'focus-mode', keys: ['Shift+F4'], run: root => toggle(root, 'focusMode') },
]

/** Commands whose place is hidden while one reads without bars and panels. */
const OUTSIDE: ReadonlySet<string> = new Set(['search', 'library', 'show-highlights', 'show-themes', 'saved-searches'])

/** The command, which first leaves reading without bars and panels where it needs them. */
export const showingItsPlace = (command: Command): Command =>
  OUTSIDE.has(command.id)
    ? {
        ...command,
        run(root) {
          root.dialogs.setPlain(false)
          command.run(root)
        },
      }
    : command
