import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ExportReport, Failure, ImportReport, ImportSource } from '../../preload/contract.ts'
import { bridge } from '../bridge.ts'
import { call } from './calls.ts'

export type JobKind = 'import' | 'export'

/** Long work in hand or just finished. */
export interface JobView {
  id: string
  kind: JobKind
  done: number
  total: number
  report: ImportReport | ExportReport | null
  failure: Failure | null
}

/** Import and export: starts them, follows their progress, keeps the last report. */
export class JobStore {
  current: JobView | null = null
  /** Events that overtook the reply which names their job. */
  private early = new Map<string, Partial<JobView>>()

  constructor() {
    makeAutoObservable<this, 'early'>(this, { current: observableRef, early: false })
    bridge.listen('job.progress', ({ job, done, total }) => this.patch(job, { done, total }))
    bridge.listen('job.done', ({ job, value }) => this.patch(job, { report: value }))
    bridge.listen('job.failed', ({ job, error }) => this.patch(job, { failure: error }))
  }

  get running(): boolean {
    return this.current !== null && this.current.report === null && this.current.failure === null
  }

  async import(sources: ImportSource[], collection: string | null) {
    const { job } = await call('import.start', collection ? { sources, collection } : { sources })
    this.begin(job, 'import', sources.length)
  }

  async exportMarkdown(out: string, articles: number[] | null) {
    const { job } = await call('export.markdown', articles ? { out, articles } : { out })
    this.begin(job, 'export', articles?.length ?? 0)
  }

  async cancel() {
    if (this.current) await call('job.cancel', { job: this.current.id })
  }

  dismiss() {
    if (!this.running) this.current = null
  }

  private begin(id: string, kind: JobKind, total: number) {
    runInAction(() => {
      this.current = { id, kind, done: 0, total, report: null, failure: null, ...this.early.get(id) }
      this.early.clear()
    })
  }

  private patch(id: string, changes: Partial<JobView>) {
    if (this.current?.id === id) this.current = { ...this.current, ...changes }
    else this.early.set(id, { ...this.early.get(id), ...changes })
  }
}
