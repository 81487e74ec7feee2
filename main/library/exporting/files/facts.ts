import type { ExportedArticle, Head } from './exported.ts'
import type { FileWriter } from './formats.ts'

/** A highlight as a file holds it; what the format has no place for is left out. Offsets are UTF-16 units of the article's text, half-open. */
export interface HighlightFacts {
  /** UUID. */
  id: string
  /** UUID of its article. */
  article?: string
  start?: number
  end?: number
  exact?: string
  /** Paths or UUIDs, as the format names them: compared with both. */
  themes?: string[]
}

/** What a file says when it is read again; what the format has no place for is left out. */
export interface Facts {
  /** UUIDs. */
  articles?: string[]
  /** UUIDs. */
  themes?: string[]
  highlights?: HighlightFacts[]
  /** How many passages of an article have a theme, for each two of which there are any. */
  tagged?: Tagged[]
}

/** How many passages of an article, by UUID, have a theme, by path, or with `below` that theme or one below it. */
export interface Tagged {
  article: string
  theme: string
  below: boolean
  passages: number
}

/** What a file is to say: what came from the library, article after article, of highlights those that the format holds. */
export interface Expected {
  articles: string[]
  themes: { uuid: string; path: string }[]
  highlights: (Required<HighlightFacts> & { placed: boolean })[]
}

/** Begins with what is known before the articles come. */
export const expectedOf = (head: Head): Expected => ({
  articles: [],
  themes: head.themes.map(({ uuid, path }) => ({ uuid, path })),
  highlights: [],
})

/** Adds an article with those of its highlights that the format holds, in the words that it has for them. */
export function expect(
  expected: Expected,
  { article, highlights }: ExportedArticle,
  { holds = () => true, words = exact => exact }: Pick<FileWriter, 'holds' | 'words'>,
): void {
  expected.articles.push(article.uuid)
  for (const highlight of highlights) {
    if (!holds(highlight)) continue
    const { uuid: id, start, end, exact, themes, state } = highlight
    expected.highlights.push({ id, article: article.uuid, start, end, exact: words(exact), themes, placed: state !== 'orphan' })
  }
}

/** What a file says otherwise than the library, in sentences; none when all is well. */
export function differences(expected: Expected, found: Facts): string[] {
  return [
    ...differentSets('article', expected.articles, found.articles),
    ...differentSets(
      'theme',
      expected.themes.map(({ uuid }) => uuid),
      found.themes,
    ),
    ...differentHighlights(expected, found.highlights),
    ...differentCounts(expected, found.tagged),
  ]
}

function differentCounts({ highlights }: Expected, found: readonly Tagged[] | undefined): string[] {
  if (!found) return []
  const key = (article: string, theme: string, below: boolean) => `passages of article ${article} with ${theme}${below ? ' or below' : ''}`
  const is = new Map(found.map(({ article, theme, below, passages }) => [key(article, theme, below), passages]))
  const groups = new Set(found.flatMap(({ below, theme }) => (below ? [theme] : [])))
  const should = new Map<string, number>()
  const count = (name: string) => should.set(name, (should.get(name) ?? 0) + 1)
  for (const { article, themes } of highlights) {
    for (const theme of themes) count(key(article, theme, false))
    for (const theme of new Set(themes.flatMap(withAbove))) if (groups.has(theme)) count(key(article, theme, true))
  }
  return [...new Set([...should.keys(), ...is.keys()])]
    .filter(name => should.get(name) !== is.get(name))
    .map(name => `${name} should be ${should.get(name) ?? 0} and is ${is.get(name) ?? 0}`)
}

/** A path and those above it. */
const withAbove = (path: string): string[] => path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'))

function differentSets(what: string, wanted: readonly string[], found: readonly string[] | undefined): string[] {
  if (!found) return []
  const [there, known] = [new Set(found), new Set(wanted)]
  return [
    ...(found.length === there.size ? [] : [`${found.length - there.size} of ${found.length} ${what}s are there twice`]),
    ...wanted.filter(id => !there.has(id)).map(id => `${what} ${id} is missing`),
    ...found.filter(id => !known.has(id)).map(id => `${what} ${id} is not in the library`),
  ]
}

function differentHighlights({ highlights, themes }: Expected, found: readonly HighlightFacts[] | undefined): string[] {
  if (!found) return []
  const ids = differentSets(
    'highlight',
    highlights.map(({ id }) => id),
    found.map(({ id }) => id),
  )
  const byId = new Map(found.map(highlight => [highlight.id, highlight]))
  const pathOf = new Map(themes.map(({ uuid, path }) => [uuid, path]))
  return [...ids, ...highlights.flatMap(wanted => differentHighlight(wanted, byId.get(wanted.id), pathOf))]
}

function differentHighlight(
  wanted: Expected['highlights'][number],
  found: HighlightFacts | undefined,
  pathOf: ReadonlyMap<string, string>,
): string[] {
  if (!found) return []
  const list = (themes: readonly string[]) =>
    themes
      .map(theme => pathOf.get(theme) ?? theme)
      .toSorted()
      .join('; ')
  const said = (what: string, should: unknown, is: unknown) =>
    is === undefined || should === is
      ? []
      : [`highlight ${wanted.id}: ${what} should be ${JSON.stringify(should)} and is ${JSON.stringify(is)}`]
  return [
    ...said('article', wanted.article, found.article),
    ...said('words', wanted.exact, found.exact),
    ...said('themes', list(wanted.themes), found.themes && list(found.themes)),
    // An orphan has no place.
    ...(wanted.placed ? [...said('start', wanted.start, found.start), ...said('end', wanted.end, found.end)] : []),
  ]
}
