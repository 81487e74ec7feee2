import { z } from 'zod'
import {
  type Article,
  type ArticleText,
  type CheckReport,
  COLOURS,
  type Collection,
  type Failure,
  type FoundInArticle,
  type Highlight,
  type HistoryMove,
  type HistoryStep,
  type JobReport,
  LINE_UNITS,
  type LibraryInfo,
  MEMO_TARGETS,
  type Memo,
  type Passage,
  PRECISIONS,
  type Reply,
  type SavedSearch,
  type Scope,
  SEARCH_SORTS,
  type SearchLines,
  type SearchReply,
  type SearchState,
  type Settings,
  type Theme,
} from './model.ts'

export * from './model.ts'

const id = z.int().positive()
const ids = z.array(id).min(1).max(100_000)
const name = z.string().trim().min(1).max(500)
const optionalText = z.string().max(2000).nullable()
const offset = z.int().min(0)
const colour = z.enum(COLOURS)
const savedQuery = z.string().trim().min(1).max(4000)
/** `A/B`: names from the root, created when missing. */
const themePath = z.string().trim().min(1).max(1000)

/** One row of the contract: the schema of a request and, as a type only, what is replied. */
interface Row<Request extends z.ZodType, Value> {
  request: Request
  /** Never set: carries the reply's type. */
  value?: Value
}

const call = <Request extends z.ZodType>(request: Request) => ({
  replies: <Value>(): Row<Request, Value> => ({ request }),
})

/** Long work answers at once with the id of its job; the outcome comes as `job.done` or `job.failed`. */
export interface JobStarted {
  job: string
}

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('path'), path: z.string().min(1) }),
  z.object({ kind: z.literal('text'), name, text: z.string() }),
  /** Pasted or dropped web page. */
  z.object({ kind: z.literal('html'), name, html: z.string() }),
  z.object({ kind: z.literal('bytes'), name, base64: z.base64() }),
])
export type ImportSource = z.infer<typeof source>

/** What a user may correct about an article. A missing key stays as it is, null clears. */
const metadata = z.object({
  title: name.optional(),
  byline: optionalText.optional(),
  outlet: optionalText.optional(),
  url: optionalText.optional(),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)?)?)?)?$/u)
    .nullable()
    .optional(),
  precision: z.enum(PRECISIONS).nullable().optional(),
  language: z.string().min(2).max(35).optional(),
})
export type Metadata = z.infer<typeof metadata>

/** A highlight's place: by offsets, or the nth time that a quote occurs in the newest version. */
const place = z.union([
  z.object({ version: z.int().positive(), start: offset, end: offset }),
  z.object({ quote: z.string().min(1), occurrence: z.int().positive() }),
])

const settings = z
  .object({
    language: z.enum(['system', 'vi', 'en']),
    appearance: z.enum(['system', 'light', 'dark', 'contrast']),
    font: z.enum(['serif', 'sans']),
    fontSize: z.int().min(12).max(32),
    measure: z.int().min(40).max(120),
    lineHeight: z.number().min(1.2).max(2.4),
    marks: z.boolean(),
    panes: z.array(id.nullable()).min(1).max(3),
    focused: z.int().min(0).max(2),
  })
  .partial()

/**
 * Everything that can be asked of a library: channel → request schema and reply type.
 * Adding a call is one row here and one handler in `main/library/handlers/`.
 */
