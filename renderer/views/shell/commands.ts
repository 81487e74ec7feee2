import { i18n } from '../../locales/i18n.ts'
import { call } from '../../stores/calls.ts'
import type { Root } from '../../stores/root.ts'
import type { Unit } from '../../stores/shaping.ts'
import type { Edge } from '../../text/steps.ts'
import { showLines, tagHits } from '../concordance/show-lines.ts'
import { editDetails, nextState, toggleStar, withChosen } from '../library/change-articles.ts'
import { openArticleMemo } from '../memos/open-memo.ts'
import { askBulk, chooseAll, citeChosen, copyChosen } from '../passages/bulk-actions.ts'
import { readingCommands, showingItsPlace } from '../reader/reading-commands.ts'
import { reuseCommands } from '../reuse/reuse-commands.ts'
import { chooseAllHits, exportChosenHits, removeChosenHits, tagChosenHits } from '../search/hit-actions.ts'
import { focusBox } from '../search/places.ts'
import { focusSavedSearches } from '../search/run-saved.ts'
import { sharedCommands } from '../shared/shared-commands.ts'
import { themeCommands } from '../themes/theme-commands.ts'
import { versionCommands } from '../versions/version-commands.ts'
import { showMemo, showNote, showTags, tagInVivo, untag } from './coding-commands.ts'
import { keyOrName } from './key-map.ts'

