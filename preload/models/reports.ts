import type { Article } from './article.ts'
import type { AgreementReport } from './coder.ts'
import type { PassageReport } from './passages.ts'

/** Endings of the files that can be imported, in lower case and without the dot; what has another one is tried only when it is named. */
export const IMPORT_ENDINGS = ['txt', 'md', 'markdown', 'html', 'htm'] as const
export type ImportEnding = (typeof IMPORT_ENDINGS)[number]

/** What an import did. `path` is the file's path, or the given name of pasted text. */
export interface ImportReport {
  imported: Article[]
  skipped: { path: string; reason: 'duplicate'; duplicateOf: number }[]
  failed: { path: string; code: ImportFailure; message: string }[]
}

export const IMPORT_FAILURES = ['empty', 'binary', 'too-large', 'encoding', 'unsupported', 'unreadable', 'timeout', 'missing'] as const
export type ImportFailure = (typeof IMPORT_FAILURES)[number]

export interface ExportReport {
  written: string[]
  unchanged: string[]
  /** Files that somebody changed after we wrote them; left as they are. */
  conflicts: string[]
}

/** What became of passages that were to be highlighted and tagged. */
export interface TagReport {
  /** Highlights made. */
  created: number
  /** Highlights that were there already and got more themes. */
  tagged: number
  /** Highlights that had all the themes already. */
  unchanged: number
  /** Passages that are not there any more: their article was removed, or its text is another one now. */
  failed: number
  /** In how many articles highlights were made or tagged. */
  articles: number
  /** The highlights made or tagged. */
  highlights: number[]
}

/** What a job ends with. */
export type JobReport = ImportReport | ExportReport | TagReport | PassageReport | AgreementReport

export interface CheckReport {
  ok: boolean
  articles: number
  highlights: number
  orphans: number
  problems: { code: string; message: string }[]
}
