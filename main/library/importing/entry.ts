import type { ImportSource } from '../../../preload/contract.ts'
import type { ImportPlace } from '../../../preload/model.ts'
import type { Parsed } from './parser.ts'
import { labelOf } from './source.ts'

/** A source that is imported, by its place in the order; `given` is its place in the request, null for a file that was found in a folder or by its path. */
export interface Entry {
  source: ImportSource
  at: number
  given: number | null
  /** So many of its parts are in the library already. */
  stored: number
}

/** A part that was read from a source. */
export interface Read {
  entry: Entry
  part: Parsed
}

/** Where something stands, for a report; `inside` is the name within the source. */
export function placeIn({ source, given }: Entry, inside = ''): ImportPlace {
  return {
    path: pathOf(labelOf(source), inside),
    ...(inside === '' ? {} : { part: inside }),
    ...(given === null ? {} : { source: given }),
  }
}

/** The path of what stands in a file. */
export const pathOf = (path: string, inside: string): string => (inside === '' ? path : `${path}/${inside}`)
