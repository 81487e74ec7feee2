import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Duplicates, ImportPlace, ImportReport, ImportSource, Request, TagReport, UnfinishedImport } from '../../preload/contract.ts'
import { bridge } from '../bridge.ts'
import { call } from './calls.ts'
import { type Batch, batchesAgain, batchOf, type ImportOptions, isTable, type Loader, sourceAgain } from './import-batches.ts'
import { addTo, emptyReport, isEmpty, takeFrom, tellsOf } from './import-reports.ts'
import { jobRuns } from './job-runs.ts'
import { Work } from './work.ts'

/** Import and tagging of many passages, one of each at a time: starts them, follows their progress, keeps the last report until it was seen. */
export class JobStore {
  imports: Work<ImportReport> | null = null
  tags: Work<TagReport> | null = null
  /** The step of history that the last tagging made, if it changed anything. */
  tagStep: number | null = null
  /** Name of the collection that the next import goes to; empty for none. */
  collection = ''
  /** An import that was broken off and may go on. */
  unfinished: UnfinishedImport | null = null
  /** What an import does with what the library has already. */
  duplicates: Duplicates = 'skip'
  /** Where to get again what was left out or failed. */
  private readonly sources = new WeakMap<ImportPlace, Loader>()
  /** The tables in the last import that only the page has, by name, so that their columns can be chosen. */
  readonly tables = new Map<string, ImportSource>()
  private readonly run = jobRuns()

  constructor() {
    makeAutoObservable<this, 'run' | 'sources'>(this, {
      imports: observableRef,
      unfinished: observableRef,
      tags: observableRef,
      tables: false,
      run: false,
      sources: false,
    })
  }

  setCollection(name: string) {
    this.collection = name
  }

  setDuplicates(duplicates: Duplicates) {
    this.duplicates = duplicates
  }

  /** Imports batch after batch into one report; null when an import is running already, or when this one failed. */
  import(batches: Batch[], options: ImportOptions = {}): Promise<ImportReport | null> {
    if (!this.imports?.running) this.tables.clear()
    return this.importInto(emptyReport(), batches, { ...options, duplicates: this.duplicates })
  }

  /** Asks for an import that a crash, or closing the library, broke off. */
  async loadUnfinished(): Promise<void> {
    const unfinished = await call('import.unfinished', {})
    runInAction(() => {
      this.unfinished = unfinished
    })
  }

  /** Goes on with it. Does nothing while an import is running. */
  async resumeImport(): Promise<void> {
    const { unfinished } = this
    if (!unfinished || this.imports?.running) return
    this.unfinished = null
    const work = new Work<ImportReport>(unfinished.left)
    this.imports = work
    try {
      const report = await this.run<ImportReport>(
        () => call('import.resume', { run: unfinished.run }),
        job => work.follow(job),
        (done, total) => work.progress(done, total),
      )
      for (const place of [...report.skipped, ...report.failed]) this.sources.set(place, () => sourceAgain(batchOf([]), place))
      work.finish(report)
    } catch (error) {
      work.finish(null, error)
    }
    await this.loadUnfinished()
  }

  /** Leaves it as it is. */
  async leaveImport(): Promise<void> {
    if (this.unfinished) await call('import.leave', { run: this.unfinished.run })
    await this.loadUnfinished()
  }

  /** Whether a source that was left out or failed is at hand still. */
  canTryAgain(place: ImportPlace): boolean {
    return this.sources.has(place)
  }

  /** A source that was left out or failed, read once more; null when it cannot be had. */
  async again(place: ImportPlace): Promise<ImportSource | null> {
    const source = await this.sources.get(place)?.()
    return source && 'kind' in source ? source : null
  }

  /** Imports some that were left out or failed once more; their lines in the report make way for what comes of it, when it comes. */
  async importAgain(places: readonly ImportPlace[], duplicates: Duplicates = this.duplicates): Promise<void> {
    const report = this.imports?.report
    if (!report) return
    await this.importInto(
      addTo(emptyReport(), report),
      batchesAgain(places, place => this.sources.get(place)),
      { duplicates },
    )
  }

  private async importInto(
    report: ImportReport,
    batches: Batch[],
    given: ImportOptions & { duplicates: Duplicates },
  ): Promise<ImportReport | null> {
    if (this.imports?.running) return null
    const options = { ...given, ...(this.collection.trim() === '' ? {} : { collection: this.collection.trim() }) }
    const work = new Work<ImportReport>(batches.reduce((sum, { count }) => sum + count, 0))
    this.imports = work
    try {
      for (const batch of batches) {
        if (work.stopped) break
        await this.importBatch(batch, options, work, report)
      }
      work.finish(report)
      return report
    } catch (error) {
      // What came before is in the library: its part of the report must not be lost.
      work.finish(isEmpty(report) ? null : report, error)
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
    for (const source of sources) if (source.kind === 'bytes' && isTable(source.name)) this.tables.set(source.name, source)
    const part = emptyReport()
    if (sources.length > 0) {
      const { job } = work
      const imported = await this.run<ImportReport>(
        () => call('import.start', { sources, ...options, ...(job === null ? {} : { after: job }) }),
        job => work.follow(job),
        // A folder counts as one until the library has looked into it.
        (at, of) => work.progress(done + at, total - batch.count + of),
      )
      for (const place of [...imported.skipped, ...imported.failed]) this.sources.set(place, () => sourceAgain(batch, place))
      addTo(part, imported)
    }
    // Stopped, it may not have come to all of them.
    const instead = (batch.instead ?? []).filter((place, at) => !work.stopped || at >= sources.length || tellsOf(part, at, place))
    takeFrom(report, new Set(instead))
    for (const { place, again } of failed) if (again) this.sources.set(place, again)
    addTo(report, part)
    report.failed.push(...failed.map(({ place }) => place))
    work.progress(done + work.total - (total - batch.count), work.total)
  }

  /** Writes the lines of an import's report as CSV into a folder; the path of the file. */
  async saveImportReport(out: string, name: string, rows: string[][]): Promise<string> {
    return (await call('import.save-report', { out, name, rows })).path
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
