import type { ImportSource, Request } from '../../../preload/contract.ts'
import type { ImportReport } from '../../../preload/model.ts'
import type { Entry } from './entry.ts'
import { findFiles } from './find-files.ts'

/** Replaces folders by the files in them, pasted texts after all files; what cannot be found goes into the report. */
export async function expand({ sources }: Request<'import.start'>, report: ImportReport): Promise<Entry[]> {
  const { files, failed } = await findFiles(sources.flatMap(source => wholeFile(source) ?? []))
  report.failed.push(...failed)
  const found = files.map(path => ({ source: { kind: 'path' as const, path }, given: null }))
  const others = sources.flatMap((source, at) =>
    wholeFile(source) === null ? [{ source, given: source.kind === 'path' ? null : at }] : [],
  )
  return [...found, ...others].map((entry, at) => ({ ...entry, at, stored: 0 }))
}

/** The path of a file or folder of which everything is wanted. */
const wholeFile = (source: ImportSource): string | null => (source.kind === 'path' && source.part === undefined ? source.path : null)
