import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'
import { keyOrName } from '../shell/key-map.ts'

/** Saves the edited text as a new version and says what became of the highlights; `done` closes what it was edited in. */
export async function saveRevision(root: Root, done: () => void): Promise<void> {
  const saved = await root.notices.guard(() => root.revision.save())
  if (!saved) return
  done()
  const { version, kept, moved, orphaned } = saved
  const counts = [kept > 0 && i18n.t('edit.kept-count', { count: kept }), moved > 0 && i18n.t('edit.moved-count', { count: moved })]
  const found = counts.filter(Boolean).join(', ')
  const lost = orphaned > 0 && i18n.t('edit.saved-orphans', { count: orphaned, keys: keyOrName(root, 'show-orphans') })
  const text = [i18n.t('edit.saved', { version }), found && `${found}.`, lost].filter(Boolean).join(' ')
  root.notices.info(text, { undo: true })
  root.notices.announce(text)
}
