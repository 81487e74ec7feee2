import { parentPort, workerData } from 'node:worker_threads'
import { perform } from './tasks.ts'

// Entry of the thread that does one task for `thread.ts` and ends.
if (!parentPort) throw new Error('The anchor worker runs as a worker thread only.')
parentPort.postMessage(perform(workerData))
