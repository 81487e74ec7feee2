import { i18n } from '../locales/i18n.ts'
import { call } from './calls.ts'
import type { Dialogs } from './dialogs.ts'
import type { LibraryStore } from './library.ts'
import type { NoteDraft, NoteDrafts } from './note-drafts.ts'
import type { Notices } from './notices.ts'
import type { Reader } from './reader.ts'
import { draftOf, textInHand } from './text-drafts.ts'

interface Parts {
  drafts: NoteDrafts
  notices: Notices
  dialogs: Dialogs
  reader: Reader
  library: LibraryStore
}

/** Offers to go on with what was being typed when the page was broken off: a note or a memo, else the text of an article. */
export async function offerLeft(parts: Parts): Promise<void> {
  const { drafts, notices } = parts
  for (const draft of drafts.left()) {
    const saved = await savedOf(draft)
    if (saved === draft.text) drafts.drop(draft)
    // What it is on may come back by an undo.
    else if (saved !== null) {
      const said = i18n.t('draft.left-note', { of: draft.title })
      notices.keep(said, { label: i18n.t('draft.go-on'), run: () => void notices.guard(() => openDraft(draft, parts)) })
    }
  }
  const uuid = textInHand()
  const article = uuid !== null && draftOf(uuid) ? parts.library.articles.find(other => other.uuid === uuid) : undefined
  if (!article) return
  notices.keep(i18n.t('draft.left-text', { of: article.title }), {
    label: i18n.t('draft.go-on'),
    run: () => parts.dialogs.show({ kind: 'edit-text', article: article.id, at: null }),
  })
}

/** What the library says in the place of a draft; null when what it is on is not there any more. */
async function savedOf({ kind, target, targetId }: NoteDraft): Promise<string | null> {
  try {
    if (kind === 'memo') return (await call('memo.read', { target, targetId })).body
    const [highlight] = await call('highlight.some', { highlights: [targetId ?? 0] })
    return highlight ? (highlight.note ?? '') : null
  } catch {
    return null
  }
}

async function openDraft({ kind, target, targetId, title }: NoteDraft, { dialogs, reader }: Parts): Promise<void> {
  if (kind === 'memo') return dialogs.show({ kind: 'memo', target, targetId, title })
  const [highlight] = await call('highlight.some', { highlights: [targetId ?? 0] })
  if (!highlight) return
  await reader.openHighlight(highlight)
  reader.pane.showCard('note')
}
