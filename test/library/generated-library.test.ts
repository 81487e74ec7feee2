import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { WholeArticle, WholeHead } from '../../main/library/exporting/files/json/schema.ts'
import { setup } from '../support/build.ts'
import { buildLibrary } from '../support/generated-library.ts'
import { contentsOf } from '../support/library-contents.ts'
import { libraryPlan } from '../support/library-plan.ts'
import { exported } from './exporting/files/whole.ts'

beforeAll(setup)

type Whole = WholeHead & { articles: WholeArticle[] }

/** How many of everything that JSON knows a library holds. */
function countsOf({ library, coders, themes, collections, tags, searches, filters, templates, copies, pairs, articles }: Whole) {
  const highlights = articles.flatMap(article => article.highlights)
  const versions = articles.flatMap(article => article.versions)
  return Object.entries({
    ...{ coders, collections, tags, searches, filters, templates, copies, pairs, articles, highlights },
    memos: [library, ...themes, ...articles, ...highlights].filter(({ memo }) => memo),
    links: articles.filter(({ memo }) => memo?.body.includes('|')),
    nested: themes.filter(({ parent }) => parent),
    inheriting: themes.filter(({ inherits }) => inherits),
    groups: themes.filter(({ group }) => group),
    keys: themes.filter(({ shortcut }) => shortcut),
    examples: themes.flatMap(({ examples }) => examples),
    inside: collections.filter(({ parent }) => parent),
    removed: articles.filter(({ removedAt }) => removedAt),
    places: articles.filter(({ place }) => place !== null),
    older: articles.filter(({ version }) => version > 1),
    'taken back': articles.filter(({ version, versions }) => version !== versions.at(-1)?.number),
    'highlights of older versions': articles.flatMap(article => article.highlights.filter(({ version }) => version < article.version)),
    moved: highlights.filter(({ state }) => state === 'moved'),
    orphans: highlights.filter(({ state, quotation }) => state === 'orphan' && !quotation),
    quotations: highlights.filter(({ quotation }) => quotation),
    'themes by others': highlights.flatMap(({ coder, themes }) => themes.filter(theme => theme.coder !== coder)),
    pages: versions.flatMap(({ pages }) => pages),
    marks: versions.flatMap(({ marks }) => marks),
    dropped: versions.flatMap(({ dropped }) => dropped ?? []),
    kept: versions.flatMap(({ dropped }) => (dropped ?? []).filter(({ kept }) => kept)),
    originals: versions.filter(({ original }) => original),
    headings: versions.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'heading')),
  }).map(([kind, all]) => [kind, all.length] as const)
}

it('generated libraries hold all that a library can hold, and their quotes are those of their texts', async () => {
  const found = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(libraryPlan, async plan => {
      const library = await buildLibrary(plan)
      for (const { text, highlights } of (await contentsOf(library)).articles)
        for (const { place, exact } of highlights) if (place) expect(text.slice(place.start, place.end)).toBe(exact)
      for (const [kind, count] of countsOf(JSON.parse((await exported(library)).text))) found.set(kind, (found.get(kind) ?? 0) + count)
      await library.close()
    }),
    { numRuns: 12, seed: 1 },
  )
  expect([...found].filter(([, count]) => count === 0)).toEqual([])
}, 60_000)
