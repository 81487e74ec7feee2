import type { MenuItemConstructorOptions as Item } from 'electron'
import type { PassageTexts } from './electron-passage-texts.ts'

/** Makes an entry that runs a command of the page, with the key it comes with. */
export type PageItem = (id: string, label: keyof PassageTexts, accelerator?: string) => Item

const line: Item = { type: 'separator' }

/** Everything that can be done with a passage: marking and tagging it, going from one to the next, and where it begins and ends. */
export function passageMenu(page: PageItem, { shaping, selected }: { shaping: string; selected: string }): Item[] {
  return [
    page('highlight', 'highlight', 'H'),
    page('tag', 'tag', 'T'),
    page('recent-themes', 'recentThemes', 'R'),
    page('in-vivo', 'inVivo', 'I'),
    page('in-vivo-under', 'inVivoUnder'),
    page('untag', 'untag', 'U'),
    page('copy-across', 'copyAcross', 'Shift+F9'),
    line,
    page('note', 'note', 'N'),
    page('memo', 'memo', 'M'),
    page('tag-hits', 'tagHits'),
    line,
    page('card', 'card', 'Enter'),
    page('next', 'next', 'J'),
    page('previous', 'previous', 'K'),
    page('cycle', 'cycle', 'O'),
    page('pick-overlap', 'pickOverlap', 'P'),
    page('delete', 'delete', 'Backspace'),
    line,
    page('where-else', 'whereElse', 'W'),
    page('code-copies', 'codeCopies', 'C'),
    line,
    page('passages-all', 'passagesAll'),
    { label: selected, submenu: selectedMenu(page) },
    line,
    page('copy-link', 'copyLink', 'CmdOrCtrl+Shift+Y'),
    page('caret', 'caret', 'F7'),
    { label: shaping, submenu: shapingMenu(page) },
  ]
}

/** What can be done with the highlights that are selected in a list. */
const selectedMenu = (page: PageItem): Item[] => [
  page('passages-tag', 'passagesTag'),
  page('passages-untag', 'passagesUntag'),
  page('passages-move', 'passagesMove'),
  page('passages-recolour', 'passagesRecolour'),
  line,
  page('passages-copy', 'passagesCopy'),
  page('passages-cite', 'passagesCite'),
  page('passages-export', 'passagesExport'),
  line,
  page('passages-remove', 'passagesRemove'),
]

const shapingMenu = (page: PageItem): Item[] => [
  page('grow', 'grow', ']'),
  page('shrink', 'shrink', '['),
  page('grow-sentence', 'growSentence', '}'),
  page('shrink-sentence', 'shrinkSentence', '{'),
  line,
  page('grow-start', 'growStart', 'Alt+]'),
  page('shrink-start', 'shrinkStart', 'Alt+['),
  page('grow-start-sentence', 'growStartSentence', 'Alt+}'),
  page('shrink-start-sentence', 'shrinkStartSentence', 'Alt+{'),
  line,
  page('extend', 'extend', 'E'),
]
