import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { SearchReply } from '../../preload/contract.ts'
import { call } from './calls.ts'

const PAGE = 50
const TYPING_MILLISECONDS = 120

/** The search box and its results; the latest query wins. */
export class SearchStore {
  query = ''
  reply: SearchReply | null = null
  /** Articles still waiting to be indexed. */
  pending = 0
  busy = false
  private asked = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    makeAutoObservable<this, 'asked' | 'timer'>(this, { reply: observableRef, asked: false, timer: false })
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
      this.reply = null
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

  async run() {
    if (!this.active) return
    const asked = ++this.asked
    this.busy = true
    try {
      const reply = await call('search.query', { query: this.query, limit: PAGE })
      runInAction(() => {
        if (asked === this.asked) this.reply = reply
      })
    } finally {
      runInAction(() => {
        if (asked === this.asked) this.busy = false
      })
    }
  }

  async more() {
    const { reply } = this
    if (!reply || reply.hits.length >= reply.total) return
    const asked = this.asked
    const next = await call('search.query', { query: this.query, limit: PAGE, offset: reply.hits.length })
    runInAction(() => {
      if (asked === this.asked) this.reply = { ...next, hits: [...reply.hits, ...next.hits] }
    })
  }
}
