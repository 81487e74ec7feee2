import type { ImportPlace, ImportReport, ImportSource, Request } from '../../preload/contract.ts'
import { TABLE_ENDINGS } from '../../preload/model.ts'
import type { Work } from './work.ts'

/** Work that the user may let rest, or stop. */
export type Resting = Pick<Work<ImportReport>, 'paused' | 'stopped'>

/** How sources are read, where that is not left to be found out. */
export type ImportOptions = Pick<Request<'import.start'>, 'encoding' | 'columns'>

/** Whether a file holds a table, by the ending of its name. */
export const isTable = (name: string): boolean => TABLE_ENDINGS.some(ending => name.toLowerCase().endsWith(`.${ending}`))

/** A source that could not be had, as a line of the report. */
export type Failed = ImportReport['failed'][number]

/** Gets a source again, or tells why it cannot be had; null when the work was stopped. */
export type Loader = (work?: Resting) => Promise<ImportSource | Failed | null>

/** What came of loading a batch; what could not be had may be tried again, unless `again` is null. */
export interface Loaded {
  sources: ImportSource[]
  failed: { place: Failed; again: Loader | null }[]
}

/** Sources that are read when their turn comes, so that a large folder is never in memory at once. What takes long asks `work` whether to rest or stop. */
export interface Batch {
  count: number
  load(work?: Resting): Promise<Loaded>
  /** The lines of a report that make way for what comes of the sources, each in the place of its source. */
  instead?: readonly ImportPlace[]
  /** The source that had this place among those that were loaded, read once more; null when it cannot be had. */
  again?(at: number): ReturnType<Loader>
}

/** What is at hand: paths, or text that was pasted. */
export const batchOf = (sources: ImportSource[]): Batch => ({
  count: sources.length,
  load: async () => ({ sources, failed: [] }),
  again: async at => sources[at] ?? null,
})

/** What a place in the report of a batch stands for, as a source of its own. */
export async function sourceAgain(batch: Batch, { path, part, source }: ImportPlace): ReturnType<Loader> {
  const only = part === undefined ? {} : { part }
  // Of a file on the disk the path is known, with the name inside it behind.
  if (source === undefined) return { kind: 'path', path: part === undefined ? path : path.slice(0, -part.length - 1), ...only }
  const found = (await batch.again?.(source)) ?? null
  return found && 'kind' in found && found.kind === 'bytes' ? { ...found, ...only } : found
}

/** Sources whose bytes are read at once for another try. */
const AT_ONCE = 20

/** Batches of what is to be tried once more; what cannot be had again fails once more, and may be tried yet again. */
export function batchesAgain(places: readonly ImportPlace[], loaderOf: (place: ImportPlace) => Loader | undefined): Batch[] {
  const known = places.flatMap(place => {
    const again = loaderOf(place)
    return again ? [{ place, again }] : []
  })
  const groups = Array.from({ length: Math.ceil(known.length / AT_ONCE) }, (_, at) => known.slice(at * AT_ONCE, (at + 1) * AT_ONCE))
  return groups.map(batchAgain)
}

const gone = ({ path }: ImportPlace): Failed => ({ path, code: 'unreadable', message: '' })

function batchAgain(group: { place: ImportPlace; again: Loader }[]): Batch {
  const instead: ImportPlace[] = []
  const loaders: Loader[] = []
  return {
    count: group.length,
    instead,
    async load(work) {
      const loaded: Loaded = { sources: [], failed: [] }
      const missed: ImportPlace[] = []
      for (const { place, again } of group) {
        const source = (await again(work)) ?? gone(place)
        if (work?.stopped) break
        if ('kind' in source) {
          loaded.sources.push(source)
          loaders.push(again)
          instead.push(place)
        } else {
          loaded.failed.push({ place: source, again })
          missed.push(place)
        }
      }
      instead.push(...missed)
      return loaded
    },
    again: async at => (await loaders[at]?.()) ?? null,
  }
}
