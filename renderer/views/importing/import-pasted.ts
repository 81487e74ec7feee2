import { i18n } from '../../locales/i18n.ts'
import { batchOf } from '../../stores/import-batches.ts'
import type { Root } from '../../stores/root.ts'
import { type Pasted, sourceOf } from './pasted.ts'

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
