import { i18n } from '../../locales/i18n.ts'
import type { BulkAction } from '../../stores/dialogs.ts'
import type { PassageRows } from '../../stores/passage-rows.ts'
import type { Root } from '../../stores/root.ts'

/**
 * Asks what to do with the highlights selected in a list, by default the one that is shown; says what to do when none are. Without any selected, all
 * that the list shows are exported.
 */
export function askBulk(root: Root, action: BulkAction, options: { list?: PassageRows; path?: string } = {}): void {
  const { list = root.bulk.list, path } = options
  const highlights = action === 'export' && list.chosen.length === 0 && list.ids.length > 0 ? list.ids : chosenIn(root, list)
  if (highlights) root.dialogs.show({ kind: 'bulk', action, highlights, theme: list.theme, ...(path === undefined ? {} : { path }) })
}

/** Puts the highlights selected in a list onto the clipboard as Markdown, under their articles. */
export async function copyChosen(root: Root, list: PassageRows = root.bulk.list): Promise<void> {
  const highlights = chosenIn(root, list)
  if (!highlights) return
  const { notices } = root
  await notices.guard(async () => {
    const title = titleOf(root, list.theme)
    const markdown = await root.bulk.markdown({ highlights: [...highlights], title, group: 'article', untagged: i18n.t('bulk.untagged') })
    await navigator.clipboard.writeText(markdown)
    const text = i18n.t('bulk.copied', { count: highlights.length })
    notices.info(text)
    notices.announce(text)
  })
}

/** Puts the highlights selected in a list onto the clipboard as plain text, each with the citation of its article. */
export async function citeChosen(root: Root, list: PassageRows = root.bulk.list): Promise<void> {
  const highlights = chosenIn(root, list)
  if (highlights) await citeAll(root, highlights)
}

/** The same for those of a row: what is selected when the row is, else the row alone. */
export const citeRow = (root: Root, list: PassageRows, id: number): Promise<void> => citeAll(root, ofRow(list, id))

/** What is meant by a row: all that is selected when it is among that. */
export const ofRow = ({ chosen }: PassageRows, id: number): readonly number[] => (chosen.includes(id) ? chosen : [id])

/** Puts highlights onto the clipboard as plain text with citations. */
export const citeAll = ({ bulk, notices }: Root, highlights: readonly number[]): Promise<void> =>
  notices.guard(async () => {
    await navigator.clipboard.writeText((await bulk.cited(highlights)).text)
    const text = i18n.t('bulk.cited', { count: highlights.length })
    notices.info(text)
    notices.announce(text)
  })

/** Selects everything that a list shows. */
export function chooseAll({ bulk, notices }: Root, list: PassageRows = bulk.list): void {
  list.selection.all(list.ids)
  notices.announce(i18n.t('bulk.selected', { count: list.chosen.length }))
}

/** What a text of passages is called: their theme, or the article that is being read. */
export function titleOf({ reader, themes }: Root, theme: number | null): string {
  const name = theme === null ? reader.pane.document?.article.title : themes.byId.get(theme)?.name
  return i18n.t('bulk.file-title', { of: name ?? '' }).trim()
}

function chosenIn({ notices }: Root, { chosen }: PassageRows): readonly number[] | null {
  if (chosen.length > 0) return chosen
  notices.info(i18n.t('bulk.none'))
  return null
}
