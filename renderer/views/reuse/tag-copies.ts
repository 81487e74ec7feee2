import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'

/** Codes the chosen copies like their passages, and a single passage with `themes` if there are any, as one step of undo, and says what came of it. */
export async function tagChosen({ copies, dialogs, notices, reader }: Root, themes: string[]): Promise<void> {
  const count = copies.chosen.length
  const [source, ...others] = copies.sources
  const report = await notices.guard(() => copies.tag(themes))
  dialogs.close()
  if (!report) return
  const { pane } = reader
  if (source?.highlight === null && pane.articleId === source.article) {
    pane.select(null)
    pane.view?.clearSelection()
  }
  const text = i18n.t(others.length > 0 ? 'copies.done-many' : 'copies.done', { count: count - report.failed })
  notices.info(text, { undo: report.created + report.tagged + report.linked > 0 })
  notices.announce(text)
  if (report.failed > 0) notices.warn(i18n.t('copies.failed', { count: report.failed }))
}
