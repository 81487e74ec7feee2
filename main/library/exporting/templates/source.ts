import type { Article, Highlight, Theme } from '../../../../preload/model.ts'
import type { Database } from '../../db/statement.ts'
import { CollateError } from '../../error.ts'
import { listArticles, refuseMissing } from '../../records/articles.ts'
import { listHighlights } from '../../records/highlights.ts'
import { findTheme, listThemes, themeBranch } from '../../records/themes.ts'
import { safeFileName } from '../../text/safe-name.ts'
import { citekeysOf } from '../citekey.ts'

/** What of a library goes out: some articles, and of these only passages with a theme or one below it. */
export interface Wanted {
  articles?: readonly number[] | undefined
  /** The theme's path. */
  theme?: string | undefined
}

/** What the values of templates are read from. What several of them need is read once. */
export interface Source {
  readonly db: Database
  /** All articles by id, of the whole library. */
  readonly all: ReadonlyMap<number, Article>
  /** In the order in which they were asked for, or were added. */
  readonly articles: readonly Article[]
  /** The codebook, of a theme that was asked for only its branch. */
  readonly themes: readonly Theme[]
  /** Colours of all themes by id. */
  readonly colours: ReadonlyMap<number, Theme['colour']>
  readonly keys: ReadonlyMap<number, string>
  /** The ids of the themes that passages are to have; null for any. */
  readonly branch: ReadonlySet<number> | null
  /** Whether an article has a highlight that goes out. */
  hasWanted(article: number): boolean
  /** Whether a highlight is among what goes out. */
  isWanted(highlight: Highlight): boolean
  /** The name of an article's note, without its ending. */
  fileOf(article: number): string
  /** Data of articles that were made before, by id. */
  readonly made: Map<number, object>
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A theme's id and those of all below it; throws `missing` when there is no such theme. */
function branchOf(db: Database, path: string): Set<number> {
  const theme = findTheme(db, path)
  if (theme === null) throw new CollateError('missing', `There is no theme “${path}” in the codebook. Check its name.`, path)
  return new Set(themeBranch(db, theme))
}

/**
 * Opens a library for templates; `fileOf` gives the file of an article with its ending, where there is one. Throws `missing` for an article or
 * theme that is not there.
 */
export function sourceOf(db: Database, wanted: Wanted = {}, fileOf: (article: number) => string | undefined = () => undefined): Source {
  const all = once(() => new Map(listArticles(db).map(article => [article.id, article])))
  const articles = once(() => (wanted.articles ? [...new Set(wanted.articles)].flatMap(id => all().get(id) ?? []) : [...all().values()]))
  const chosen = wanted.articles ? new Set(wanted.articles) : null
  const branch = wanted.theme === undefined ? null : branchOf(db, wanted.theme)
  if (wanted.articles) refuseMissing(db, wanted.articles)
  const codebook = once(() => listThemes(db))
  const themes = once(() => codebook().filter(({ id }) => branch?.has(id) ?? true))
  const colours = once(() => new Map(codebook().map(({ id, colour }) => [id, colour])))
  const keys = once(() => citekeysOf([...all().values()]))
  const isWanted: Source['isWanted'] = ({ article, themeIds }) =>
    (chosen?.has(article) ?? true) && (branch === null || themeIds.some(id => branch.has(id)))
  return {
    db,
    branch,
    isWanted,
    hasWanted: article => listHighlights(db, article).some(isWanted),
    get all() {
      return all()
    },
    get articles() {
      return articles()
    },
    get themes() {
      return themes()
    },
    get colours() {
      return colours()
    },
    get keys() {
      return keys()
    },
    fileOf: article => fileOf(article)?.replace(/\.md$/iu, '') ?? safeFileName(all().get(article)?.title ?? '', new Set()),
    made: new Map(),
  }
}
