import type { HistoryJump, HistoryMove } from '../../../preload/model.ts'
import { announce, endLeft, touching } from '../change.ts'
import type { Context, HandlersOf } from '../context.ts'
import { CollateError, isConstraintError } from '../error.ts'
import { type Change, listSteps, moveThroughHistory, postponeReferences, reach, stepsBetween } from '../records/history.ts'

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
  endLeft(context)
  const moved = inOrder(() =>
    db
      .transaction(() => {
        postponeReferences(db)
        const moved = moveThroughHistory(db, tracked, undo)
        return moved && { step: moved.step, made: touching(db, moved.changes) }
      })
      .immediate(),
  )
  if (moved) announce(context, moved.made)
  return { step: moved?.step ?? null, ...reach(db) }
}

/** Moves over several steps in one transaction, so that what stands in the way of one of them leaves all as they were. */
function jump(context: Context, step: number, steps: number, undo: boolean): HistoryJump {
  const { db, tracked } = context
  endLeft(context)
  const made = inOrder(() =>
    db
      .transaction(() => {
        if (stepsBetween(db, step, undo) !== steps)
          throw new CollateError('conflict', 'Something else was done since. Look at the history again.', `step ${step}`)
        postponeReferences(db)
        const changes: Change[] = []
        for (let moved = 0; moved < steps; moved++) {
          for (const change of moveThroughHistory(db, tracked, undo)?.changes ?? []) changes.push(change)
        }
        return touching(db, changes)
      })
      .immediate(),
  )
  announce(context, made)
  return { steps, ...reach(db) }
}

/** Undo and redo. */
export const historyHandlers: HandlersOf<'history'> = {
  'history.list': ({ db }, { limit, before }) => listSteps(db, limit ?? LISTED, before),
  'history.undo': (context, { step }) => {
    const [newest] = listSteps(context.db, LISTED).filter(({ undone }) => !undone)
    if (step !== undefined && step !== newest?.id)
      throw new CollateError('conflict', 'Something else was changed since. Undo that first.', `step ${step}`)
    return move(context, true)
  },
  'history.redo': context => move(context, false),
  'history.undo-to': (context, { step, steps }) => jump(context, step ?? 0, steps, true),
  'history.redo-to': (context, { step, steps }) => jump(context, step, steps, false),
}
