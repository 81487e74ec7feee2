import type { Scope } from '../../preload/model.ts'
import type { Context } from './context.ts'
import { recorded, recording } from './db/recording.ts'
import { type Change, changesOf, finishStep, insertStep } from './records/history.ts'
import { touchedArticles } from './records/search-documents.ts'

/**
 * Runs `work` in one immediate transaction as one undoable step labelled with its channel, then tells what changed.
 * `count` says how many things the step is about. A call that changes nothing leaves no step.
 */
export function change<T>(context: Context, label: string, work: () => T, count: (value: T) => number = () => 1): T {
  const { db } = context
  // What is planted is fed to the search with everything else at the end of opening.
  if (recording().starter) return db.transaction(work).immediate()
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

/** A step that goes on over several transactions, of which others may come in between. */
export interface OpenStep {
  /** Runs work whose changes, also those made after it waited for something, belong to the step. */
  record<T>(work: () => T): T
  /** Tells what was committed since it last told. */
  tell(): void
  /** Ends the step; it counts the articles that it added. */
  finish(): void
}

/** Opens a step that long work records into piece by piece; it is undone as one. */
export function openStep(context: Context, label: string): OpenStep {
  const { db } = context
  if (recording().starter) return { record: work => work(), tell() {}, finish() {} }
  const step = db.transaction(() => insertStep(db, label, true)).immediate()
  let told = 0
  let added = 0
  const tell = () => {
    const changes = changesOf(db, step, told)
    told = changes.at(-1)?.id ?? told
    added += changes.filter(({ entity, before }) => entity === 'article' && before === null).length
    announce(context, changes)
  }
  return {
    record: work => recorded({ step, starter: false }, work),
    tell,
    finish() {
      tell()
      db.transaction(() => finishStep(db, step, added)).immediate()
    },
  }
}

/** Tells which parts of the library some committed changes touched, and lets the search know. */
export function announce(context: Context, changes: Change[]): void {
  if (changes.length === 0) return
  context.feed.touch(touchedArticles(context.db, changes))
  context.emit('library.changed', { scopes: [...new Set<Scope>([...changes.flatMap(scopesOf), 'history'])] })
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
