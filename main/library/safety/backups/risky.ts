import type { Channel } from '../../../../preload/contract.ts'
import type { BackupReason } from '../../../../preload/model.ts'

/** Calls that bring in without end: they are not to have what a library kept for itself on a full disk. */
export const BULKY: ReadonlySet<Channel> = new Set(['import.start', 'import.resume'])

/** Calls that cannot be undone: what was done in the last minutes is to be in the backup too. */
export const FINAL: ReadonlySet<Channel> = new Set(['trash.empty'])

/** Calls that bring in, change or remove much at once, with what their backup is for. */
export const RISKY: Partial<Record<Channel, BackupReason>> = {
  'import.start': 'import',
  'import.resume': 'import',
  'library.remove-starter': 'edit',
  'article.update-many': 'edit',
  'article.merge': 'edit',
  'trash.empty': 'edit',
  'theme.merge': 'edit',
  'theme.remove-many': 'edit',
  'theme.move-many': 'edit',
  'coder.merge': 'edit',
  'tag.remove': 'edit',
  'highlight.create-many': 'edit',
  'parallel.tag-all-copies': 'edit',
  'passage.change': 'edit',
  'history.undo-to': 'edit',
  'history.redo-to': 'edit',
}
