import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'

/** Shows every place that the search finds, one line each. */
export function showLines(root: Root): void {
  if (asks(root)) root.dialogs.show({ kind: 'lines' })
}

/** Tags every place that the search finds; while others are being tagged, shows how far that is. */
export function tagHits(root: Root): void {
  if (root.jobs.tags?.running) root.dialogs.show({ kind: 'tagging' })
  else if (asks(root)) {
    void root.lines.openAll(root.search.query.trim())
    root.dialogs.show({ kind: 'tag-lines' })
  }
}

function asks({ search, notices }: Root): boolean {
  if (search.active) return true
  notices.info(i18n.t('lines.search-first'))
  document.getElementById('search')?.focus()
  return false
}
