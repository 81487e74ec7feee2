import type { MemoTarget } from '../../../preload/model.ts'
import { change } from '../change.ts'
import type { HandlersOf } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { readArticle } from '../records/articles.ts'
import { readHighlight } from '../records/highlights.ts'
import { bindLinks, listMentions } from '../records/memo-links.ts'
import { suggestLinks } from '../records/memo-suggestions.ts'
import { listMemos, readMemo, writeMemo } from '../records/memos.ts'
import { themeNode } from '../records/themes.ts'
import { normalise } from '../text/normal-form.ts'

function checkTarget(db: Database, target: MemoTarget, id: number | null): void {
  if (target === 'library') {
    if (id !== null) throw new CollateError('invalid', 'The memo of the library has no target id.', 'targetId')
  } else if (id === null) throw new CollateError('invalid', `Say which ${target} the memo is on.`, 'targetId')
  else if (target === 'article') readArticle(db, id)
  else if (target === 'theme') themeNode(db, id)
  else readHighlight(db, id)
}

const PAGE = 200

/** Memos on the library, its articles, themes and highlights. */
export const memoHandlers: HandlersOf<'memo'> = {
  'memo.read': ({ db }, { target, targetId }) => {
    checkTarget(db, target, targetId)
    return readMemo(db, target, targetId)
  },
  'memo.write': (context, { target, targetId, body }) =>
    change(context, 'memo.write', () => {
      checkTarget(context.db, target, targetId)
      writeMemo(context.db, target, targetId, bindLinks(context.db, normalise(body)))
      return readMemo(context.db, target, targetId)
    }),
  'memo.preview': async ({ db }, { body }) => (await import('../memos/preview.ts')).previewMemo(db, normalise(body)),
  'memo.mentions': ({ db }, { target, targetId }) => {
    checkTarget(db, target, targetId)
    return listMentions(db, target, targetId)
  },
  'memo.list': ({ db }, { filter, offset, limit }) => listMemos(db, filter ?? '', offset ?? 0, limit ?? PAGE),
  'memo.suggest': ({ db }, { typed, article }) => suggestLinks(db, normalise(typed), article),
}
