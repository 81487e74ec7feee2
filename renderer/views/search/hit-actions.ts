import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'
import { tagHits } from '../concordance/show-lines.ts'
import { removeArticles } from '../library/remove-articles.ts'

/** Tags every place found in the selected results. */
export function tagChosenHits(root: Root): void {
  const articles = chosenIn(root)
  if (articles) tagHits(root, articles)
}

/** Exports the articles of the selected results. */
export function exportChosenHits(root: Root): void {
  const articles = chosenIn(root)
  if (articles) root.dialogs.show({ kind: 'export', articles })
}

/** Takes the articles of the selected results out of the library; the notice offers undo. */
export function removeChosenHits(root: Root): void {
  const articles = chosenIn(root)
  if (articles) void removeArticles(root, [...articles])
}

/** Selects all results that are shown. */
export function chooseAllHits(root: Root): void {
  root.hits.selection.all(root.hits.ids)
  sayChosenHits(root)
}

/** Says how many results are selected. */
export const sayChosenHits = ({ hits, notices }: Root): void => notices.announce(i18n.t('hits.selected', { count: hits.chosen.length }))

function chosenIn({ hits, notices }: Root): readonly number[] | null {
  if (hits.chosen.length > 0) return hits.chosen
  notices.info(i18n.t('hits.none'))
  return null
}
