import { now } from '../../clock.ts'
import type { Database } from '../../db/statement.ts'
import { CollateError } from '../../error.ts'
import { articleText, listArticles, refuseMissing } from '../../records/articles.ts'
import { countBesides, countBesidesOf } from '../../records/besides.ts'
import { listCoders } from '../../records/coders.ts'
import { listCollections, listMembers } from '../../records/collections.ts'
import { listHighlights } from '../../records/highlights.ts'
import { readLibrary } from '../../records/library.ts'
import { highlightMemos, readMemo } from '../../records/memos.ts'
import { listOrphans } from '../../records/orphans.ts'
import { pagesOfHighlights } from '../../records/pages.ts'
import { presentHighlights } from '../../records/passages.ts'
import { pathsOf } from '../../records/paths.ts'
import { listExamples } from '../../records/theme-examples.ts'
import { findTheme, listThemes, themeBranch } from '../../records/themes.ts'
import { highlightsIn } from '../../records/whole-head.ts'
import { citekeysOf } from '../citekey.ts'
import type { ExportedArticle, ExportedCollection, ExportedHighlight, ExportedTheme, Head } from './exported.ts'

/** What of a library is exported: everything, or what each of these leaves of it. */
export interface ExportScope {
  articles?: number[] | undefined
  /** Path of a theme: only what is tagged with it or a theme below it, and articles in which there is any. */
  theme?: string | undefined
  /** Only these, and articles in which there is any. */
  highlights?: number[] | undefined
}

/** What is exported, read from the library as it is needed. */
export interface Material {
  head: Head
  /** Ids of the articles in the order in which they are exported. */
  ids: number[]
  /** Article → its highlights that are exported; null when all are. */
  chosen: ReadonlyMap<number, ReadonlySet<number>> | null
  read(article: number): ExportedArticle
}

/** Opens what is to be exported; throws `missing` for articles and themes that are not there. */
export function openMaterial(db: Database, scope: ExportScope): Material {
  const chosen = chosenHighlights(db, scope)
  const ids = articlesOf(db, scope, chosen)
  const members = groupMembers(db)
  const keys = citekeysOf(listArticles(db))
  return {
    ids,
    chosen,
    head: { ...headOf(db, ids.length), besides: besidesOf(db, scope, ids, chosen) },
    read: article => ({
      ...readArticle(db, article, chosen),
      citekey: keys.get(article) ?? '',
      collections: members.get(article) ?? [],
    }),
  }
}

function articlesOf(db: Database, { articles }: ExportScope, chosen: Map<number, Set<number>> | null): number[] {
  if (articles) refuseMissing(db, articles)
  const ids = articles ? [...new Set(articles)] : listArticles(db).map(({ id }) => id)
  return chosen ? ids.filter(id => chosen.has(id)) : ids
}

/** Article → its highlights that are exported; null when all are. */
function chosenHighlights(db: Database, { theme, highlights }: ExportScope): Map<number, Set<number>> | null {
  if (theme === undefined && highlights === undefined) return null
  const branch = theme === undefined ? null : branchOf(db, theme)
  const wanted = highlights === undefined ? null : new Set(presentHighlights(db, highlights).map(({ id }) => id))
  const chosen = new Map<number, Set<number>>()
  for (const { id, article, themeIds } of listHighlights(db)) {
    if (branch && !themeIds.some(id => branch.has(id))) continue
    if (wanted && !wanted.has(id)) continue
    const own = chosen.get(article)
    if (own) own.add(id)
    else chosen.set(article, new Set([id]))
  }
  return chosen
}

function branchOf(db: Database, path: string): Set<number> {
  const theme = findTheme(db, path)
  if (theme === null) throw new CollateError('missing', `There is no theme “${path}” in the codebook. Check its name.`, path)
  return new Set(themeBranch(db, theme))
}

function groupMembers(db: Database): Map<number, number[]> {
  const members = new Map<number, number[]>()
  for (const { collection, article } of listMembers(db)) members.set(article, [...(members.get(article) ?? []), collection])
  return members
}

function headOf(db: Database, articles: number): Omit<Head, 'besides'> {
  return {
    library: { ...readLibrary(db), memo: readMemo(db, 'library', null).body },
    themes: themesOf(db),
    collections: collectionsOf(db),
    coders: listCoders(db),
    at: now(),
    articles,
  }
}

function besidesOf(db: Database, scope: ExportScope, ids: number[], chosen: Map<number, Set<number>> | null): Head['besides'] {
  if (scope.articles === undefined && chosen === null) return countBesides(db)
  const highlights = ids.flatMap(id => [...(chosen?.get(id) ?? [])])
  return countBesidesOf(db, chosen ? highlights : highlightsIn(db, ids), ids)
}

function themesOf(db: Database): ExportedTheme[] {
  const examples = new Map<number, number[]>()
  for (const { theme, highlight } of listExamples(db, null)) examples.set(theme, [...(examples.get(theme) ?? []), highlight])
  return listThemes(db).map(theme => ({
    ...theme,
    memo: readMemo(db, 'theme', theme.id).body,
    examples: examples.get(theme.id) ?? [],
  }))
}

/** Parents before their children, siblings in the order they were made. */
function collectionsOf(db: Database): ExportedCollection[] {
  const all = listCollections(db)
  const paths = pathsOf(
    db,
    'collection',
    all.map(({ id }) => id),
  )
  const below = (parent: number | null): ExportedCollection[] =>
    all
      .filter(({ parentId }) => parentId === parent)
      .flatMap(collection => [{ ...collection, path: paths.get(collection.id) ?? collection.name }, ...below(collection.id)])
  return below(null)
}

function readArticle(db: Database, id: number, chosen: Map<number, Set<number>> | null): Omit<ExportedArticle, 'collections' | 'citekey'> {
  const { article, text, blocks, marks, pages } = articleText(db, id)
  const wanted = chosen?.get(id)
  const highlights = listHighlights(db, id).filter(highlight => chosen === null || wanted?.has(highlight.id))
  return { article, text, blocks, marks, pages, memo: readMemo(db, 'article', id).body, highlights: complete(db, id, highlights) }
}

function complete(db: Database, article: number, highlights: ReturnType<typeof listHighlights>): ExportedHighlight[] {
  if (highlights.length === 0) return []
  const memos = highlightMemos(db, article)
  const quotations = new Set(listOrphans(db, article).flatMap(({ id, quotation }) => (quotation ? [id] : [])))
  const pages = new Map(
    pagesOfHighlights(
      db,
      highlights.map(({ id }) => id),
    ).map(({ highlight, first, last }) => [highlight, { first, last }]),
  )
  return highlights.map(highlight => ({
    ...highlight,
    memo: memos.get(highlight.id) ?? '',
    quotation: quotations.has(highlight.id),
    pages: pages.get(highlight.id) ?? null,
  }))
}
