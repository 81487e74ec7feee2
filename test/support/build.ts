import { ensureBuilt } from '../../main/hosts/build.js'

/** Before any test: the build that child processes and workers run from is what the sources say. */
export async function setup(): Promise<void> {
  await ensureBuilt()
}
