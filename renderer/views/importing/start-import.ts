import { i18n } from '../../locales/i18n.ts'
import type { Batch, ImportOptions } from '../../stores/import-batches.ts'
import type { Root } from '../../stores/root.ts'

/** Shows the import dialog with its progress and starts; while another import runs, only says so. */
export function startImport({ dialogs, jobs, notices }: Root, batches: Batch[], options: ImportOptions = {}): void {
  dialogs.show({ kind: 'import' })
  if (jobs.imports?.running) {
    notices.info(i18n.t('import.busy'))
    return
  }
  if (batches.length === 0) notices.info(i18n.t('import.nothing'))
  else void jobs.import(batches, options)
}