export const contract = {
  'library.info': call(z.object({})).replies<LibraryInfo>(),
  'library.rename': call(z.object({ name })).replies<LibraryInfo>(),
  /** Removes the articles, themes and highlights that came with the starter library; one undo; never re-created. */
  'library.remove-starter': call(z.object({})).replies<{ articles: number; highlights: number; themes: number }>(),

  'article.list': call(z.object({ collection: id.optional() })).replies<Article[]>(),
  /** The newest version, or the one asked for. */
  'article.read': call(z.object({ article: id, version: z.int().positive().optional() })).replies<ArticleText>(),
  'article.update': call(z.object({ article: id, metadata })).replies<Article>(),
  'article.remove': call(z.object({ articles: ids })).replies<{ removed: number }>(),
  /** Remembers where reading stopped; not undoable. */
  'article.place': call(z.object({ article: id, place: offset })).replies<null>(),

  'collection.list': call(z.object({})).replies<Collection[]>(),
  /** With `articles` they are put into it at once. */
  'collection.create': call(z.object({ name, parent: id.nullable().optional(), articles: ids.optional() })).replies<Collection>(),
  'collection.update': call(z.object({ collection: id, name: name.optional(), parent: id.nullable().optional() })).replies<Collection>(),
  'collection.remove': call(z.object({ collection: id })).replies<null>(),
  'collection.assign': call(z.object({ collection: id, articles: ids, member: z.boolean() })).replies<{ changed: number }>(),

  'theme.list': call(z.object({})).replies<Theme[]>(),
  'theme.create': call(
    z.object({
      path: themePath,
      colour: colour.optional(),
      definition: z.string().max(20_000).optional(),
      shortcut: z.string().max(4).nullable().optional(),
    }),
  ).replies<Theme>(),
  /** With another `parent` (null: the top) it moves there too, behind its new siblings, as one step. */
  'theme.update': call(
    z.object({
      theme: id,
      name: name.optional(),
      parent: id.nullable().optional(),
      colour: colour.optional(),
      definition: z.string().max(20_000).optional(),
      shortcut: z.string().max(4).nullable().optional(),
    }),
  ).replies<Theme>(),
  /** Moves under another theme (null: to the top), at a place among its siblings. Refused below itself. */
  'theme.move': call(z.object({ theme: id, parent: id.nullable(), position: z.int().min(0).optional() })).replies<Theme>(),
  /** Removes a theme with all below it; their highlights stay, untagged of these. */
  'theme.remove': call(z.object({ theme: id })).replies<{ removed: number }>(),
  /** Passages tagged with a theme, across all articles; with `descendants` also those below it. */
  'theme.passages': call(z.object({ theme: id, descendants: z.boolean().optional() })).replies<Passage[]>(),

  /** In order of position; all articles' when none is named. */
  'highlight.list': call(z.object({ article: id.optional() })).replies<Highlight[]>(),
  'highlight.create': call(
    z.object({
      article: id,
      place,
      themes: z.array(themePath).max(50).optional(),
      note: z.string().max(100_000).nullable().optional(),
      colour: colour.nullable().optional(),
    }),
  ).replies<Highlight>(),
  /** A new span must lie in the version that the highlight is of; it is snapped to whole characters. */
  'highlight.update': call(
    z.object({
      highlight: id,
      note: z.string().max(100_000).nullable().optional(),
      colour: colour.nullable().optional(),
      span: z.object({ start: offset, end: offset }).optional(),
    }),
  ).replies<Highlight>(),
  /** Adds themes by path (created when missing) and takes away others by id, on any number of highlights at once. */
  'highlight.tag': call(
    z.object({ highlights: ids, add: z.array(themePath).max(50).optional(), remove: z.array(id).max(500).optional() }),
  ).replies<Highlight[]>(),
  /**
   * Highlights many passages at once and tags them with themes by path (created when missing), as one undoable step; where a highlight with
   * exactly this span is there already, it is tagged instead. `job.done` carries a `TagReport`.
   */
  'highlight.create-many': call(
    z.object({
      passages: z
        .array(z.object({ article: id, version: z.int().positive(), start: offset, end: offset }))
        .min(1)
        .max(10_000),
      themes: z.array(themePath).min(1).max(50),
    }),
  ).replies<JobStarted>(),
  'highlight.remove': call(z.object({ highlights: ids })).replies<{ removed: number }>(),

  'memo.read': call(z.object({ target: z.enum(MEMO_TARGETS), targetId: id.nullable() })).replies<Memo>(),
  'memo.write': call(z.object({ target: z.enum(MEMO_TARGETS), targetId: id.nullable(), body: z.string().max(1_000_000) })).replies<Memo>(),

  /** Newest first. */
  'history.list': call(z.object({ limit: z.int().min(1).max(10_000).optional() })).replies<HistoryStep[]>(),
  /** With `step`, only when that is still the newest step; otherwise `conflict`. */
  'history.undo': call(z.object({ step: id.optional() })).replies<HistoryMove>(),
  'history.redo': call(z.object({})).replies<HistoryMove>(),

  /** `job.done` carries an `ImportReport`. Folders are read recursively. */
  'import.start': call(
    z.object({ sources: z.array(source).min(1).max(100_000), collection: name.optional(), language: z.string().min(2).max(35).optional() }),
  ).replies<JobStarted>(),
  /** Writes Markdown files into a folder; `job.done` carries an `ExportReport`. */
  'export.markdown': call(
    z.object({ out: z.string().min(1), articles: z.array(id).optional(), theme: themePath.optional() }),
  ).replies<JobStarted>(),
  'job.cancel': call(z.object({ job: z.string() })).replies<{ cancelled: boolean }>(),

  /**
   * With `typing` the last word is still being typed: it finds all words that begin so. Of the queries under one `latest` name only the
   * newest is answered; those before it that are still waiting are refused with `cancelled`.
   */
  'search.query': call(
    z.object({
      query: z.string().max(4000),
      limit: z.int().min(1).max(1000).optional(),
      offset: z.int().min(0).optional(),
      sort: z.enum(SEARCH_SORTS).optional(),
      typing: z.boolean().optional(),
      facets: z.boolean().optional(),
      latest: z.string().max(100).optional(),
    }),
  ).replies<SearchReply>(),
  /**
   * Every place in the texts of the articles found, one line each, in the order of the articles found; with `sentence` the sentences that
   * the places stand in. What a query says of titles, notes or themes counts for the articles alone. `latest` as in `search.query`.
   */
  'search.lines': call(
    z.object({
      query: z.string().max(4000),
      unit: z.enum(LINE_UNITS).optional(),
      limit: z.int().min(1).max(5000).optional(),
      latest: z.string().max(100).optional(),
    }),
  ).replies<SearchLines>(),
  /** Finds a query in the text of one article: the newest version, or the one asked for. Filters are not looked at; `typing` as above. */
  'search.find': call(
    z.object({ article: id, version: z.int().positive().optional(), query: z.string().max(4000), typing: z.boolean().optional() }),
  ).replies<FoundInArticle>(),
  'search.state': call(z.object({})).replies<SearchState>(),
  /** Resolves when everything changed so far can be found. */
  'search.settle': call(z.object({})).replies<SearchState>(),

  /** In the order in which they were saved. */
  'saved-search.list': call(z.object({})).replies<SavedSearch[]>(),
  'saved-search.create': call(z.object({ name, query: savedQuery, sort: z.enum(SEARCH_SORTS).optional() })).replies<SavedSearch>(),
  'saved-search.update': call(
    z.object({ search: id, name: name.optional(), query: savedQuery.optional(), sort: z.enum(SEARCH_SORTS).optional() }),
  ).replies<SavedSearch>(),
  'saved-search.remove': call(z.object({ search: id })).replies<null>(),

  'settings.read': call(z.object({})).replies<Settings>(),
  'settings.update': call(settings).replies<Settings>(),

  'check.run': call(z.object({ deep: z.boolean().optional() })).replies<CheckReport>(),
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Request<C extends Channel> = z.infer<Contract[C]['request']>
export type Value<C extends Channel> = Exclude<Contract[C]['value'], undefined>

/** What the library tells without being asked: event → payload. */
export interface Events {
  'library.changed': { scopes: Scope[] }
  'job.progress': { job: string; done: number; total: number }
  'job.done': { job: string; value: JobReport }
  'job.failed': { job: string; error: Failure }
  'search.state': SearchState
  /** The check at opening found highlights that do not stand on the words they quote. */
  'library.problems': { problems: CheckReport['problems'] }
  /** The library process had died and was started again; nothing acknowledged was lost. */
  'host.library-restarted': Record<string, never>
  /** The library cannot be used any more until the user acts. */
  'host.library-failed': { error: Failure }
  /** A menu entry of the desktop window: the id of a command of the page. */
  'host.command': { command: string }
}
export type EventName = keyof Events

/** What only a host can do. Desktop does all; in a browser, what is not there replies `null`. */
export interface HostInfo {
  kind: 'electron' | 'browser'
  platform: string
  /** BCP 47, of the system. */
  locale: string
  version: string
  /** Folders of libraries, most recent first. */
  recent: string[]
  /** Where an export goes unless the user says otherwise. */
  exportFolder: string
}

/** The one object through which the page reaches everything outside; the same in the window and in a browser. */
export interface Bridge {
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Reply<Value<C>>>
  /** Returns the function that stops listening. */
  listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
  host: {
    info(): Promise<HostInfo>
    /** Paths of files or folders to import; null when cancelled, or in a browser (there the page asks with its own input). */
    chooseFiles(): Promise<string[] | null>
    /** Where a file or folder that was dropped into the page lies; null when nowhere on the disk. Absent in a browser, which does not tell. */
    pathOf?(file: File): string | null
    /** A folder to write to; null when cancelled or in a browser. */
    chooseFolder(): Promise<string | null>
    /** Opens another library in this window; without a folder the user chooses one. */
    openLibrary(folder: string | null): Promise<Reply<null>>
    /** Shows an http(s) or mailto address outside, after asking the user. */
    openExternal(url: string): Promise<boolean>
  }
}
