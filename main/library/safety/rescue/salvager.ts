import { parentPort, workerData } from 'node:worker_threads'
import type { SalvagedTable } from '../../../../preload/model.ts'
import { openCopy, openDamaged } from '../../db/copy.ts'
import { makeDatabase } from '../../db/open.ts'
import { CollateError, toFailure } from '../../error.ts'
import { fill } from './fill.ts'
import type { Answer, Filling } from './filling.ts'

// Entry of the thread that saves what can be read, for `filling.ts`.

function filled({ making, name, copy, sound }: Filling): SalvagedTable[] {
  const damaged = copy === null ? null : openDamaged(copy)
  const backup = sound === null ? null : openCopy(sound)
  const fresh = makeDatabase(making, name)
  try {
    const tables = fill(fresh, damaged, backup)
    if (tables.every(({ table, saved, joined, doubtful }) => table === 'library' || saved + joined + doubtful === 0)) {
      throw new CollateError(
        'missing',
        'Nothing could be read in the damaged file, and there is no sound backup. The file was left as it is.',
      )
    }
    fresh.pragma('wal_checkpoint(TRUNCATE)')
    return tables
  } finally {
    for (const one of [fresh, backup, damaged]) one?.close()
  }
}

const tell = (answer: Answer) => parentPort?.postMessage(answer)
try {
  tell({ ok: true, tables: filled(workerData as Filling) })
} catch (error) {
  tell({ ok: false, failure: toFailure(error) })
}
