import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ArticleText, Failure, Value, VersionInfo } from '../../preload/contract.ts'
import { changesOf, comparedLines } from '../text/compared-lines.ts'
import { CallError, call } from './calls.ts'
import type { Pane } from './pane.ts'
import { stillPane } from './still-pane.ts'

/** The versions of an article: one is read, or two are compared word by word. */
export class VersionStore {
  /** The newest. */
  newest: ArticleText | null = null
  mode: 'read' | 'compare' = 'read'
  layout: 'merged' | 'beside' = 'merged'
  /** The version that is read. */
  shown = 0
  from = 0
  to = 0
  pane: Pane | null = null
  comparison: Value<'version.compare'> | null = null
  /** The change that one is at, from 0; -1 before the first. */
  change = -1
  busy = false
  failure: Failure | null = null
  private asked = 0

  constructor() {
    makeAutoObservable<this, 'asked'>(this, {
      newest: observableRef,
      pane: observableRef,
      comparison: observableRef,
      failure: observableRef,
      asked: false,
    })
  }

  /** The newest first. */
  get list(): readonly VersionInfo[] {
    return this.newest?.versions.toReversed() ?? []
  }

  get changes() {
    return changesOf(this.comparison?.runs ?? [])
  }

  get lines() {
    const { comparison } = this
    return comparison ? comparedLines(comparison.from.text, comparison.to.text, comparison.runs) : []
  }

  info(version: number): VersionInfo | undefined {
    return this.list.find(other => other.version === version)
  }

  /** Begins with the versions of an article; the newest is read. */
  async open(article: number) {
    Object.assign(this, { newest: null, pane: null, comparison: null, failure: null, mode: 'read', change: -1 })
    await this.load(async () => {
      const newest = await call('article.read', { article })
      return () => {
        this.newest = newest
      }
    })
    if (this.newest) await this.read(this.newest.version)
  }

  /** Reads a version; where its highlights stood is known of those that have no place in a newer one. */
  async read(version: number) {
    const article = this.newest?.article.id
    if (article === undefined) return
    Object.assign(this, { mode: 'read', shown: version, ...this.pairOf(version) })
    await this.load(async () => {
      const [document, highlights] = await Promise.all([call('article.read', { article, version }), call('highlight.list', { article })])
      const own = highlights.filter(highlight => highlight.version === version)
      const placed = own.map(highlight => ({ ...highlight, state: 'attached' as const }))
      return () => {
        this.pane = stillPane({ ...document, place: 0 }, version === this.newest?.version ? own : placed)
      }
    })
  }

  /** What a version is compared with first: the newest, and that with the one before it. */
  private pairOf(version: number) {
    const [newest, before] = this.list
    const to = newest?.version ?? version
    return { to, from: version === to ? (before?.version ?? to) : version }
  }

  /** Compares two versions, the older one first. */
  async compare(one: number, other: number) {
    const article = this.newest?.article.id
    if (article === undefined) return
    const [from, to] = [Math.min(one, other), Math.max(one, other)]
    Object.assign(this, { mode: 'compare', from, to, change: -1, comparison: null })
    await this.load(async () => {
      const comparison = await call('version.compare', { article, from, to })
      return () => {
        this.comparison = comparison
      }
    })
  }

  setLayout(layout: VersionStore['layout']) {
    this.layout = layout
  }

  /** Goes to the next or previous change; false when there is none that way. */
  step(direction: 1 | -1): boolean {
    const next = this.change + direction
    if (next < 0 || next >= this.changes.length) return false
    this.change = next
    return true
  }

  /** Of two questions in a row the later one is answered. */
  private async load(work: () => Promise<() => void>) {
    const asked = ++this.asked
    this.busy = true
    this.failure = null
    try {
      const take = await work()
      if (asked === this.asked) runInAction(take)
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      const { failure } = error
      if (asked === this.asked)
        runInAction(() => {
          this.failure = failure
        })
    } finally {
      if (asked === this.asked)
        runInAction(() => {
          this.busy = false
        })
    }
  }
}
