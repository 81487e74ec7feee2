import { makeAutoObservable, observableRef } from 'mobx'
import type { ExportReport, FileFormat, FileReport, JobReport, JobStarted, Request } from '../../preload/contract.ts'
import { call } from './calls.ts'
import { jobRuns } from './job-runs.ts'
import { Work } from './work.ts'

/** What can be written: Markdown files into a folder, or one file of a format. */
export type ExportKind = 'markdown' | FileFormat

/** Exports, one at a time: starts them, follows their progress, keeps the last report until it was seen. */
export class ExportStore {
  work: Work<ExportReport | FileReport> | null = null
  /** What was written last, offered again the next time. */
  kind: ExportKind = 'markdown'
  /** The file that was to be written last, so that it can be written over one that is there. */
  file: Request<'export.file'> | null = null
  private readonly run = jobRuns()

  constructor() {
    makeAutoObservable<this, 'run'>(this, { work: observableRef, file: observableRef, run: false })
  }

  choose(kind: ExportKind) {
    this.kind = kind
  }

  /** Writes Markdown files into a folder; all articles when none are named. Does nothing while an export is running. */
  async markdown(out: string, articles: number[] | null, template: string): Promise<void> {
    this.file = null
    await this.follow(articles?.length ?? 0, () => call('export.markdown', { out, template, ...(articles && { articles }) }))
  }

  /** Writes passages into one Markdown file in a folder. Does nothing while an export is running. */
  async passages(request: Request<'passage.export'>): Promise<void> {
    this.file = null
    await this.follow(request.highlights.length, () => call('passage.export', request))
  }

  /** Writes one file. Does nothing while an export is running. */
  async writeFile(request: Request<'export.file'>): Promise<void> {
    if (this.work?.running) return
    this.file = request
    await this.follow(request.articles?.length ?? 0, () => call('export.file', request))
  }

  /** Writes it over the file that is there. */
  async replace(): Promise<void> {
    if (this.file) await this.writeFile({ ...this.file, replace: true })
  }

  dismiss() {
    if (!this.work?.running) this.work = null
  }

  /** A file that was left alone was decided on and written. */
  settle(path: string) {
    const report = this.work?.report
    if (!report || !('conflicts' in report)) return
    this.work?.finish({ ...report, written: [...report.written, path], conflicts: report.conflicts.filter(one => one !== path) })
  }

  private async follow(count: number, start: () => Promise<JobStarted>): Promise<void> {
    if (this.work?.running) return
    const work = new Work<ExportReport | FileReport>(count)
    this.work = work
    try {
      const report = await this.run<Extract<JobReport, ExportReport | FileReport>>(
        start,
        job => work.follow(job),
        (done, total) => work.progress(done, total),
      )
      work.finish(report)
    } catch (error) {
      work.finish(null, error)
    }
  }
}
