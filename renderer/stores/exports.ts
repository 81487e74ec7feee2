import { makeAutoObservable, observableRef } from 'mobx'
import type { ExportReport, FileFormat, FileReport, JobReport, JobStarted, Request } from '../../preload/contract.ts'
import { bridge } from '../bridge.ts'
import { CallError, call } from './calls.ts'
import { jobRuns } from './job-runs.ts'
import { Work } from './work.ts'

/** What can be written: Markdown files into a folder, one file of a format, or the report as the desktop window prints it. */
export type ExportKind = 'markdown' | 'pdf' | FileFormat

/** One file of a format; the window prints the report, the library writes the rest. */
export type FileRequest = Omit<Request<'export.file'>, 'format' | 'name'> & { format: FileFormat | 'pdf'; name: string }

/** Exports, one at a time: starts them, follows their progress, keeps the last report until it was seen. */
export class ExportStore {
  work: Work<ExportReport | FileReport> | null = null
  /** What was written last, offered again the next time. */
  kind: ExportKind = 'markdown'
  /** The file that was to be written last, so that it can be written over one that is there. */
  file: FileRequest | null = null
  private readonly run = jobRuns()

  constructor() {
    makeAutoObservable<this, 'run'>(this, { work: observableRef, file: observableRef, run: false })
  }

  choose(kind: ExportKind) {
    this.kind = kind
  }

  /** Writes Markdown files into a folder; all articles when none are named. False when it did not come to its end, or another export is running. */
  async markdown(out: string, articles: number[] | null, template: string): Promise<boolean> {
    this.file = null
    return await this.follow(articles?.length ?? 0, () => call('export.markdown', { out, template, ...(articles && { articles }) }))
  }

  /** Writes passages into one Markdown file in a folder. Does nothing while an export is running. */
  async passages(request: Request<'passage.export'>): Promise<void> {
    this.file = null
    await this.follow(request.highlights.length, () => call('passage.export', request))
  }

  /** Writes one file. Does nothing while an export is running. */
  async writeFile(request: FileRequest): Promise<void> {
    if (this.work?.running) return
    this.file = request
    await this.follow(request.articles?.length ?? 0, () => startFile(request))
  }

  /** Writes it over the file that is there. */
  async replace(): Promise<void> {
    if (this.file) await this.writeFile({ ...this.file, replace: true })
  }

  /** Whether there is a window here that prints. */
  get prints(): boolean {
    return bridge.host.printReport !== undefined
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

  private async follow(count: number, start: () => Promise<JobStarted>): Promise<boolean> {
    if (this.work?.running) return false
    const work = new Work<ExportReport | FileReport>(count)
    this.work = work
    try {
      const report = await this.run<Extract<JobReport, ExportReport | FileReport>>(
        start,
        job => work.follow(job),
        (done, total) => work.progress(done, total),
      )
      work.finish(report)
      return !work.stopped
    } catch (error) {
      work.finish(null, error)
      return false
    }
  }
}

async function startFile({ format, name, themes, ...request }: FileRequest): Promise<JobStarted> {
  if (format !== 'pdf') return call('export.file', { ...request, format, name, ...(themes && { themes }) })
  const reply = await bridge.host.printReport?.({ ...request, out: `${request.out}/${fileName(name)}.pdf` })
  if (!reply?.ok) throw new CallError(reply?.error ?? { code: 'invalid', message: 'The window cannot do this.' })
  return reply.value
}

/** A name without what no system takes in names. */
const fileName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[/\\:*?"<>|\p{Cc}\s]+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
