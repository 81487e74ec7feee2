import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Failure, SearchReply, SearchSort } from '../../preload/contract.ts'
import { type QueryFilter, toggleFilter } from '../text/query-filter.ts'
import { type Answer, askFirst, askNext, joined, type Question } from './search-pages.ts'

/** How long what is typed waits for the answer to what was typed before. */
const WAIT_MILLISECONDS = 60

/** The search box and its results; the latest query wins. */
export class SearchStore {
  query = ''
  sort: SearchSort = 'relevance'
  reply: SearchReply | null = null
  /** Why the query could not be answered. */
  failure: Failure | null = null
  /** What `reply` or `failure` answers; the same object while it is the same question. */
  answered: Question | null = null
  /** Articles still waiting to be indexed. */
  pending = 0
  busy = false
  /** Whether the counts to narrow down by are shown. */
  narrowing = false
  private asked = 0
  /** The question whose answer is shown; answers to those before it come too late. */
  private shown = 0
  private paging = false
  private running: Promise<void> | undefined
  /** Set while what is asked now waits for the answer before it. */
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    makeAutoObservable<this, 'asked' | 'shown' | 'paging' | 'running' | 'timer'>(this, {
      reply: observableRef,
      failure: observableRef,
      answered: observableRef,
      asked: false,
      shown: false,
      paging: false,
      running: false,
      timer: false,
    })
  }

  get active(): boolean {
    return this.query.trim() !== ''
  }

  /** Searches for what is typed: at once, or when the search before it is done, or soon. */
  type(query: string) {
    this.query = query
    if (!this.active) this.reset()
    else if (!this.busy) void this.run()
    else this.timer ??= setTimeout(() => void this.run(), WAIT_MILLISECONDS)
  }

  clear() {
    this.type('')
  }

  setSort(sort: SearchSort) {
    if (sort === this.sort) return
    this.sort = sort
    if (this.active) void this.run()
  }

  showNarrowing(narrowing: boolean) {
    this.narrowing = narrowing
  }

  /** Narrows the query down by a filter, or takes that filter out again. */
  toggle(filter: QueryFilter) {
    this.type(toggleFilter(this.query, filter))
  }

  setPending(pending: number) {
    this.pending = pending
    // The index grew while results are shown: show what is found by now.
    if (pending === 0 && this.active) void this.run()
  }

  /** Resolves when the query as it stands has been answered. */
  async settled() {
    if (this.active && (this.timer !== undefined || !(this.busy || this.isAnswered))) void this.run()
    while (this.busy) await this.running
  }

  /** Shows the next hits too. */
  async more() {
    const { reply, asked } = this
    if (!reply || this.busy || !this.isAnswered || this.paging || reply.hits.length >= reply.total) return
    this.paging = true
    const { reply: next, failure } = await askNext(this.question, reply.hits.length)
    runInAction(() => {
      this.paging = false
      if (asked !== this.asked || failure?.code === 'cancelled') return
      this.failure = failure
      if (next) this.reply = joined(reply, next)
    })
  }

  private get question(): Question {
    return { query: this.query, sort: this.sort }
  }

  private get isAnswered(): boolean {
    return this.answered?.query === this.query && this.answered.sort === this.sort
  }

  private reset() {
    this.stopWaiting()
    this.shown = ++this.asked
    this.answered = null
    this.reply = null
    this.failure = null
    this.busy = false
  }

  private stopWaiting() {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private run(): Promise<void> {
    this.stopWaiting()
    this.running = this.answer()
    return this.running
  }

  private async answer() {
    const asked = ++this.asked
    const { question } = this
    this.busy = true
    // Asked again because the index grew, it must not show less than before.
    const answer = await askFirst(question, this.isAnswered ? (this.reply?.hits.length ?? 0) : 0)
    runInAction(() => this.take(asked, question, answer))
  }

  /** An older answer is shown until the newest is there, its failure never. */
  private take(asked: number, question: Question, { reply, failure }: Answer) {
    if (asked < this.shown) return
    const newest = asked === this.asked
    if (newest) this.busy = false
    if (reply || (newest && failure?.code !== 'cancelled')) {
      this.shown = asked
      this.reply = reply
      this.failure = failure
      // The object stays while the question does: what is scrolled to is left alone.
      if (this.answered?.query !== question.query || this.answered.sort !== question.sort) this.answered = question
    }
    if (newest && this.timer !== undefined) void this.run()
  }
}
