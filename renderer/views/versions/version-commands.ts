import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'
import { acceptPlace, keepQuotation, showOrphans } from '../orphans/orphan-actions.ts'
import type { Command } from '../shell/commands.ts'

/** Does something with the article that is read, or previewed, or says that there is none. */
const withArticle = (work: (root: Root, article: number) => void) => (root: Root) => {
  const { articleId } = root.reader.preview.pane ?? root.reader.pane
  if (articleId === null) root.notices.info(i18n.t('reader.empty-title'))
  else work(root, articleId)
}

const editText = withArticle((root, article) => {
  const { preview, pane } = root.reader
  const read = preview.pane ?? pane
  const place = read.view?.firstVisible() ?? 0
  root.dialogs.show({ kind: 'edit-text', article, at: read.selection ?? { start: place, end: place } })
})

const reimport = withArticle((root, article) => root.dialogs.show({ kind: 'edit-text', article, at: null, reimport: true }))

/** Does something with the orphan that is looked at, or first shows them. */
const withOrphan = (work: (root: Root) => void) => (root: Root) => {
  if (root.orphans.currentOrphan) work(root)
  else showOrphans(root)
}

const accept = withOrphan(root => {
  const { currentOrphan } = root.orphans
  if (currentOrphan) void acceptPlace(root, currentOrphan)
})

const keep = withOrphan(root => {
  const { currentOrphan } = root.orphans
  if (currentOrphan) void keepQuotation(root, currentOrphan)
})

/** Commands on the text of an article, its versions, and highlights whose place is lost. */
export const versionCommands: readonly Command[] = [
  { id: 'edit-text', keys: ['Mod+F2'], run: editText },
  { id: 'reimport', keys: [], run: reimport },
  { id: 'encoding', keys: [], run: withArticle((root, article) => root.dialogs.show({ kind: 'encoding', article })) },
  { id: 'versions', keys: ['Mod+Shift+F2'], run: withArticle((root, article) => root.dialogs.show({ kind: 'versions', article })) },
  { id: 'show-orphans', keys: ['Mod+6'], run: root => showOrphans(root) },
  { id: 'orphan-accept', keys: [], run: accept },
  { id: 'orphan-keep', keys: [], run: keep },
]
