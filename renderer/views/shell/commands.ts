import { i18n } from '../../locales/i18n.ts'
import { call } from '../../stores/calls.ts'
import type { Root } from '../../stores/root.ts'
import { moveEnd, moveStart } from '../../text/words.ts'
import { showLines, tagHits } from '../concordance/show-lines.ts'
import { focusBox } from '../search/places.ts'
import { focusSavedSearches } from '../search/run-saved.ts'

/** Something the user can do: the same entry serves its key, the desktop menu, the palette and the sheet of keys. */
export interface Command {
  /** As the desktop menu names it; its text is `command.<id>` with dots as dashes. */
  id: string
  /** Keys such as `Mod+K` (Ctrl, on a Mac Cmd) or `H`. Single keys work only in the text and its lists. */
  keys: readonly string[]
  run(root: Root): void
}

const showNote = async (root: Root) => {
  const { pane } = root.reader
  if (pane.selection && !(await root.coding.highlight())) return
  if (pane.currentHighlight) pane.showCard('note')
  else root.notices.info(i18n.t('reader.select-first'))
}

const showTags = (root: Root) => {
  const highlight = root.coding.toTag
  if (highlight === undefined) root.notices.info(i18n.t('reader.select-first'))
  else root.dialogs.show({ kind: 'tag', highlight })
}

const removeStarter = (root: Root) =>
  root.dialogs.show({
    kind: 'confirm',
    title: i18n.t('library.remove-starter'),
    text: i18n.t('library.remove-starter-text'),
    action: i18n.t('library.remove-starter'),
    run: () =>
      void root.notices.guard(async () => {
        await call('library.remove-starter', {})
        root.notices.info(i18n.t('library.starter-removed'), { undo: true })
      }),
  })

const toggleCaret = (root: Root) => {
  const on = root.reader.pane.view?.toggleCaret() ?? false
  root.notices.announce(i18n.t(on ? 'reader.caret-on' : 'reader.caret-off'))
}

const pickOverlap = (root: Root) => {
  const { pane } = root.reader
  if (pane.current === null) pane.setCurrent(pane.overlaps.lit)
  if (pane.current === null) root.notices.info(i18n.t('reader.select-first'))
  else if (!pane.overlaps.pickHere()) root.notices.info(i18n.t('highlight.alone'))
}

const showFind = (root: Root) => {
  const { pane } = root.reader
  if (pane.document) pane.find.show()
  else root.notices.info(i18n.t('reader.empty-title'))
}

const stepFind = (root: Root, direction: 1 | -1) => {
  const { pane } = root.reader
  if (pane.document) void pane.find.step(direction)
}

const saveSearch = (root: Root) => {
  if (root.search.active) root.dialogs.show({ kind: 'saved-search', saved: null })
  else root.notices.info(i18n.t('saved.nothing'))
}

const showSavedSearches = (root: Root) => {
  if (root.savedSearches.list.length > 0) focusSavedSearches(root)
  else root.notices.info(i18n.t('saved.none'))
}

