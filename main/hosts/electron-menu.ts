import { type MenuItemConstructorOptions as Item, Menu } from 'electron'
import type { Settings } from '../../preload/contract.ts'
import { acceleratorOf } from './accelerator.ts'
import { passageMenu } from './electron-passage-menu.ts'
import type { Texts } from './electron-texts.ts'

/** What the menus show, and what they set going. */
export interface MenuActions {
  texts: Texts
  appearance: Settings['appearance']
  recent: string[]
  /** Keys of commands that the user changed. */
  keys: Settings['keys']
  /** Runs a command of the page. */
  command(id: string): void
  openLibrary(folder: string | null): void
  setAppearance(appearance: Settings['appearance']): void
}

const mac = process.platform === 'darwin'

/** The application's menus. */
export function applicationMenu(actions: MenuActions): Menu {
  const { texts } = actions
  return Menu.buildFromTemplate([
    ...(mac ? [macMenu(actions)] : []),
    { label: texts.file, submenu: fileMenu(actions) },
    { label: texts.edit, submenu: editMenu(actions) },
    { label: texts.view, submenu: viewMenu(actions) },
    { label: texts.article, submenu: articleMenu(actions) },
    {
      label: texts.passage,
      submenu: passageMenu((id, label, key) => page(actions, id, label, key), { shaping: texts.shaping, selected: texts.selected }),
    },
    { label: texts.codebook, submenu: codebookMenu(actions) },
    { label: texts.help, role: 'help', submenu: helpMenu(actions) },
  ])
}

/**
 * An entry that runs a command of the page. The page listens to its key itself, so the menu only shows it; a Mac would take the key
 * all the same, and with it single letters from the fields that they are typed in.
 */
function page({ texts, keys, command }: MenuActions, id: string, label: keyof Texts, shipped?: string): Item {
  const accelerator = acceleratorOf(keys[id], shipped)
  const shown = accelerator && !(mac && accelerator.length === 1)
  const key = shown ? { accelerator, registerAccelerator: false } : {}
  return { id, label: texts[label], ...key, click: () => command(id) }
}

const line: Item = { type: 'separator' }

function macMenu(actions: MenuActions): Item {
  const { texts } = actions
  return {
    role: 'appMenu',
    submenu: [
      page(actions, 'about', 'about'),
      line,
      page(actions, 'settings', 'settings', 'Cmd+,'),
      line,
      { role: 'hide', label: texts.hide },
      line,
      { role: 'quit', label: texts.quit },
    ],
  }
}

function fileMenu(actions: MenuActions): Item[] {
  const { texts, recent } = actions
  const libraries: Item[] = recent.map(folder => ({ label: folder, click: () => actions.openLibrary(folder) }))
  return [
    page(actions, 'import', 'import', 'CmdOrCtrl+O'),
    page(actions, 'paste-article', 'paste', 'CmdOrCtrl+Shift+V'),
    page(actions, 'watch-folders', 'watch'),
    line,
    page(actions, 'export', 'export', 'CmdOrCtrl+E'),
    page(actions, 'mirrors', 'mirrors'),
    page(actions, 'templates', 'templates'),
    line,
    page(actions, 'backups', 'backups'),
    { id: 'open-library', label: texts.openLibrary, click: () => actions.openLibrary(null) },
    { id: 'recent', label: texts.recent, submenu: libraries.length > 0 ? libraries : [{ label: texts.noRecent, enabled: false }] },
    ...(mac ? [] : [line, { role: 'quit', label: texts.quit } satisfies Item]),
  ]
}

function editMenu(actions: MenuActions): Item[] {
  const { texts } = actions
  return [
    page(actions, 'undo', 'undo', 'CmdOrCtrl+Z'),
    page(actions, 'redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    page(actions, 'history', 'history', 'CmdOrCtrl+Shift+H'),
    line,
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.pasteText },
    { role: 'selectAll', label: texts.selectAll },
    line,
    page(actions, 'find', 'find', 'CmdOrCtrl+F'),
    page(actions, 'find-next', 'findNext', mac ? 'Cmd+G' : 'F3'),
    page(actions, 'find-previous', 'findPrevious', mac ? 'Cmd+Shift+G' : 'Shift+F3'),
    ...(mac ? [] : [line, page(actions, 'settings', 'settings', 'Ctrl+,')]),
  ]
}

