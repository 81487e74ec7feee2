import { parentPort, workerData } from 'node:worker_threads'
import { sha256 } from '../safety/sha256.ts'
import { ImportError } from './failure.ts'
import { CHANGED, type Keeping, type Kept } from './keeper.ts'
import { keepOriginals, type Original } from './originals.ts'
import { contentOf, readSource } from './source.ts'

// Entry of the thread that keeps files for `keeper.ts`, one lot after the other.
const port = parentPort
if (!port) throw new Error('The keeper runs as a worker thread only.')
let last = Promise.resolve()
port.on('message', (lot: Keeping[]) => {
  last = last.then(async () => port.postMessage(await keepAll(lot)))
})

async function keepAll(lot: Keeping[]): Promise<Kept> {
  try {
    const found = lot.map(read)
    const originals = found.flatMap(one => (one instanceof ImportError ? [] : [one]))
    if (originals.length > 0) await keepOriginals(workerData, originals)
    return found.map(one => (one instanceof ImportError ? { code: one.code, message: one.message } : null))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { error: { message: error.message, code: 'code' in error ? String(error.code) : undefined } }
  }
}

/** The bytes of a source that was read before, if they are still the same. */
function read({ source, original: { sha256: known, ending } }: Keeping): Original | ImportError {
  try {
    const { bytes } = contentOf(readSource(source))
    if (sha256(bytes) === known) return { bytes, sha256: known, ending }
    return new ImportError('unreadable', CHANGED)
  } catch (error) {
    if (error instanceof ImportError) return error
    throw error
  }
}
