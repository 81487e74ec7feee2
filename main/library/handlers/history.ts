import type { HistoryMove } from '../../../preload/model.ts'
import { announce } from '../change.ts'
import type { Context, HandlersOf } from '../context.ts'
import { listSteps, moveThroughHistory, reach } from '../records/history.ts'

const LISTED = 100

function move(context: Context, undo: boolean): HistoryMove {
  const { db, tracked } = context
  const moved = db.transaction(() => moveThroughHistory(db, tracked, undo)).immediate()
  if (moved) announce(context, moved.changes)
  return { step: moved?.step ?? null, ...reach(db) }
}

/** Undo and redo. */
export const historyHandlers: HandlersOf<'history'> = {
  'history.list': ({ db }, { limit }) => listSteps(db, limit ?? LISTED),
  'history.undo': context => move(context, true),
  'history.redo': context => move(context, false),
}
