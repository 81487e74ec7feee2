import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { FileReport, ImportReport } from '../../../../preload/contract.ts'
import { setup } from '../../../support/build.ts'
import { buildLibrary } from '../../../support/generated-library.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../../support/library.ts'
import { contentsOf } from '../../../support/library-contents.ts'
import { libraryPlan } from '../../../support/library-plan.ts'

beforeAll(setup)

const RUNS = Number(process.env.REFI_RUNS ?? 2)

async function exportTo(library: TestLibrary, out: string): Promise<FileReport> {
  return (await library.done(await library.call('export.file', { format: 'refi', out, replace: true }))) as FileReport
}

async function importInto(library: TestLibrary, path: string): Promise<ImportReport> {
  return (await library.done(await library.call('import.start', { sources: [{ kind: 'path', path }] }))) as ImportReport
}

/** A library without what a project of REFI-QDA cannot hold. */
async function held(library: TestLibrary) {
  const { articles, collections, ...contents } = await contentsOf(library)
  return {
    ...contents,
    collections: collections.toSorted((a, b) => (a.uuid < b.uuid ? -1 : 1)),
    articles: articles.map(({ highlights, ...article }) => ({
      ...article,
      highlights: highlights.map(({ colour: _, ...highlight }) => highlight),
    })),
  }
}

it(
  'a project of REFI-QDA brings a library into an empty one as it was, but for what its report says, and again brings nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(libraryPlan, async plan => {
        const [library, other] = [await buildLibrary(plan), await temporaryLibrary()]
        const file = join(temporaryFolder(), 'a.qdpx')
        const { warnings } = await exportTo(library, file)
        const report = await importInto(other, file)
        expect(report.failed).toEqual([])
        const before = await held(library)
        expect(await held(other)).toEqual(before)
        const highlights = before.articles.flatMap(article => article.highlights)
        const orphans = highlights.filter(({ place }) => place === null).length
        expect(report.anchored).toEqual({ exact: highlights.length - orphans, moved: 0, orphaned: orphans })
        expect(warnings.some(warning => warning.includes('without a place'))).toBe(orphans > 0)
        const again = await importInto(other, file)
        expect([again.imported, again.updated, again.themes]).toEqual([[], [], 0])
        expect(await held(other)).toEqual(before)
        const bytes = readFileSync(file)
        await exportTo(library, file)
        expect(readFileSync(file).equals(bytes)).toBe(true)
        await Promise.all([library.close(), other.close()])
      }),
      { numRuns: RUNS, seed: Number(process.env.REFI_SEED ?? 7) },
    )
  },
  RUNS * 20_000,
)
