import type { Scope } from '../../preload/model.ts'
import type { Context } from './context.ts'
import { recorded, recording } from './db/recording.ts'
import { type Change, changesOf, finishStep, insertStep } from './records/history.ts'

/**
 * Runs `work` in one immediate transaction as one undoable step labelled with its channel, then tells what changed.
 * `count` says how many things the step is about. A call that changes nothing leaves no step.
 */
export function change<T>(context: Context, label: string, work: () => T, count: (value: T) => number = () => 1): T {
  const { db } = context
  const as = recording()
  if (as.starter) return db.transaction(work).immediate()
  const [value, changes] = db
    .transaction(() => {
      const step = insertStep(db, label, false)
      const result = recorded({ step, starter: false }, work)
      const made = changesOf(db, step)
      finishStep(db, step, count(result))
      return [result, made] as const
    })
    .immediate()
  announce(context, changes)
  return value
}

/** Tells which parts of the library some changes touched. */
export function announce(context: Context, changes: Change[]): void {
  if (changes.length === 0) return
  const scopes = new Set<Scope>(changes.flatMap(scopesOf))
  context.emit('library.changed', { scopes: [...scopes, 'history'] })
}

/** What has to be read again after one row changed, counts in other places included. */
function scopesOf({ entity, before, after }: Change): Scope[] {
  const cameOrWent = before === null || after === null || 'deleted_at' in after
  switch (entity) {
    case 'article':
      return cameOrWent ? ['articles', 'highlights', 'themes', 'collections'] : ['articles']
    case 'highlight':
      return cameOrWent ? ['highlights', 'articles', 'themes'] : ['highlights']
    case 'highlight_theme':
      return ['highlights', 'themes']
    case 'theme':
      return ['themes', 'highlights']
    case 'collection':
    case 'collection_article':
      return ['collections']
    case 'memo':
      return ['memos']
    default:
      return []
  }
}
