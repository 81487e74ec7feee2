import type { Coder } from '../../../preload/model.ts'
import { change } from '../change.ts'
import type { Context, HandlersOf } from '../context.ts'
import { CollateError } from '../error.ts'
import { chooseCoder, currentCoder, findCoder, insertCoder, listCoders, mergeCoders, readCoder, renameCoder } from '../records/coders.ts'

/** Who codes is a setting, so that undo does not change who one is. */
function choose(context: Context, coder: number): Coder {
  const { db, emit } = context
  readCoder(db, coder)
  const changed = db.transaction(() => chooseCoder(db, coder)).immediate()
  if (changed) emit('library.changed', { scopes: ['coders'] })
  return readCoder(db, coder)
}

function create(context: Context, name: string): Coder {
  return change(context, 'coder.create', () => readCoder(context.db, insertCoder(context.db, name)))
}

function rename(context: Context, coder: number, name: string): Coder {
  return change(context, 'coder.update', () => {
    readCoder(context.db, coder)
    renameCoder(context.db, coder, name)
    return readCoder(context.db, coder)
  })
}

function nameOneself(context: Context, name: string): Coder {
  const there = findCoder(context.db, name)
  if (there !== undefined) return choose(context, there)
  const present = readCoder(context.db, currentCoder(context.db))
  if (present.name === '') return rename(context, present.id, name)
  return choose(context, create(context, name).id)
}

function merge({ db }: Context, coder: number, into: number): Coder {
  if (coder === into) throw new CollateError('invalid', 'A coder cannot be merged with themselves. Choose another one.', `coder ${coder}`)
  readCoder(db, coder)
  readCoder(db, into)
  mergeCoders(db, coder, into)
  return readCoder(db, into)
}

/** People who code in this library. */
export const coderHandlers: HandlersOf<'coder'> = {
  'coder.list': ({ db }) => listCoders(db),
  'coder.create': (context, { name }) => create(context, name),
  'coder.update': (context, { coder, name }) => rename(context, coder, name),
  'coder.choose': (context, { coder }) => choose(context, coder),
  'coder.name': (context, { name }) => nameOneself(context, name),
  'coder.merge': (context, { coder, into }) => change(context, 'coder.merge', () => merge(context, coder, into)),
}
