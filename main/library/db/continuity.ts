import type { LibraryBreak } from '../../../preload/model.ts'
import type { Journal } from './epoch.ts'

/** What stands beside a library file in `library.epoch`, written when it is opened and closed. */
export interface Sidecar {
  /** `replaced`: a backup took its place, so that nothing is to be expected. */
  state: 'opening' | 'open' | 'closed' | 'replaced'
  /** The epoch that the library has, with its journal. */
  epoch: number
  /** The epoch that the file has at least without its journal. */
  base: number
  /** The journal as it was then. */
  journal: Journal | null
  /** What was noticed, until somebody has seen it. */
  noticed: LibraryBreak | null
  /** When all of the library was checked last. */
  checked: string | null
}

/** What is found at an opening, before SQLite touches it. */
export interface Found {
  sidecar: Sidecar | null
  epoch: number | null
  journal: Journal | null
}

/** `foreign`: the journal does not belong to the file, and playing it in would damage that. */
export type Verdict = LibraryBreak | 'foreign' | null

/** The salt grows by one whenever a journal begins anew, and its other half is another then ("WAL-mode File Format", section 4.4). */
function isFollowedBy(one: Journal | null, other: Journal): boolean {
  if (!one) return false
  const steps = (other.sequence - one.sequence) >>> 0
  return (other.salt[0] - one.salt[0]) >>> 0 === steps && (steps > 0 || other.salt[1] === one.salt[1])
}

const isSame = (one: Journal | null, other: Journal) => isFollowedBy(one, other) && one?.sequence === other.sequence

/**
 * Whether a library file and its journal go on from where they were left. Holds for every moment at which a process may be killed; a file without a sidecar
 * may come from anywhere.
 */
export function judge({ sidecar, epoch, journal }: Found): Verdict {
  if (!sidecar || epoch === null || sidecar.state === 'replaced') return null
  if (epoch < sidecar.base) return journal ? 'foreign' : 'older'
  if (sidecar.state === 'opening') return null
  if (sidecar.state === 'open') {
    if (!journal) return 'journal-missing'
    return isFollowedBy(sidecar.journal, journal) ? null : 'foreign'
  }
  if (journal) return isSame(sidecar.journal, journal) ? null : 'foreign'
  return epoch < sidecar.epoch ? 'journal-missing' : null
}
