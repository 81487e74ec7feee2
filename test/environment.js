import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

const MEMORY = '/dev/shm'
/** Bytes that have to be free there; containers often give it 64 MB only. */
const ENOUGH = 1e9

/** A folder in memory, where no write waits for a disk; the system's own for temporary files where there is none with room. */
function memoryFolder() {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ENOUGH ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** What the processes of tests are started with: they keep their files in memory, and the many that run the same code compile it once. */
export const testEnvironment = () => ({
  TMPDIR: memoryFolder(),
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/collate-tests', import.meta.url)),
})
