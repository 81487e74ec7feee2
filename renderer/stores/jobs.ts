import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ExportReport, ImportReport, ImportSource, JobStarted, Request, TagReport } from '../../preload/contract.ts'
import { TABLE_ENDINGS } from '../../preload/model.ts'
import { bridge } from '../bridge.ts'
import { call } from './calls.ts'
import { jobRuns } from './job-runs.ts'
import { Work } from './work.ts'

/** Sources that are read when their turn comes, so that a large folder is never in memory at once. What takes long asks `work` whether to rest or stop. */
export interface Batch {
  count: number
  load(work?: Resting): Promise<{ sources: ImportSource[]; failed: ImportReport['failed'] }>
}

/** Work that the user may let rest, or stop. */
export type Resting = Pick<Work<ImportReport>, 'paused' | 'stopped'>

/** How sources are read, where that is not left to be found out. */
export type ImportOptions = Pick<Request<'import.start'>, 'encoding' | 'columns'>

/** Whether a file holds a table, by the ending of its name. */
export const isTable = (name: string): boolean => TABLE_ENDINGS.some(ending => name.toLowerCase().endsWith(`.${ending}`))

/** What is at hand: paths, or text that was pasted. */
export const batchOf = (sources: ImportSource[]): Batch => ({ count: sources.length, load: async () => ({ sources, failed: [] }) })

/** Import, export and tagging of many passages, one of each at a time: starts them, follows their progress, keeps the last report until it was seen. */
export class JobStore {
  imports: Work<ImportReport> | null = null
  exports: Work<ExportReport> | null = null
  tags: Work<TagReport> | null = null
  /** The step of history that the last tagging made, if it changed anything. */
  tagStep: number | null = null
  /** Name of the collection that the next import goes to; empty for none. */
  collection = ''
  /** The tables in the last import that only the page has, by name, so that their columns can be chosen. */
  readonly tables = new Map<string, ImportSource>()
  private readonly run = jobRuns()

  constructor() {
    makeAutoObservable<this, 'run'>(this, {
      imports: observableRef,
      exports: observableRef,
      tags: observableRef,
      tables: false,
      run: false,
    })
  }

  setCollection(name: string) {
    this.collection = name
  }

  /** Imports batch after batch into one report; null when an import is running already, or when this one failed. */
  async import(batches: Batch[], options: ImportOptions = {}): Promise<ImportReport | null> {
    if (this.imports?.running) return null
    const collection = this.collection.trim()
    const report: ImportReport = { imported: [], updated: [], skipped: [], failed: [], addresses: [], highlights: 0, themes: 0 }
    this.tables.clear()
    const work = new Work<ImportReport>(batches.reduce((sum, { count }) => sum + count, 0))
    this.imports = work
    try {
      for (const batch of batches) {
        if (work.stopped) break
        await this.importBatch(batch, { ...options, ...(collection ? { collection } : {}) }, work, report)
      }
      work.finish(report)
      return report
    } catch (error) {
      // What came before is in the library: its part of the report must not be lost.
      work.finish(report.imported.length + report.skipped.length + report.failed.length > 0 ? report : null, error)
      return null
    }
  }

  private async importBatch(
    batch: Batch,
    options: Omit<Request<'import.start'>, 'sources'>,
    work: Work<ImportReport>,
    report: ImportReport,
  ) {
    const { done, total } = work
    const { sources, failed } = await batch.load(work)
    report.failed.push(...failed)
    for (const source of sources) if (source.kind === 'bytes' && isTable(source.name)) this.tables.set(source.name, source)
    if (sources.length > 0) {
      const part = await this.run<ImportReport>(
        () => call('import.start', { sources, ...options }),
        job => work.follow(job),
        // A folder counts as one until the library has looked into it.
        (at, of) => work.progress(done + at, total - batch.count + of),
      )
      report.imported.push(...part.imported)
      report.updated.push(...part.updated)
      report.skipped.push(...part.skipped)
      report.failed.push(...part.failed)
      report.addresses.push(...part.addresses)
      report.highlights += part.highlights
      report.themes += part.themes
    }
    work.progress(done + work.total - (total - batch.count), work.total)
  }

  /** Writes Markdown files into a folder; all articles when none are named. Does nothing while an export is running. */
  async exportMarkdown(out: string, articles: number[] | null): Promise<void> {
    if (this.exports?.running) return
    const work = new Work<ExportReport>(articles?.length ?? 0)
    this.exports = work
    await this.finishExport(work, () => call('export.markdown', articles ? { out, articles } : { out }))
  }

  /** Writes passages into one Markdown file in a folder. Does nothing while an export is running. */
  async exportPassages(request: Request<'passage.export'>): Promise<void> {
    if (this.exports?.running) return
    const work = new Work<ExportReport>(request.highlights.length)
    this.exports = work
    await this.finishExport(work, () => call('passage.export', request))
  }

  private async finishExport(work: Work<ExportReport>, start: () => Promise<JobStarted>) {
    try {
      const report = await this.run<ExportReport>(
        start,
        job => work.follow(job),
        (done, total) => work.progress(done, total),
      )
      work.finish(report)
    } catch (error) {
      work.finish(null, error)
    }
  }

  /** Highlights passages and tags them with themes; resolves with the highlights. Does nothing while others are being tagged. */
  async tagPassages(passages: Request<'highlight.create-many'>['passages'], themes: string[]): Promise<readonly number[]> {
    if (this.tags?.running) return []
    const work = new Work<TagReport>(passages.length)
    this.tags = work
    this.tagStep = null
    try {
      const report = await this.run<TagReport>(
        () => call('highlight.create-many', { passages, themes }),
        job => work.follow(job),
        (done, total) => work.progress(done, total),
      )
      const step = report.created + report.tagged > 0 ? await newestStep('highlight.create-many') : null
      runInAction(() => {
        this.tagStep = step
      })
      work.finish(report)
      return report.highlights
    } catch (error) {
      work.finish(null, error)
      return []
    }
  }

  /** Forgets what was seen; what is running stays. */
  dismissImport() {
    if (this.imports?.running) return
    this.imports = null
    this.tables.clear()
  }

  dismissExport() {
    if (!this.exports?.running) this.exports = null
  }

  dismissTags() {
    if (!this.tags?.running) this.tags = null
  }

  /** Paths that the user chose in the desktop window's dialog; null when cancelled. */
  chooseFiles(): Promise<string[] | null> {
    return bridge.host.chooseFiles()
  }

  /** Where a dropped file or folder lies on the disk; null in a browser. */
  pathOf(file: File): string | null {
    return bridge.host.pathOf?.(file) ?? null
  }

  /** A folder that the user chose in the desktop window's dialog; null when cancelled. */
  chooseFolder(): Promise<string | null> {
    return bridge.host.chooseFolder()
  }
}

/** How far back a step that was just made can be. */
const RECENT = 20

async function newestStep(label: string): Promise<number | null> {
  const steps = await call('history.list', { limit: RECENT })
  return steps.find(step => step.label === label && !step.undone)?.id ?? null
}
