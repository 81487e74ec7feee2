import type { AgreementReport } from './coder.ts'
import type { FileReport } from './exporting.ts'
import type { ImportReport } from './importing.ts'
import type { PassageReport } from './passages.ts'

export interface ExportReport {
  written: string[]
  unchanged: string[]
  /** Files that somebody changed after we wrote them, where the library changed too; left as they are. */
  conflicts: string[]
  /** Of those written, files with something of the user's own, which was kept; none when absent. */
  merged?: string[]
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
export type JobReport = ImportReport | ExportReport | FileReport | TagReport | PassageReport | AgreementReport

export interface CheckReport {
  ok: boolean
  articles: number
  highlights: number
  orphans: number
  problems: { code: string; message: string }[]
}
