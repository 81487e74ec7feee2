import type { MemoEntry, MemoInline } from '../../../preload/contract.ts'
import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'

/** A link of a memo as it is shown. */
export type Reference = Extract<MemoInline, { type: 'reference' }>

/** Opens a memo to be read, in place of whatever dialog is open. */
export function openMemo({ dialogs }: Root, { target, targetId, title }: Pick<MemoEntry, 'target' | 'targetId' | 'title'>): void {
  dialogs.close()
  dialogs.show({ kind: 'memo', target, targetId, title, reading: true })
}

/** Opens the article, the theme or the passage that a link leads to, in place of whatever dialog is open. */
export async function openReference({ dialogs, notices, reader, themes }: Root, { target, id, article }: Reference): Promise<void> {
  if (id === null) return
  dialogs.close()
  await notices.guard(async () => {
    if (target === 'article') await reader.open(id)
    if (target === 'theme') {
      dialogs.showSide('themes')
      await themes.show(id)
    }
    if (target === 'highlight' && article !== null) {
      await reader.open(article)
      const passage = reader.pane.highlights.find(highlight => highlight.id === id)
      if (passage) await reader.openHighlight(passage)
    }
  })
}

/** Opens the memo on the article that is read. */
export async function openArticleMemo({ dialogs, library, notices, reader }: Root): Promise<void> {
  const id = (reader.preview.pane ?? reader.pane).articleId
  if (id === null) {
    notices.info(i18n.t('reader.empty-title'))
    return
  }
  const article = await notices.guard(() => library.article(id))
  if (article) dialogs.show({ kind: 'memo', target: 'article', targetId: id, title: article.title })
}

/** Opens the memo on the current highlight. */
export function openHighlightMemo({ dialogs, notices, reader }: Root): void {
  const highlight = reader.pane.currentHighlight
  if (highlight) dialogs.show({ kind: 'memo', target: 'highlight', targetId: highlight.id, title: clip(highlight.exact) })
  else notices.info(i18n.t('memo.no-highlight'))
}

/** A quote short enough for a heading. */
export const clip = (quote: string): string => {
  const characters = [...quote]
  return `“${characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : quote}”`
}
