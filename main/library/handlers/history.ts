import type { HistoryMove } from '../../../preload/model.ts'
import { announce, touching } from '../change.ts'
import type { Context, HandlersOf } from '../context.ts'
import { CollateError, isConstraintError } from '../error.ts'
import { listSteps, moveThroughHistory, reach } from '../records/history.ts'

const LISTED = 100

/** Steps made while an import went on may stand in each other's way, by a name for example. */
function inOrder<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isConstraintError(error)) throw error
    throw new CollateError(
      'conflict',
      'Something that was made meanwhile stands in the way of this step. Rename or remove it, then try again.',
    )
  }
}

function move(context: Context, undo: boolean): HistoryMove {
  const { db, tracked } = context
  const moved = inOrder(() =>
    db
      .transaction(() => {
        const moved = moveThroughHistory(db, tracked, undo)
        return moved && { step: moved.step, made: touching(db, moved.changes) }
      })
      .immediate(),
  )
  if (moved) announce(context, moved.made)
  return { step: moved?.step ?? null, ...reach(db) }
}

/** Undo and redo. */
export const historyHandlers: HandlersOf<'history'> = {
  'history.list': ({ db }, { limit }) => listSteps(db, limit ?? LISTED),
  'history.undo': (context, { step }) => {
    const [newest] = listSteps(context.db, LISTED).filter(({ undone }) => !undone)
    if (step !== undefined && step !== newest?.id)
      throw new CollateError('conflict', 'Something else was changed since. Undo that first.', `step ${step}`)
    return move(context, true)
  },
  'history.redo': context => move(context, false),
}
