import type { Sighting } from '../records/watched.ts'

/** A file with the moment, in milliseconds, from which on it has looked as it does. */
export interface Waiting extends Sighting {
  since: number
}

/** Milliseconds for which a file must not have changed before it is taken: until then somebody may still be writing it. */
export const SETTLED = 2000

const same = (a: Sighting | undefined, b: Sighting) => a !== undefined && a.size === b.size && a.modified === b.modified

/**
 * Tells files that can be taken from those that have to wait still; those that were tried as they are do neither. `waiting` are those that waited
 * when the folder was last looked at, by path.
 */
export function settled(
  files: readonly Sighting[],
  tried: ReadonlyMap<string, Sighting>,
  waiting: ReadonlyMap<string, Waiting>,
  at: number,
): { ready: Sighting[]; waiting: Map<string, Waiting> } {
  const ready: Sighting[] = []
  const left = new Map<string, Waiting>()
  for (const file of files) {
    if (same(tried.get(file.path), file)) continue
    const known = waiting.get(file.path)
    const since = known && same(known, file) ? known.since : at
    if (at - since >= SETTLED) ready.push(file)
    else left.set(file.path, { ...file, since })
  }
  return { ready, waiting: left }
}
