import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'

/** Takes articles out of the library; the notice offers undo. */
export async function removeArticles({ library, notices }: Root, articles: number[]): Promise<void> {
  if (articles.length === 0) return
  const reply = await notices.guard(() => library.removeArticles(articles))
  if (reply) notices.info(i18n.t('library.removed', { count: reply.removed }), { undo: true })
}
