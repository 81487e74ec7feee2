import type { Article, ArticleFilter } from '../../preload/contract.ts'
import { ARTICLE_STATES } from '../../preload/model.ts'
import { compareNames } from '../text/order.ts'

/** Asks nothing. */
export const NO_FILTER: ArticleFilter = { states: [], starred: false, tags: [], outlets: [], languages: [], years: [], highlights: 'any' }

/** Kinds of which any number of values can be chosen. */
export const LISTED_KINDS = ['states', 'tags', 'outlets', 'years', 'languages'] as const
export type ListedKind = (typeof LISTED_KINDS)[number]

/** Stands for having no tag, no outlet or no date. */
export const WITHOUT = ''

/** Whether a filter asks anything. */
export const isFiltering = (filter: ArticleFilter): boolean =>
  filter.starred || filter.highlights !== 'any' || LISTED_KINDS.some(kind => filter[kind].length > 0)

/** Whether two filters ask the same. */
export const sameFilter = (a: ArticleFilter, b: ArticleFilter): boolean =>
  a.starred === b.starred &&
  a.highlights === b.highlights &&
  LISTED_KINDS.every(kind => a[kind].length === b[kind].length && a[kind].every(value => (b[kind] as string[]).includes(value)))

/** The filter with a value chosen, or not any more. */
export function toggled(filter: ArticleFilter, kind: ListedKind, value: string): ArticleFilter {
  const values: string[] = filter[kind]
  return { ...filter, [kind]: values.includes(value) ? values.filter(other => other !== value) : [...values, value] }
}

const NOTHING = [WITHOUT]

/** The values that an article has of each kind. */
const valuesOf: Record<ListedKind, (article: Article) => readonly string[]> = {
  states: ({ state }) => [state],
  tags: ({ tags }) => (tags.length > 0 ? tags : NOTHING),
  outlets: ({ outlet }) => [outlet ?? WITHOUT],
  years: ({ published }) => [published?.slice(0, 4) ?? WITHOUT],
  languages: ({ language }) => [language],
}

/** What a filter asks, kind by kind, as tests; kinds that ask nothing have none. */
function testsOf(filter: ArticleFilter): { kind: ListedKind | 'starred' | 'highlights'; holds: (article: Article) => boolean }[] {
  const listed = LISTED_KINDS.filter(kind => filter[kind].length > 0).map(kind => {
    const wanted: readonly string[] = filter[kind]
    const set = new Set(wanted)
    const holds =
      kind === 'tags'
        ? (article: Article) => {
            const there = valuesOf.tags(article)
            return wanted.every(tag => there.includes(tag))
          }
        : (article: Article) => set.has(valuesOf[kind](article)[0] ?? WITHOUT)
    return { kind, holds }
  })
  const starred = filter.starred ? [{ kind: 'starred' as const, holds: (article: Article) => article.starred }] : []
  const some = filter.highlights === 'some'
  const highlights =
    filter.highlights === 'any' ? [] : [{ kind: 'highlights' as const, holds: (article: Article) => article.highlights > 0 === some }]
  return [...listed, ...starred, ...highlights]
}

/** The articles that a filter lets through, in their order. */
export function passing(articles: Article[], filter: ArticleFilter): Article[] {
  const tests = testsOf(filter)
  return tests.length === 0 ? articles : articles.filter(article => tests.every(({ holds }) => holds(article)))
}

/** A value with how many articles have it. */
export interface Choice {
  value: string
  count: number
}

/** What can be chosen, with counts. */
export interface Choices extends Record<ListedKind, Choice[]> {
  starred: number
  highlights: { some: number; none: number }
}

/**
 * What articles can be narrowed down by, each with how many there are when it is chosen beside what is chosen of the other kinds: one
 * pass over the articles. Most frequent first, states in their order, years newest first; what is chosen is there even with none.
 */
export function choicesOf(articles: readonly Article[], filter: ArticleFilter): Choices {
  const tests = testsOf(filter)
  const counts = { states: new Map(), tags: new Map(), outlets: new Map(), years: new Map(), languages: new Map() } as Record<
    ListedKind,
    Map<string, number>
  >
  for (const kind of LISTED_KINDS) for (const value of filter[kind]) counts[kind].set(value, 0)
  let starred = 0
  const highlights = { some: 0, none: 0 }
  for (const article of articles) {
    const failed = tests.filter(({ holds }) => !holds(article))
    if (failed.length > 1) continue
    const only = failed[0]?.kind
    for (const kind of LISTED_KINDS) {
      // Another tag narrows further down; another outlet would be one more.
      if (only !== undefined && (only !== kind || kind === 'tags')) continue
      for (const value of valuesOf[kind](article)) counts[kind].set(value, (counts[kind].get(value) ?? 0) + 1)
    }
    if (article.starred && (only === undefined || only === 'starred')) starred++
    if (only === undefined || only === 'highlights') highlights[article.highlights > 0 ? 'some' : 'none']++
  }
  const list = (kind: ListedKind) => [...counts[kind]].map(([value, count]) => ({ value, count }))
  const frequent = (a: Choice, b: Choice) => b.count - a.count || compareNames(a.value, b.value)
  const place = (value: string) => (ARTICLE_STATES as readonly string[]).indexOf(value)
  return {
    states: list('states').sort((a, b) => place(a.value) - place(b.value)),
    tags: list('tags').sort(frequent),
    outlets: list('outlets').sort(frequent),
    years: list('years').sort((a, b) => (a.value > b.value ? -1 : 1)),
    languages: list('languages').sort(frequent),
    starred,
    highlights,
  }
}
