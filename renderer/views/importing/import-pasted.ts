import type { ImportSource } from '../../../preload/contract.ts'
import { i18n } from '../../locales/i18n.ts'
import { batchOf } from '../../stores/jobs.ts'
import type { Root } from '../../stores/root.ts'

/** What the fields hold. `page` is what was pasted as HTML, with the text that stood for it. */
export interface Pasted {
  title: string
  text: string
  page: { html: string; text: string } | null
}

const NAME = 200

/** The source to import: the page as long as its text was not changed, else the text. Without a title the first line names it. */
export function sourceOf({ title, text, page }: Pasted): ImportSource {
  const name = title || (text.trim().split('\n')[0] ?? '').trim().slice(0, NAME)
  return page && page.text === text ? { kind: 'html', name, html: page.html } : { kind: 'text', name, text }
}

/** Imports what was pasted and opens it. Shows the report instead when it did not come in; false when the dialog is to stay. */
export async function importPasted(root: Root, pasted: Pasted): Promise<boolean> {
  const { dialogs, jobs, library, notices, reader } = root
  const report = await jobs.import([batchOf([sourceOf(pasted)])])
  const [article] = report?.imported ?? []
  if (!article) {
    dialogs.show({ kind: 'import' })
    return false
  }
  jobs.dismissImport()
  // The title that was typed goes before one that the text seems to have.
  if (pasted.title !== '' && pasted.title !== article.title) await library.updateArticle(article.id, { title: pasted.title })
  notices.info(i18n.t('import.imported', { count: 1 }))
  await notices.guard(() => reader.open(article.id))
  return true
}