function viewMenu(actions: MenuActions): Item[] {
  const { texts } = actions
  const appearances = (['system', 'light', 'dark', 'contrast'] as const).map(
    (name): Item => ({ label: texts[name], type: 'radio', checked: name === actions.appearance, click: () => actions.setAppearance(name) }),
  )
  return [
    page(actions, 'search', 'search', 'CmdOrCtrl+Shift+F'),
    page(actions, 'concordance', 'concordance', 'CmdOrCtrl+Shift+L'),
    page(actions, 'memos', 'memos', 'CmdOrCtrl+Shift+M'),
    page(actions, 'article-memo', 'articleMemo', 'Shift+F2'),
    page(actions, 'palette', 'palette', 'CmdOrCtrl+K'),
    line,
    page(actions, 'pane.split', 'split', 'F8'),
    page(actions, 'pane.close', 'close', 'F9'),
    page(actions, 'pane.other', 'other', 'F6'),
    page(actions, 'toggle-library', 'toggleLibrary', 'CmdOrCtrl+B'),
    page(actions, 'toggle-notes', 'toggleNotes', 'CmdOrCtrl+Shift+B'),
    line,
    page(actions, 'stripes', 'stripes'),
    page(actions, 'coders', 'coders'),
    page(actions, 'compare-coders', 'compareCoders'),
    page(actions, 'compare', 'compare', 'CmdOrCtrl+Shift+K'),
    page(actions, 'pane.same', 'same', 'Shift+F8'),
    page(actions, 'pane.swap', 'swap', 'Shift+F6'),
    page(actions, 'synced', 'synced', 'Shift+F7'),
    { label: texts.shared, submenu: sharedMenu(actions) },
    line,
    page(actions, 'back', 'back', 'CmdOrCtrl+['),
    page(actions, 'forward', 'forward', 'CmdOrCtrl+]'),
    page(actions, 'outline', 'outline', 'CmdOrCtrl+Shift+O'),
    line,
    page(actions, 'reading-mode', 'readingMode', 'F4'),
    page(actions, 'focus-mode', 'focusMode', 'Shift+F4'),
    { label: texts.appearance, submenu: appearances },
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    { role: 'resetZoom', label: texts.zoomReset },
    { role: 'togglefullscreen', label: texts.fullScreen },
  ]
}

/** What the texts of panes beside each other share. */
const sharedMenu = (actions: MenuActions): Item[] => [
  page(actions, 'shared.show', 'sharedShow', 'S'),
  page(actions, 'shared.list', 'sharedList', 'L'),
  page(actions, 'shared.difference', 'sharedDifference', 'D'),
  line,
  page(actions, 'shared.twin', 'sharedTwin', 'X'),
  page(actions, 'shared.next', 'sharedNext', '.'),
  page(actions, 'shared.previous', 'sharedPrevious', ','),
]

function articleMenu(actions: MenuActions): Item[] {
  return [
    page(actions, 'star', 'star', 'CmdOrCtrl+D'),
    page(actions, 'state', 'state', 'CmdOrCtrl+Shift+D'),
    page(actions, 'article-tags', 'articleTags'),
    page(actions, 'edit-chosen', 'editChosen'),
    line,
    page(actions, 'edit-text', 'editText', 'CmdOrCtrl+F2'),
    page(actions, 'reimport', 'reimport'),
    page(actions, 'encoding', 'encoding'),
    page(actions, 'versions', 'versions', 'CmdOrCtrl+Shift+F2'),
    page(actions, 'show-orphans', 'showOrphans', 'CmdOrCtrl+6'),
    page(actions, 'orphan-accept', 'orphanAccept'),
    page(actions, 'orphan-keep', 'orphanKeep'),
    line,
    page(actions, 'filter', 'filter', 'CmdOrCtrl+Shift+X'),
    page(actions, 'save-filter', 'saveFilter'),
    page(actions, 'clear-filter', 'clearFilter'),
    line,
    page(actions, 'duplicates', 'duplicates'),
    page(actions, 'near-duplicates', 'nearDuplicates'),
    page(actions, 'reuse', 'reuse'),
    page(actions, 'tags', 'tags'),
    page(actions, 'trash', 'trash'),
  ]
}

function codebookMenu(actions: MenuActions): Item[] {
  return [
    page(actions, 'theme-new', 'themeNew'),
    line,
    page(actions, 'theme-rename', 'themeRename'),
    page(actions, 'theme-up', 'themeUp'),
    page(actions, 'theme-down', 'themeDown'),
    page(actions, 'theme-in', 'themeIn'),
    page(actions, 'theme-out', 'themeOut'),
    page(actions, 'theme-under', 'themeUnder'),
    page(actions, 'theme-merge', 'themeMerge'),
    page(actions, 'theme-split', 'themeSplit'),
    page(actions, 'theme-colour-parent', 'themeColour'),
    page(actions, 'theme-group', 'themeGroup'),
    page(actions, 'theme-delete', 'themeDelete'),
    line,
    page(actions, 'theme-example', 'themeExample'),
    page(actions, 'theme-unused', 'themeUnused'),
    page(actions, 'codebook-page', 'codebookPage'),
  ]
}

function helpMenu(actions: MenuActions): Item[] {
  const about = mac ? [] : [page(actions, 'about', 'about')]
  return [page(actions, 'keys', 'keys', 'F1'), page(actions, 'change-keys', 'changeKeys'), ...about]
}
