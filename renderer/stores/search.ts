import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Failure, SearchReply } from '../../preload/contract.ts'
import { CallError, call } from './calls.ts'

const PAGE = 50
/** What one call may ask for. */
const MOST = 1000
const TYPING_MILLISECONDS = 120

/** The search box and its results; the latest query wins. */
export class SearchStore {
  query = ''
  reply: SearchReply | null = null
  /** Why the query could not be answered. */
  failure: Failure | null = null
  /** Articles still waiting to be indexed. */
  pending = 0
  busy = false
  /** The query that `reply` answers. */
  private answered = ''
  private asked = 0
  private running: Promise<void> | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    makeAutoObservable<this, 'answered' | 'asked' | 'running' | 'timer'>(this, {
      reply: observableRef,
      failure: observableRef,
      answered: false,
      asked: false,
      running: false,
      timer: false,
    })
  }

  get active(): boolean {
    return this.query.trim() !== ''
  }

  /** Searches a moment after the last key. */
  type(query: string) {
    this.query = query
    clearTimeout(this.timer)
    if (!this.active) {
      this.asked++
      this.answered = ''
      this.reply = null
      this.failure = null
      this.busy = false
      return
    }
    this.timer = setTimeout(() => void this.run(), TYPING_MILLISECONDS)
  }

  clear() {
    this.type('')
  }

  setPending(pending: number) {
    this.pending = pending
    // The index grew while results are shown: show what is found by now.
    if (pending === 0 && this.active) void this.run()
  }

  run(): Promise<void> {
    this.running = this.answer()
    return this.running
  }

  private async answer() {
    if (!this.active) return
    const asked = ++this.asked
    const { query } = this
    // Asked again because the index grew, it must not show less than before.
    const limit = query === this.answered ? Math.max(PAGE, Math.min(MOST, this.reply?.hits.length ?? 0)) : PAGE
    this.busy = true
    const { reply, failure } = await this.ask(query, limit, 0)
    runInAction(() => {
      if (asked !== this.asked) return
      this.busy = false
      this.reply = reply
      this.failure = failure
      this.answered = query
    })
  }

  private async ask(query: string, limit: number, offset: number): Promise<{ reply: SearchReply | null; failure: Failure | null }> {
    try {
      return { reply: await call('search.query', { query, limit, offset }), failure: null }
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      return { reply: null, failure: error.failure }
    }
  }

  /** Resolves when the query as it stands has been answered. */
  async settled() {
    clearTimeout(this.timer)
    if (this.active && this.answered !== this.query) await this.run()
    // Another question may have overtaken this one, as when the index grew meanwhile.
    while (this.busy) await this.running
  }

  async more() {
    const { reply } = this
    if (!reply || reply.hits.length >= reply.total) return
    const asked = this.asked
    const { reply: next, failure } = await this.ask(this.query, PAGE, reply.hits.length)
    runInAction(() => {
      if (asked !== this.asked) return
      this.failure = failure
      if (next) this.reply = { ...next, hits: [...reply.hits, ...next.hits] }
    })
  }
}
