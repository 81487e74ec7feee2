import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { FileReport, ImportReport, Request } from '../../../../preload/contract.ts'
import { FILE_ENDINGS } from '../../../../preload/model.ts'
import { buildLibrary } from '../../../support/generated-library.ts'
import { type Kind, kindsOf, type Whole } from '../../../support/kinds.ts'
import { type TestLibrary, temporaryFolder } from '../../../support/library.ts'
import { libraryPlan } from '../../../support/library-plan.ts'

type Format = Request<'export.file'>['format']
export type Kinds = ReturnType<typeof kindsOf>

/** The library of a seed: always the same but for UUIDs and times. */
export function libraryOf(seed: number): Promise<TestLibrary> {
  const [plan] = fc.sample(libraryPlan, { seed, numRuns: 1 })
  if (!plan) throw new Error('There is no plan.')
  return buildLibrary(plan)
}

/** Exports all of a library in a format. */
export async function exportAs(library: TestLibrary, format: Format): Promise<FileReport> {
  const out = join(temporaryFolder(), `thư viện.${FILE_ENDINGS[format]}`)
  return (await library.done(await library.call('export.file', { format, out }))) as FileReport
}

/** Imports a file. */
export const bring = async (library: TestLibrary, path: string): Promise<ImportReport> =>
  (await library.done(await library.call('import.start', { sources: [{ kind: 'path', path }] }))) as ImportReport

/** What a library has of every kind. */
export async function kindsIn(library: TestLibrary): Promise<Kinds> {
  const { file } = await exportAs(library, 'json')
  return kindsOf(JSON.parse(readFileSync(file, 'utf8')) as Whole)
}

/** What names each kind of thing that a format does not hold, or not always, in the warnings of its report. */
export type Told = Partial<Record<Kind, RegExp>>

/** Fails by the name of every kind that did not come back as it was without a warning that names it. */
export function expectAllBackOrTold(before: Kinds, after: Kinds, warnings: readonly string[], told: Told): void {
  const silent = (Object.keys(before) as Kind[]).filter(kind => {
    const name = told[kind]
    return JSON.stringify(before[kind]) !== JSON.stringify(after[kind]) && !(name && warnings.some(warning => name.test(warning)))
  })
  const only = (kinds: Kinds) => Object.fromEntries(silent.map(kind => [kind, kinds[kind]]))
  expect(only(after)).toEqual(only(before))
}
