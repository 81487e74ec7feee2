import { when } from 'mobx'
import type { Highlight } from '../../../preload/model.ts'
import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'
import { themeOfWords } from '../../text/in-vivo.ts'
import { openArticleMemo, openHighlightMemo } from '../memos/open-memo.ts'

const askToSelect = (root: Root) => root.notices.info(i18n.t('reader.select-first'))

/** Highlights the selection, if there is one; false when nothing is to be opened of it, since it was refused or somebody went on meanwhile. */
async function highlighted(root: Root): Promise<boolean> {
  const { pane } = root.reader
  if (!pane.selection) return true
  const made = await root.coding.highlight()
  return made !== undefined && pane.current === made.id
}

/** Opens the note of the current highlight; a selection is highlighted first. */
export async function showNote(root: Root): Promise<void> {
  const { pane } = root.reader
  if (!(await highlighted(root))) return
  if (pane.currentHighlight) pane.showCard('note')
  else askToSelect(root)
}

/** Opens the choice of themes for the selection or the current highlight: all of them, or those used last. */
export function showTags(root: Root, kind: 'tag' | 'recent'): void {
  const highlight = root.coding.toTag
  if (highlight === undefined) askToSelect(root)
  else root.dialogs.show({ kind, highlight })
}

/** Opens the memo of the current highlight; a selection is highlighted first. Without either it is that of the article. */
export async function showMemo(root: Root): Promise<void> {
  const { pane } = root.reader
  if (!(await highlighted(root))) return
  if (pane.currentHighlight) openHighlightMemo(root)
  else await openArticleMemo(root)
}

/** Makes the words of the selection or the current highlight a theme and tags them with it, as one step of undo. */
export async function tagInVivo(root: Root): Promise<void> {
  const { coding, notices, reader, settings, themes } = root
  const { document, selection, currentHighlight } = reader.pane
  const { toTag } = coding
  if (!document || toTag === undefined) return askToSelect(root)
  const name = themeOfWords(selection ? document.text.slice(selection.start, selection.end) : (currentHighlight?.exact ?? ''))
  if (name === null) return notices.info(i18n.t('in-vivo.no-words'))
  await when(() => themes.loaded)
  const above = settings.values.inVivoParent === null ? null : themes.byId.get(settings.values.inVivoParent)
  const path = above ? `${above.path}/${name}` : name
  if (await coding.tag([path], toTag)) notices.info(i18n.t('in-vivo.done', { theme: path }), { undo: true })
}

/** The highlight that a theme would be taken off: that at the selection, and without one the current one. */
export function toUntag({ reader: { pane } }: Root): Highlight | null {
  return pane.selection ? (pane.at(pane.selection.start)[0] ?? null) : pane.currentHighlight
}

/** Takes the theme off the highlight at the selection, or off the current one; of several it asks which. */
export function untag(root: Root): void {
  const { dialogs, notices } = root
  const highlight = toUntag(root)
  const [theme] = highlight?.themeIds ?? []
  if (!highlight) notices.info(i18n.t('untag.go-first'))
  else if (theme === undefined) notices.info(i18n.t('untag.none'))
  else if (highlight.themeIds.length > 1) dialogs.show({ kind: 'untag', highlight: highlight.id })
  else void takeOff(root, highlight.id, theme, highlight.themes[0] ?? '')
}

/** Takes a theme off a highlight and says so. */
export async function takeOff(root: Root, highlight: number, theme: number, path: string): Promise<void> {
  const found = root.reader.pane.highlights.find(({ id }) => id === highlight)
  if (found && (await root.coding.untag(found, theme))) root.notices.info(i18n.t('untag.done', { theme: path }), { undo: true })
}