/** Every command, in the order in which the sheet of keys shows them. */
export const commands: readonly Command[] = [
  { id: 'palette', keys: ['Mod+K'], run: root => root.dialogs.show({ kind: 'palette' }) },
  { id: 'search', keys: ['Mod+Shift+F', '/'], run: focusBox },
  { id: 'concordance', keys: ['Mod+Shift+L'], run: showLines },
  { id: 'tag-hits', keys: [], run: tagHits },
  { id: 'find', keys: ['Mod+F'], run: showFind },
  { id: 'find-next', keys: ['F3', 'Mod+G'], run: root => stepFind(root, 1) },
  { id: 'find-previous', keys: ['Shift+F3', 'Mod+Shift+G'], run: root => stepFind(root, -1) },
  { id: 'library', keys: ['Mod+1'], run: () => document.querySelector<HTMLElement>('[data-place="library"]')?.focus() },
  {
    id: 'text',
    keys: ['Mod+2'],
    run: root => {
      root.reader.keepPreview()
      root.reader.pane.view?.focusText()
    },
  },
  { id: 'show-highlights', keys: ['Mod+3'], run: root => root.dialogs.showSide('highlights') },
  { id: 'show-themes', keys: ['Mod+4'], run: root => root.dialogs.showSide('themes') },
  { id: 'saved-searches', keys: ['Mod+5'], run: showSavedSearches },
  { id: 'save-search', keys: [], run: saveSearch },
  { id: 'undo', keys: ['Mod+Z'], run: root => void root.undo() },
  { id: 'redo', keys: ['Mod+Shift+Z', 'Mod+Y'], run: root => void root.redo() },
  { id: 'import', keys: ['Mod+O'], run: root => root.dialogs.show({ kind: 'import' }) },
  { id: 'paste-article', keys: ['Mod+Shift+V'], run: root => root.dialogs.show({ kind: 'paste' }) },
  { id: 'export', keys: ['Mod+E'], run: root => root.dialogs.show({ kind: 'export' }) },
  { id: 'highlight', keys: ['H'], run: root => void root.coding.highlight() },
  { id: 'tag', keys: ['T'], run: showTags },
  { id: 'note', keys: ['N'], run: root => void showNote(root) },
  { id: 'card', keys: ['Enter'], run: root => root.reader.pane.showCard('open') },
  { id: 'next', keys: ['J'], run: root => root.coding.step(1) },
  { id: 'previous', keys: ['K'], run: root => root.coding.step(-1) },
  { id: 'cycle', keys: ['O'], run: root => root.coding.cycle() },
  { id: 'pick-overlap', keys: ['P'], run: pickOverlap },
  { id: 'stripes', keys: [], run: root => void root.notices.guard(() => root.settings.set({ stripes: !root.settings.values.stripes })) },
  { id: 'grow', keys: [']'], run: root => void root.coding.reshape((text, span) => moveEnd(text, span, 1)) },
  { id: 'shrink', keys: ['['], run: root => void root.coding.reshape((text, span) => moveEnd(text, span, -1)) },
  { id: 'grow-start', keys: ['{'], run: root => void root.coding.reshape((text, span) => moveStart(text, span, 1)) },
  { id: 'shrink-start', keys: ['}'], run: root => void root.coding.reshape((text, span) => moveStart(text, span, -1)) },
  { id: 'extend', keys: ['E'], run: root => void root.coding.extend() },
  { id: 'delete', keys: ['Backspace', 'Delete'], run: root => void root.coding.remove() },
  { id: 'caret', keys: ['F7', 'V'], run: toggleCaret },
  { id: 'pane.split', keys: ['F8'], run: root => root.reader.split() },
  { id: 'pane.close', keys: ['F9'], run: root => root.reader.closePane(root.reader.focused) },
  {
    id: 'pane.other',
    keys: ['F6'],
    run: root => {
      root.reader.focusNext()
      root.reader.pane.view?.focusText()
    },
  },
  {
    id: 'metadata',
    keys: ['F2'],
    run: root => {
      const article = (root.reader.preview.pane ?? root.reader.pane).articleId
      if (article !== null) root.dialogs.show({ kind: 'metadata', article })
    },
  },
  { id: 'theme-new', keys: [], run: root => root.dialogs.show({ kind: 'theme', theme: null, parent: null }) },
  { id: 'collection-new', keys: [], run: root => root.dialogs.show({ kind: 'collection', collection: null }) },
  {
    id: 'library-memo',
    keys: [],
    run: root => root.dialogs.show({ kind: 'memo', target: 'library', targetId: null, title: i18n.t('memo.library') }),
  },
  { id: 'remove-starter', keys: [], run: removeStarter },
  { id: 'settings', keys: ['Mod+,'], run: root => root.dialogs.show({ kind: 'settings' }) },
  { id: 'keys', keys: ['?', 'F1'], run: root => root.dialogs.show({ kind: 'keys' }) },
]

/** The text of a command in the interface's language. */
export const commandLabel = (id: string): string => i18n.t(`command.${id.replace('.', '-')}`)

/** Runs a command, unless a dialog is open: what is being done there comes first. */
export function runCommand(root: Root, id: string): void {
  if (root.dialogs.open === null) commands.find(command => command.id === id)?.run(root)
}

/** Whether Cmd takes the place of Ctrl. */
export const mac = navigator.userAgent.includes('Mac')

/** A key as people read it: `Mod+K` is Ctrl+K, or ⌘K. */
export const showKeys = (keys: string): string => (mac ? keys.replace('Mod+', '⌘').replace('Shift+', '⇧') : keys.replace('Mod+', 'Ctrl+'))
