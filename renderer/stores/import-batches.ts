import type { ImportPlace, ImportReport, ImportSource, Request } from '../../preload/contract.ts'
import { TABLE_ENDINGS } from '../../preload/model.ts'
import type { Work } from './work.ts'

/** Work that the user may let rest, or stop. */
export type Resting = Pick<Work<ImportReport>, 'paused' | 'stopped'>

/** How sources are read, where that is not left to be found out. */
export type ImportOptions = Pick<Request<'import.start'>, 'encoding' | 'columns'>

/** Whether a file holds a table, by the ending of its name. */
export const isTable = (name: string): boolean => TABLE_ENDINGS.some(ending => name.toLowerCase().endsWith(`.${ending}`))

/** Sources that are read when their turn comes, so that a large folder is never in memory at once. What takes long asks `work` whether to rest or stop. */
export interface Batch {
  count: number
  load(work?: Resting): Promise<{ sources: ImportSource[]; failed: ImportReport['failed'] }>
  /** The source that had this place among those that were loaded, read once more; null when it cannot be had. */
  again?(at: number): Promise<ImportSource | null>
}

/** What is at hand: paths, or text that was pasted. */
export const batchOf = (sources: ImportSource[]): Batch => ({
  count: sources.length,
  load: async () => ({ sources, failed: [] }),
  again: async at => sources[at] ?? null,
})

/** What a place in the report of a batch stands for, as a source of its own. */
export async function sourceAgain(batch: Batch, { path, part, source }: ImportPlace): Promise<ImportSource | null> {
  const only = part === undefined ? {} : { part }
  // Of a file on the disk the path is known, with the name inside it behind.
  if (source === undefined) return { kind: 'path', path: part === undefined ? path : path.slice(0, -part.length - 1), ...only }
  const found = (await batch.again?.(source)) ?? null
  return found?.kind === 'bytes' ? { ...found, ...only } : found
}

/** Sources whose bytes are read at once for another try. */
const AT_ONCE = 20

/** Gets a source again; null when it cannot be had. */
type Loader = () => Promise<ImportSource | null>

/** Batches of what is to be tried once more; what cannot be had again fails. */
export function batchesAgain(places: readonly ImportPlace[], loaderOf: (place: ImportPlace) => Loader | undefined): Batch[] {
  const known = places.flatMap(place => {
    const loader = loaderOf(place)
    return loader ? [{ place, loader }] : []
  })
  const groups = Array.from({ length: Math.ceil(known.length / AT_ONCE) }, (_, at) => known.slice(at * AT_ONCE, (at + 1) * AT_ONCE))
  return groups.map(group => {
    const loaded: Loader[] = []
    return {
      count: group.length,
      async load() {
        const sources: ImportSource[] = []
        const failed: ImportReport['failed'] = []
        for (const { place, loader } of group) {
          const source = await loader()
          if (source) {
            sources.push(source)
            loaded.push(loader)
          } else failed.push({ path: place.path, code: 'unreadable', message: '' })
        }
        return { sources, failed }
      },
      again: async at => (await loaded[at]?.()) ?? null,
    }
  })
}
