import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildLibrary, contentsOf, libraryPlan } from '../support/generated-library.ts'

it('a generated library holds what was planned, and its quotes are those of its texts', async () => {
  await fc.assert(
    fc.asyncProperty(libraryPlan, async plan => {
      const library = await buildLibrary(plan)
      const { articles, themes } = await contentsOf(library)
      expect(articles.map(({ highlights }) => highlights.length)).toHaveLength(plan.articles.length)
      expect(themes.length).toBeGreaterThanOrEqual(plan.themes.length > 0 ? 1 : 0)
      for (const { text, highlights } of articles)
        for (const { place, exact } of highlights) if (place) expect(text.slice(place.start, place.end)).toBe(exact)
      await library.close()
    }),
    { numRuns: 8, seed: 1 },
  )
})