/** Something the user can do: the same entry serves its key, the desktop menu, the palette and the sheet of keys. */
export interface Command {
  /** As the desktop menu names it; its text is `command.<id>` with dots as dashes. */
  id: string
  /** Keys it comes with, such as `Mod+K` (Ctrl, on a Mac Cmd) or `H`. Single keys work only in the text and its lists. */
  keys: readonly string[]
  /** Whether its keys belong to the list that hears them and cannot be changed. */
  fixed?: boolean
  /** Whether a key that is held down runs it again and again. */
  repeats?: boolean
  /** Whether it sees to it itself that what is pressed after it comes after it. */
  takesTurn?: boolean
  run(root: Root): void
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
  root.notices.announce(on ? i18n.t('reader.caret-on', { keys: keyOrName(root, 'keys') }) : i18n.t('reader.caret-off'))
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

const focusLibrary = () => document.querySelector<HTMLElement>('[data-place="library"]')?.focus()

const showLibrary = (root: Root) => {
  const wasThere = root.sides.shows('library')
  root.sides.show('library')
  if (wasThere) focusLibrary()
  else requestAnimationFrame(focusLibrary)
}

const showNotes = (root: Root, tab: 'highlights' | 'themes') => {
  root.sides.show('notes')
  root.dialogs.showSide(tab)
}

const showSavedSearches = (root: Root) => {
  if (root.savedSearches.list.length > 0) focusSavedSearches(root)
  else root.notices.info(i18n.t('saved.none'))
}

const shape = (edge: Edge, unit: Unit, change: 1 | -1) => ({
  repeats: true,
  takesTurn: true,
  run: (root: Root) => root.shaping.move(edge, unit, change),
})

const saveFilter = (root: Root) => {
  if (root.library.narrowing.active) root.dialogs.show({ kind: 'saved-filter', saved: null })
  else root.notices.info(i18n.t('filter.nothing'))
}

/** Every command, in the order in which the sheet of keys shows them. */
const all: readonly Command[] = [
  { id: 'palette', keys: ['Mod+K'], run: root => root.dialogs.show({ kind: 'palette' }) },
  { id: 'search', keys: ['Mod+Shift+F', '/'], run: focusBox },
  { id: 'concordance', keys: ['Mod+Shift+L'], run: showLines },
  { id: 'tag-hits', keys: [], run: root => tagHits(root) },
  { id: 'hits-all', keys: [], run: chooseAllHits },
  { id: 'hits-tag', keys: [], run: tagChosenHits },
  { id: 'hits-export', keys: [], run: exportChosenHits },
  { id: 'hits-remove', keys: [], run: removeChosenHits },
  { id: 'find', keys: ['Mod+F'], run: showFind },
  { id: 'find-next', keys: ['F3', 'Mod+G'], repeats: true, run: root => stepFind(root, 1) },
  { id: 'find-previous', keys: ['Shift+F3', 'Mod+Shift+G'], repeats: true, run: root => stepFind(root, -1) },
  { id: 'library', keys: ['Mod+1'], run: showLibrary },
  {
    id: 'text',
    keys: ['Mod+2'],
    run: root => {
      root.reader.keepPreview()
      root.reader.pane.view?.focusText()
    },
  },
  { id: 'show-highlights', keys: ['Mod+3'], run: root => showNotes(root, 'highlights') },
  { id: 'show-themes', keys: ['Mod+4'], run: root => showNotes(root, 'themes') },
  { id: 'toggle-library', keys: ['Mod+B'], run: root => root.sides.toggle('library') },
  { id: 'toggle-notes', keys: ['Mod+Shift+B'], run: root => root.sides.toggle('notes') },
  { id: 'saved-searches', keys: ['Mod+5'], run: showSavedSearches },
  { id: 'save-search', keys: [], run: saveSearch },
  { id: 'undo', keys: ['Mod+Z'], repeats: true, run: root => void root.undo() },
  { id: 'redo', keys: ['Mod+Shift+Z', 'Mod+Y'], repeats: true, run: root => void root.redo() },
  { id: 'history', keys: ['Mod+Shift+H'], run: root => root.dialogs.show({ kind: 'history' }) },
  { id: 'import', keys: ['Mod+O'], run: root => root.dialogs.show({ kind: 'import' }) },
  { id: 'paste-article', keys: ['Mod+Shift+V'], run: root => root.dialogs.show({ kind: 'paste' }) },
  { id: 'watch-folders', keys: [], run: root => root.dialogs.show({ kind: 'watch' }) },
  { id: 'export', keys: ['Mod+E'], run: root => root.dialogs.show({ kind: 'export' }) },
  { id: 'backups', keys: [], run: root => root.dialogs.show({ kind: 'backups' }) },
  { id: 'mirrors', keys: [], run: root => root.dialogs.show({ kind: 'mirrors' }) },
  { id: 'templates', keys: [], run: root => root.dialogs.show({ kind: 'templates' }) },
  { id: 'highlight', keys: ['H'], run: root => void root.coding.highlight() },
  { id: 'tag', keys: ['T'], run: root => showTags(root, 'tag') },
  { id: 'recent-themes', keys: ['R'], run: root => showTags(root, 'recent') },
  { id: 'in-vivo', keys: ['I'], run: root => void tagInVivo(root) },
  { id: 'in-vivo-under', keys: [], run: root => root.dialogs.show({ kind: 'in-vivo-under' }) },
  { id: 'untag', keys: ['U'], run: untag },
  { id: 'note', keys: ['N'], run: root => void showNote(root) },
  { id: 'memo', keys: ['M'], run: root => void showMemo(root) },
  { id: 'card', keys: ['Enter'], run: root => root.reader.pane.showCard('open') },
  { id: 'next', keys: ['J'], repeats: true, run: root => root.coding.step(1) },
  { id: 'previous', keys: ['K'], repeats: true, run: root => root.coding.step(-1) },
  { id: 'cycle', keys: ['O'], repeats: true, run: root => root.coding.cycle() },
  { id: 'pick-overlap', keys: ['P'], run: pickOverlap },
  { id: 'stripes', keys: [], run: root => void root.notices.guard(() => root.settings.set({ stripes: !root.settings.values.stripes })) },
  { id: 'grow', keys: [']'], ...shape('end', 'word', 1) },
  { id: 'shrink', keys: ['['], ...shape('end', 'word', -1) },
  { id: 'grow-sentence', keys: ['}'], ...shape('end', 'sentence', 1) },
  { id: 'shrink-sentence', keys: ['{'], ...shape('end', 'sentence', -1) },
  { id: 'grow-start', keys: ['Alt+]'], ...shape('start', 'word', 1) },
  { id: 'shrink-start', keys: ['Alt+['], ...shape('start', 'word', -1) },
  { id: 'grow-start-sentence', keys: ['Alt+}'], ...shape('start', 'sentence', 1) },
  { id: 'shrink-start-sentence', keys: ['Alt+{'], ...shape('start', 'sentence', -1) },
  { id: 'extend', keys: ['E'], run: root => void root.coding.extend() },
  { id: 'delete', keys: ['Backspace', 'Delete'], run: root => void root.coding.remove() },
  { id: 'passages-all', keys: [], run: root => chooseAll(root) },
  { id: 'passages-tag', keys: [], run: root => askBulk(root, 'tag') },
  { id: 'passages-untag', keys: [], run: root => askBulk(root, 'untag') },
  { id: 'passages-move', keys: [], run: root => askBulk(root, 'move') },
  { id: 'passages-recolour', keys: [], run: root => askBulk(root, 'recolour') },
  { id: 'passages-copy', keys: [], run: root => void copyChosen(root) },
  { id: 'passages-cite', keys: [], run: root => void citeChosen(root) },
  { id: 'passages-export', keys: [], run: root => askBulk(root, 'export') },
  { id: 'passages-remove', keys: [], run: root => askBulk(root, 'remove') },
  ...reuseCommands,
  { id: 'copy-link', keys: ['Mod+Shift+Y'], run: root => void root.links.copy() },
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
  ...readingCommands,
  ...sharedCommands,
  {
    id: 'metadata',
    keys: ['F2'],
    run: root => {
      const article = (root.reader.preview.pane ?? root.reader.pane).articleId
      if (article !== null) root.dialogs.show({ kind: 'metadata', article })
    },
  },
  ...versionCommands,
  { id: 'star', keys: ['Mod+D'], run: root => withChosen(root, articles => toggleStar(root, articles)) },
  { id: 'state', keys: ['Mod+Shift+D'], run: root => withChosen(root, articles => nextState(root, articles)) },
  { id: 'article-tags', keys: [], run: root => withChosen(root, articles => root.dialogs.show({ kind: 'article-tags', articles })) },
  { id: 'edit-chosen', keys: [], run: root => withChosen(root, articles => editDetails(root, articles)) },
  { id: 'filter', keys: ['Mod+Shift+X'], run: () => document.querySelector<HTMLElement>('[data-place="filter"]')?.click() },
  { id: 'save-filter', keys: [], run: saveFilter },
  { id: 'clear-filter', keys: [], run: root => root.library.narrowing.clear() },
  { id: 'duplicates', keys: [], run: root => root.dialogs.show({ kind: 'merge', articles: null }) },
  { id: 'tags', keys: [], run: root => root.dialogs.show({ kind: 'tags' }) },
  { id: 'trash', keys: [], run: root => root.dialogs.show({ kind: 'trash' }) },
  { id: 'theme-new', keys: [], run: root => root.dialogs.show({ kind: 'theme', theme: null, parent: null }) },
  { id: 'coders', keys: [], run: root => root.dialogs.show({ kind: 'coders' }) },
  { id: 'compare-coders', keys: [], run: root => root.dialogs.show({ kind: 'compare-coders' }) },
  ...themeCommands,
  { id: 'collection-new', keys: [], run: root => root.dialogs.show({ kind: 'collection', collection: null }) },
  { id: 'memos', keys: ['Mod+Shift+M'], run: root => root.dialogs.show({ kind: 'memos' }) },
  { id: 'article-memo', keys: ['Shift+F2'], run: root => void openArticleMemo(root) },
  {
    id: 'library-memo',
    keys: [],
    run: root => root.dialogs.show({ kind: 'memo', target: 'library', targetId: null, title: i18n.t('memo.library') }),
  },
  { id: 'remove-starter', keys: [], run: removeStarter },
  { id: 'settings', keys: ['Mod+,'], run: root => root.dialogs.show({ kind: 'settings' }) },
  { id: 'keys', keys: ['?', 'F1'], run: root => root.dialogs.show({ kind: 'keys' }) },
  { id: 'change-keys', keys: [], run: root => root.dialogs.show({ kind: 'change-keys' }) },
  { id: 'about', keys: [], run: root => root.dialogs.show({ kind: 'about' }) },
]
export const commands: readonly Command[] = all.map(showingItsPlace)

export { showKeys } from './key-names.ts'

/** The text of a command in the interface's language. */
export const commandLabel = (id: string): string => i18n.t(`command.${id.replace('.', '-')}`)

/** Runs a command, unless a dialog is open: what is being done there comes first. */
export function runCommand(root: Root, id: string): void {
  if (root.dialogs.open === null) commands.find(command => command.id === id)?.run(root)
}
