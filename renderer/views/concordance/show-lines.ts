import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'

/** Shows every place that the search finds, one line each. */
export function showLines(root: Root): void {
  if (!asks(root)) return
  root.lines.everywhere()
  root.dialogs.show({ kind: 'lines' })
}

/** Tags every place that the search finds, in all articles or in some; while others are being tagged, shows how far that is. */
export function tagHits(root: Root, articles: readonly number[] | null = null): void {
  if (root.jobs.tags?.running) root.dialogs.show({ kind: 'tagging' })
  else if (asks(root)) {
    void root.lines.openAll(root.search.query.trim(), articles)
    root.dialogs.show({ kind: 'tag-lines' })
  }
}

function asks({ search, notices }: Root): boolean {
  if (search.active) return true
  notices.info(i18n.t('lines.search-first'))
  document.getElementById('search')?.focus()
  return false
}
