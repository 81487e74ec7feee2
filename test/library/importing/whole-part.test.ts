import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { setup } from '../../support/build.ts'
import { buildLibrary } from '../../support/generated-library.ts'
import { temporaryLibrary } from '../../support/library.ts'
import { libraryPlan } from '../../support/library-plan.ts'
import { exported, imported } from '../exporting/files/whole.ts'

beforeAll(setup)

describe('JSON of a part', () => {
  it('of some articles, a theme or some highlights holds what they need, comes back as it is, and brings nothing to where it is from', async () => {
    await fc.assert(
      fc.asyncProperty(libraryPlan, async plan => {
        const source = await buildLibrary(plan)
        const [article] = await source.call('article.list', {})
        const highlights = (await source.call('highlight.list', {})).filter((_, nth) => nth % 2 === 0).map(({ id }) => id)
        const theme = (await source.call('theme.list', {})).find(({ total }) => total > 0)?.path
        const scopes = [
          article && { articles: [article.id] },
          highlights.length > 0 && { highlights },
          theme !== undefined && { theme },
        ].filter(scope => !!scope)
        const all = (await exported(source)).text
        for (const scope of scopes) {
          const { file, text } = await exported(source, scope)
          const target = await temporaryLibrary()
          const report = await imported(target, file)
          expect([report.failed, report.warnings]).toEqual([[], []])
          expect((await exported(target)).text).toBe(text)
          expect(await imported(source, file)).toMatchObject({ imported: [], updated: [], failed: [], warnings: [] })
          await target.close()
        }
        expect((await exported(source)).text).toBe(all)
      }),
      { numRuns: Number(process.env.JSON_RUNS ?? 2), seed: Number(process.env.JSON_SEED ?? 5) },
    )
  }, 400_000)
})
