import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { plant } from '../../../support/articles.ts'
import type { Kind } from '../../../support/kinds.ts'
import { temporaryFolder, temporaryLibrary } from '../../../support/library.ts'
import { contentsOf } from '../../../support/library-contents.ts'
import { breaches } from '../../../support/web-annotation.ts'
import { bring, expectAllBackOrTold, exportAs, kindsIn, libraryOf, type Told } from './round-trip.ts'

const TEXTS = /Texts of articles/u
const BARE = /Articles without a passage/u
const UNUSED = /Themes that no passage here has/u
const SORTED = /Tags, stars and states/u
const COLLECTIONS = /Collections/u
const SAVED = /Saved searches, kept filters and templates/u

/** What annotations do not hold, or not always. */
const TOLD: Told = {
  addresses: BARE,
  articles: BARE,
  'articles in collections': COLLECTIONS,
  bylines: BARE,
  'coders’ names': /Coders who made nothing/u,
  collections: COLLECTIONS,
  colours: /Colours, |Themes that no passage/u,
  copies: /copies/u,
  'days of articles': BARE,
  definitions: /definitions|Themes that no passage/u,
  examples: /examples/u,
  filters: SAVED,
  groups: UNUSED,
  headings: TEXTS,
  keys: /Keys/u,
  languages: BARE,
  'library memo': /memo on the library/u,
  links: /Links in memos/u,
  marks: TEXTS,
  'nested collections': COLLECTIONS,
  'nested themes': UNUSED,
  'older versions': /newest version/u,
  'order of themes': /order of themes|Themes that no passage/u,
  outlets: BARE,
  'overlapping highlights': TEXTS,
  pages: TEXTS,
  pairs: /nearly equal/u,
  places: TEXTS,
  searches: SAVED,
  stars: SORTED,
  states: SORTED,
  tags: SORTED,
  templates: SAVED,
  texts: TEXTS,
  'theme memos': /memos and order of themes|Themes that no passage/u,
  themes: UNUSED,
  titles: BARE,
  trash: /trash/u,
}

/** Of a library that has the texts already, what comes back exactly. */
const ONTO_TEXTS: readonly Kind[] = [
  ...(['highlights', 'places', 'overlapping highlights', 'orphans', 'quotations', 'notes', 'highlight memos', 'own colours'] as const),
  ...(['coders', 'themes of highlights', 'who tagged', 'days of making', 'days of changing', 'article memos'] as const),
]

/** Brings a generated library into an empty one by Web Annotations, and into one with the same texts, each again. */
export async function expectAnnotationsBack(seed: number): Promise<void> {
  const library = await libraryOf(seed)
  const { file, warnings } = await exportAs(library, 'w3c')
  const document = JSON.parse(readFileSync(file, 'utf8'))
  expect(breaches(document)).toEqual([])
  const before = await kindsIn(library)

  const folder = temporaryFolder()
  const { articles } = await contentsOf(library)
  plant(
    folder,
    articles.map(({ uuid, title, url, text }) => ({ uuid, title, url, text })),
  )
  const [empty, same] = [await temporaryLibrary(), await temporaryLibrary(folder)]
  if (document.total > 0) {
    expect(await bring(empty, file)).toMatchObject({ failed: [], updated: [], warnings: [] })
    expect(await bring(same, file)).toMatchObject({ failed: [], imported: [], warnings: [], anchored: { moved: 0 } })
  }
  const after = await kindsIn(empty)
  expectAllBackOrTold(before, after, warnings, TOLD)
  const onto = await kindsIn(same)
  for (const kind of ONTO_TEXTS) expect({ [kind]: onto[kind] }).toEqual({ [kind]: before[kind] })
  if (document.total > 0) {
    for (const known of [empty, same])
      expect(await bring(known, file)).toMatchObject({ failed: [], imported: [], updated: [], highlights: 0 })
    expect([await kindsIn(empty), await kindsIn(same)]).toEqual([after, onto])
  }
  await Promise.all([library, empty, same].map(({ close }) => close()))
}
