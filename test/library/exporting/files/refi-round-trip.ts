import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { temporaryLibrary } from '../../../support/library.ts'
import { bring, expectAllBackOrTold, exportAs, kindsIn, libraryOf, type Told } from './round-trip.ts'

/** What a project does not hold. */
const TOLD: Told = {
  copies: /copies/u,
  examples: /examples/u,
  filters: /kept filters/u,
  headings: /headings, lists/u,
  keys: /Keys/u,
  links: /Links in memos/u,
  marks: /emphasis, links/u,
  'older versions': /newest version/u,
  'own colours': /Colours that highlights/u,
  pages: /pages/u,
  pairs: /nearly equal/u,
  searches: /Saved searches/u,
  templates: /templates/u,
  trash: /trash/u,
}

/** Brings a generated library into an empty one by a project of REFI-QDA, and again. */
export async function expectProjectBack(seed: number): Promise<void> {
  const [library, empty] = [await libraryOf(seed), await temporaryLibrary()]
  const { file, warnings } = await exportAs(library, 'refi')
  const report = await bring(empty, file)
  expect([report.failed, report.warnings]).toEqual([[], []])
  const [before, after] = [await kindsIn(library), await kindsIn(empty)]
  expectAllBackOrTold(before, after, warnings, TOLD)
  const orphaned = Object.keys(before.orphans).length
  expect(report.anchored).toEqual({ exact: Object.keys(before.places).length, moved: 0, orphaned })
  expect(warnings.some(warning => warning.includes('without a place'))).toBe(orphaned > 0)
  const again = await bring(empty, file)
  expect([again.imported, again.updated, again.themes]).toEqual([[], [], 0])
  expect(await kindsIn(empty)).toEqual(after)
  const { file: same } = await exportAs(library, 'refi')
  expect(readFileSync(same).equals(readFileSync(file))).toBe(true)
  await Promise.all([library.close(), empty.close()])
}
