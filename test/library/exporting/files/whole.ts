import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { FileReport, ImportReport, Request } from '../../../../preload/contract.ts'
import { buildLibrary } from '../../../support/generated-library.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../../support/library.ts'
import { libraryPlan } from '../../../support/library-plan.ts'

/** Exports as JSON of everything. */
export async function exported(library: TestLibrary, scope: Partial<Request<'export.file'>> = {}): Promise<{ file: string; text: string }> {
  const file = join(temporaryFolder(), 'thư viện.json')
  const report = (await library.done(await library.call('export.file', { format: 'json', out: file, ...scope }))) as FileReport
  expect(report.warnings).toEqual([])
  return { file, text: readFileSync(file, 'utf8') }
}

/** Imports a file. */
export async function imported(library: TestLibrary, file: string): Promise<ImportReport> {
  const report = await library.done(await library.call('import.start', { sources: [{ kind: 'path', path: file }] }))
  return report as ImportReport
}

/** Exports generated libraries, imports each into an empty one, and exports that: the same bytes must come. Rejects with the plan that fails. */
export const expectIdentities = (options: { numRuns: number; seed?: number }): Promise<void> =>
  fc.assert(
    fc.asyncProperty(libraryPlan, async plan => {
      const [source, target] = [await buildLibrary(plan), await temporaryLibrary()]
      const { file, text } = await exported(source)
      const report = await imported(target, file)
      expect([report.failed, report.warnings]).toEqual([[], []])
      expect((await exported(target)).text).toBe(text)
      await Promise.all([source.close(), target.close()])
    }),
    options,
  )
