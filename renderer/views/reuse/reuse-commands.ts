import { i18n } from '../../locales/i18n.ts'
import { asSource, type CopySource } from '../../stores/copies.ts'
import type { Root } from '../../stores/root.ts'
import type { Command } from '../shell/commands.ts'

/** What is selected in the focused pane, else its current highlight; null when there is neither. */
function sourceOf({ reader }: Root): CopySource | null {
  const { document, selection, currentHighlight: highlight } = reader.pane
  if (!document) return null
  if (!selection) return highlight && asSource(highlight)
  const { start, end } = selection
  return { article: document.article.id, version: document.version, start, end, exact: document.text.slice(start, end), highlight: null }
}

function show(root: Root, sources: readonly CopySource[], offered: boolean) {
  if (sources.length === 0) root.notices.info(i18n.t('reader.select-first'))
  else if (sources.every(({ highlight }) => highlight?.state === 'orphan')) root.notices.info(i18n.t('copies.lost'))
  else {
    root.notices.withdrawOffers()
    root.dialogs.show({ kind: 'copies', sources, offered })
  }
}

/** Codes the copies of what is current, else of what they were offered for; while those of several passages are on offer, of these. */
function codeCopies(root: Root) {
  const offered = root.codeOnce.offered.map(asSource)
  const several = offered.length > 1 && root.notices.offers('code-copies')
  const source = several ? null : sourceOf(root)
  show(root, source ? [source] : offered, true)
}

/** Commands on what articles have in common. */
export const reuseCommands: readonly Command[] = [
  {
    id: 'where-else',
    keys: ['W'],
    run: root =>
      show(
        root,
        [sourceOf(root)].filter(source => source !== null),
        false,
      ),
  },
  { id: 'code-copies', keys: ['C'], run: codeCopies },
  { id: 'near-duplicates', keys: [], run: root => root.dialogs.show({ kind: 'near-duplicates', articles: null }) },
  { id: 'reuse', keys: [], run: root => root.dialogs.show({ kind: 'reuse' }) },
]
