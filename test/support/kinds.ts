import type { WholeArticle, WholeHead, WholeHighlight } from '../../main/library/exporting/files/json/schema.ts'
import { readable } from '../../main/library/text/memo-links.ts'

/** All of a library, as JSON of everything has it. */
export type Whole = WholeHead & { articles: WholeArticle[] }

type Values = Record<string, unknown>
type Present = WholeArticle & { newest: WholeArticle['versions'][number] }

/**
 * Each kind of thing that people make in a library: its values by what they belong to, without those that are nothing, for two libraries to be
 * compared kind by kind. What is in the trash is of no other kind. No kinds are the name of the library, which stays its own, how imports came about
 * (where details were found, names of files, lines that were left out), and where reading stopped.
 */
export function kindsOf(whole: Whole) {
  const present = whole.articles
    .filter(({ removedAt }) => removedAt === null)
    .map(article => ({ ...article, newest: article.versions.find(({ number }) => number === article.version) }) as Present)
  const highlights = present.flatMap(({ highlights }) => highlights)
  const there = new Set([...present, ...highlights].map(({ uuid }) => uuid))
  return {
    ...kindsOfLibrary(whole),
    ...kindsOfThemes(whole),
    ...kindsOfArticles(whole, present),
    ...kindsOfTexts(present),
    ...kindsOfHighlights(whole, present),
    examples: by(whole.themes, ({ examples }) => examples.filter(one => there.has(one)).toSorted()),
    copies: by(whole.copies, ({ highlights: own }) => linked(own.filter(one => there.has(one)).toSorted())),
    pairs: by(whole.pairs, ({ first, second }) => (there.has(first) && there.has(second) ? [first, second] : null)),
    links: by([...whole.themes, ...present, ...highlights, { uuid: 'library', memo: whole.library.memo }], ({ memo }) =>
      memo && readable(memo.body) !== memo.body ? memo.body : null,
    ),
    trash: by(
      whole.articles.filter(({ removedAt }) => removedAt !== null),
      ({ title }) => title,
    ),
  } satisfies Record<string, Values>
}
export type Kind = keyof ReturnType<typeof kindsOf>

/** One alone is no copy of anything. */
const linked = (copies: string[]) => (copies.length > 1 ? copies : null)

/** What things have, by their UUIDs, in the order of these. */
function by<Thing extends { uuid: string }>(things: readonly Thing[], of: (thing: Thing) => unknown): Values {
  const known = things.map(thing => [thing.uuid, of(thing)] as const).filter(([, value]) => !isNothing(value))
  return Object.fromEntries(known.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const isNothing = (value: unknown) => value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)

const memoIn = ({ memo }: { memo: { body: string } | null }) => memo && readable(memo.body)

function kindsOfLibrary({ library, coders, searches, filters, templates, collections }: Whole) {
  return {
    'library memo': by([{ uuid: 'library', ...library }], memoIn),
    'coders’ names': Object.fromEntries(coders.filter(({ name }) => name !== '').map(({ name }) => [name, true])),
    searches: by(searches, ({ name, query, sort }) => [name, query, sort]),
    filters: by(filters, ({ name, filter }) => [name, filter]),
    templates: by(templates, ({ name, per, body }) => [name, per, body]),
    collections: by(collections, ({ name }) => name),
    'nested collections': by(collections, ({ parent }) => parent),
  }
}

function kindsOfThemes({ themes }: Whole) {
  const above = new Map(themes.map(theme => [theme.uuid, theme]))
  const colourOf = ({ inherits, parent, colour }: Whole['themes'][number]): string => {
    const over = above.get(parent ?? '')
    return inherits && over ? colourOf(over) : colour
  }
  return {
    themes: by(themes, ({ name }) => name),
    'nested themes': by(themes, ({ parent }) => parent),
    'order of themes': { all: themes.map(({ uuid }) => uuid) },
    colours: by(themes, theme => colourOf(theme)),
    groups: by(themes, ({ group }) => group),
    definitions: by(themes, ({ definition }) => definition),
    'theme memos': by(themes, memoIn),
    keys: by(themes, ({ shortcut }) => shortcut),
  }
}

function kindsOfArticles({ tags }: Whole, articles: Present[]) {
  const names = new Map(tags.map(({ uuid, name }) => [uuid, name]))
  return {
    articles: by(articles, () => true),
    titles: by(articles, ({ title }) => title),
    bylines: by(articles, ({ byline }) => byline),
    outlets: by(articles, ({ outlet }) => outlet),
    addresses: by(articles, ({ url }) => url),
    'days of articles': by(articles, ({ published, precision }) => [published, precision]),
    languages: by(articles, ({ language }) => language),
    states: by(articles, ({ state }) => (state === 'unread' ? null : state)),
    stars: by(articles, ({ starred }) => starred),
    tags: by(articles, article => article.tags.map(tag => names.get(tag)).toSorted()),
    'article memos': by(articles, memoIn),
    'articles in collections': by(articles, ({ collections }) => collections.toSorted()),
  }
}

function kindsOfTexts(articles: Present[]) {
  return {
    texts: by(articles, ({ newest }) => newest.text),
    'older versions': by(articles, ({ versions, version }) => versions.filter(({ number }) => number < version).map(({ text }) => text)),
    headings: by(articles, ({ newest }) => newest.blocks.filter(({ type }) => type !== 'paragraph')),
    marks: by(articles, ({ newest }) => newest.marks),
    pages: by(articles, ({ newest }) => newest.pages),
  }
}

function kindsOfHighlights({ coders }: Whole, articles: Present[]) {
  const own = articles.flatMap(article => article.highlights.map(highlight => ({ ...highlight, article })))
  const placed = own.filter(({ state }) => state !== 'orphan')
  const orphans = own.filter(({ state }) => state === 'orphan')
  const names = new Map(coders.map(({ uuid, name }) => [uuid, name]))
  const place = ({ start, end }: WholeHighlight) => [start, end]
  return {
    highlights: by(own, ({ exact, article }) => [exact, article.uuid]),
    places: by(placed, place),
    'overlapping highlights': by(
      placed.filter(one =>
        placed.some(other => other !== one && other.article === one.article && other.start < one.end && one.start < other.end),
      ),
      ({ exact }) => exact,
    ),
    orphans: by(orphans, ({ exact }) => exact),
    quotations: by(orphans, ({ quotation }) => quotation),
    notes: by(own, ({ note }) => note),
    'highlight memos': by(own, memoIn),
    'own colours': by(own, ({ colour }) => colour),
    coders: by(own, ({ coder }) => names.get(coder)),
    'themes of highlights': by(own, ({ themes }) => themes.map(({ theme }) => theme)),
    'who tagged': by(own, ({ themes }) => themes.map(({ coder }) => names.get(coder))),
    'days of making': by(own, ({ createdAt }) => createdAt),
    'days of changing': by(own, ({ updatedAt }) => updatedAt),
  }
}
