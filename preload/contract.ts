import type { z } from 'zod'
import { articleCalls } from './calls/articles.ts'
import { backupCalls } from './calls/backups.ts'
import { codebookCalls } from './calls/codebook.ts'
import { coderCalls } from './calls/coders.ts'
import { collectionCalls } from './calls/collections.ts'
import { copyCalls } from './calls/copies.ts'
import { exportCalls } from './calls/exporting.ts'
import { highlightCalls } from './calls/highlights.ts'
import { historyCalls } from './calls/history.ts'
import { importCalls } from './calls/importing.ts'
import type { JobStarted } from './calls/jobs.ts'
import { jobCalls } from './calls/jobs.ts'
import { linkCalls } from './calls/links.ts'
import { memoCalls } from './calls/memos.ts'
import { mirrorCalls } from './calls/mirrors.ts'
import { noteCalls } from './calls/notes.ts'
import { organisingCalls } from './calls/organising.ts'
import { parallelCalls } from './calls/parallel.ts'
import { passageCalls } from './calls/passages.ts'
import { searchCalls } from './calls/search.ts'
import { settingsCalls } from './calls/settings.ts'
import { templateCalls } from './calls/templates.ts'
import { themeCalls } from './calls/themes.ts'
import { versionCalls } from './calls/versions.ts'
import { watchCalls } from './calls/watch.ts'
import type { CheckReport, Failure, Few, JobReport, Reply, ReuseState, Scope, SearchState, Trouble } from './model.ts'

export type { Metadata } from './calls/articles.ts'
export type { CopyChannel } from './calls/copies.ts'
export type { ImportSource, JobStarted } from './calls/jobs.ts'
export type { ArticleChanges } from './calls/organising.ts'
export type { PassageChange } from './calls/passages.ts'
export * from './model.ts'

/**
 * Everything that can be asked of a library: channel → request schema and reply type.
 * Adding a call is one row in `calls/` and one handler in `main/library/handlers/`.
 */
export const contract = {
  ...articleCalls,
  ...collectionCalls,
  ...organisingCalls,
  ...noteCalls,
  ...themeCalls,
  ...codebookCalls,
  ...highlightCalls,
  ...coderCalls,
  ...passageCalls,
  ...parallelCalls,
  ...copyCalls,
  ...linkCalls,
  ...memoCalls,
  ...historyCalls,
  ...importCalls,
  ...exportCalls,
  ...jobCalls,
  ...searchCalls,
  ...settingsCalls,
  ...templateCalls,
  ...versionCalls,
  ...watchCalls,
  ...mirrorCalls,
  ...backupCalls,
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Request<C extends Channel> = z.infer<Contract[C]['request']>
export type Value<C extends Channel> = Exclude<Contract[C]['value'], undefined>

/** What the library tells without being asked: event → payload. */
export interface Events {
  /** `few`: nothing but these highlights and details of these articles, and when a theme came along, the codebook. */
  'library.changed': { scopes: Scope[]; few?: Few }
  'job.progress': { job: string; done: number; total: number }
  'job.done': { job: string; value: JobReport }
  'job.failed': { job: string; error: Failure }
  'search.state': SearchState
  'parallel.state': ReuseState
  /** The check at opening found highlights that do not stand on the words they quote. */
  'library.problems': { problems: CheckReport['problems'] }
  /** What arrived in a watched folder was imported: so many articles came in, so many files failed. */
  'watch.arrived': { folder: string; imported: number; failed: number }
  /** A watched folder is not there any more; it is watched on if it comes back. */
  'watch.lost': { folder: string }
  /** A folder of notes was written, or could not be for a reason that was not told before; `conflicts` are all notes that were left alone. */
  'mirror.done': { folder: string; failure: Failure | null; conflicts: string[] }
  /** Something keeps the library from being written, or null: not any more. Reading goes on. */
  'library.trouble': { trouble: Trouble | null }
  /** No backup could be made. */
  'backup.failed': { error: Failure }
  /** Another library stands in the place of the one before: everything has to be read anew. */
  'library.replaced': Record<string, never>
  /** The library process had died and was started again; nothing acknowledged was lost. */
  'host.library-restarted': Record<string, never>
  /** The library cannot be used any more until the user acts. */
  'host.library-failed': { error: Failure }
  /** A menu entry of the desktop window: the id of a command of the page. */
  'host.command': { command: string }
  /** A link into the library was opened outside; `host.takeLink` has it. */
  'host.link': Record<string, never>
}
export type EventName = keyof Events

/** What a report is printed of and where to: as `export.file` takes it. */
export type PrintRequest = Omit<Request<'export.file'>, 'format' | 'name' | 'themes'>

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

/**
 * A page as a host fetched it: where it was in the end, its bytes under a name whose ending tells their format, and their encoding where the server
 * told it.
 */
export type PageReply = Reply<{ url: string; name: string; base64: string; charset?: string }>

/** What the desktop window's preload puts into the page: replies come as JSON, which crosses between the two worlds faster than objects. */
export interface DesktopBridge extends Omit<Bridge, 'call'> {
  call(channel: string, request: unknown): Promise<string>
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
    /** Fetches a page of the web, which is done only when the user asks for it. */
    fetchPage(url: string): Promise<PageReply>
    /** A folder to write to; null when cancelled or in a browser. */
    chooseFolder(): Promise<string | null>
    /**
     * Prints the report as a PDF, as a job with a `FileReport`. Absent in a browser, whose own printing makes a PDF of the report in HTML.
     */
    printReport?(request: PrintRequest): Promise<Reply<JobStarted>>
    /** Opens another library in this window; without a folder the user chooses one. */
    openLibrary(folder: string | null): Promise<Reply<null>>
    /** Shows an http(s) or mailto address outside, after asking the user. */
    openExternal(url: string): Promise<boolean>
    /** The link into the library that was opened outside last, once; null when there is none. */
    takeLink(): Promise<string | null>
  }
}
