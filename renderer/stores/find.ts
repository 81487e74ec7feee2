import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Failure, FoundInArticle, SearchProblem, SearchReason } from '../../preload/contract.ts'
import { indexAfter, indexFrom, queryOf } from '../text/found-spans.ts'
import type { Span } from '../text/intervals.ts'
import { CallError, call } from './calls.ts'
import type { Pane } from './pane.ts'

/** What of a query is only unfinished while it is being typed, or is a filter, which an article's text has nothing to do with. */
const UNSAID: ReadonlySet<SearchReason> = new Set(['unbalanced-quote', 'empty', 'no-value', 'no-name', 'date', 'has', 'language'])

/** Finding in the article of one pane: the query, where it stands, and which of these places is the current one. The latest query wins. */
export class Find {
  open = false
  query = ''
  /** The index of the current place; -1 when there is none. */
  index = -1
  failure: Failure | null = null
  /** Counts up whenever the field is to take the focus. */
  focusAsked = 0
  private reply: (FoundInArticle & { article: number }) | null = null
  private readonly pane: Pick<Pane, 'document' | 'selection' | 'view' | 'select' | 'goTo'>
  /** Whether the last word is still being typed. */
  private typing = false
  /** The offset from which the first place is looked for. */
  private origin = 0
  /** Whether the first place found is gone to. */
  private jumps = false
  /** What the hit was that closing left selected: opening again does not take it for a query. */
  private left: Span | null = null
  private askedOf = ''
  private stale = false
  private running: Promise<void> | null = null

  constructor(pane: Find['pane']) {
    this.pane = pane
    makeAutoObservable<this, 'pane' | 'reply' | 'typing' | 'origin' | 'jumps' | 'left' | 'askedOf' | 'stale' | 'running'>(this, {
      reply: observableRef,
      failure: observableRef,
      pane: false,
      typing: false,
      origin: false,
      jumps: false,
      left: false,
      askedOf: false,
      stale: false,
      running: false,
    })
  }

  /** What was found in the text that the pane shows now; null when that is not known. */
  private get found(): FoundInArticle | null {
    const { document } = this.pane
    const { reply } = this
    return reply && reply.article === document?.article.id && reply.version === document.version ? reply : null
  }

  get spans(): Span[] {
    return this.found?.spans.map(([start, end]) => ({ start, end })) ?? []
  }

  get current(): Span | null {
    return this.spans[this.index] ?? null
  }

  /** Whether the text was looked through for what the field holds. */
  get answered(): boolean {
    return this.found !== null
  }

  get problems(): SearchProblem[] {
    return this.found?.problems.filter(({ reason }) => !UNSAID.has(reason)) ?? []
  }

  /** Opens the bar, or goes back into its field; words that are selected in one line become the query. */
  show() {
    const { document, selection, view } = this.pane
    if (!document) return
    const fresh = selection && (selection.start !== this.left?.start || selection.end !== this.left.end)
    const query = fresh ? queryOf(document.text.slice(selection.start, selection.end)) : null
    if (query !== null) {
      this.query = query
      this.typing = false
    }
    this.origin = selection?.start ?? this.current?.start ?? view?.firstVisible() ?? 0
    this.pane.select(null)
    this.open = true
    this.focusAsked++
    this.jumps = true
    void this.run()
  }

  /** Takes in what the field holds now. */
  type(query: string) {
    this.query = query
    this.typing = true
    this.jumps = true
    void this.run()
  }

  /** Offers a query for when the bar is opened next. */
  suggest(query: string) {
    if (this.open) return
    this.query = query
    this.typing = false
  }

  /** Looks again when the pane shows another text. */
  again() {
    if (this.askedOf === this.text) return
    this.origin = 0
    void this.run()
  }

  /** Goes to the next place, or the previous one, round at the ends; opens the bar when it is closed. */
  async step(direction: 1 | -1): Promise<void> {
    if (!this.open) return this.show()
    await this.running
    runInAction(() => {
      this.index = indexAfter(this.spans.length, this.index, direction)
      this.goToCurrent()
    })
  }

  /** Takes all marks away; the current place is selected in the text, which gets the focus back. */
  close() {
    const { current } = this
    const { view } = this.pane
    this.hide()
    this.left = current
    if (current) view?.selectSpan(current)
    else view?.focusText()
  }

  /** Takes the bar and all marks away; the query is kept for another time. */
  hide() {
    this.open = false
    this.reply = null
    this.failure = null
    this.index = -1
    this.left = null
    this.askedOf = ''
  }

  private get text(): string {
    const { document } = this.pane
    return document ? `${document.article.id} ${document.version}` : ''
  }

  private goToCurrent() {
    const { current } = this
    if (!current) return
    this.origin = current.start
    this.pane.goTo(current)
  }

  /** Asks as long as something was typed meanwhile, one question at a time. */
  private run(): Promise<void> {
    this.stale = true
    this.running ??= this.answer()
    return this.running
  }

  private async answer() {
    try {
      while (this.stale) {
        this.stale = false
        await this.ask()
      }
    } finally {
      this.running = null
    }
  }

  private async ask() {
    const { document } = this.pane
    const { query, typing } = this
    if (!document || !this.open) return
    this.askedOf = this.text
    const { id: article } = document.article
    const request = { article, version: document.version, query, typing }
    const { reply, failure } = query.trim() === '' ? NOTHING : await answerTo(request)
    runInAction(() => {
      if (this.stale || !this.open) return
      this.failure = failure
      this.reply = reply && { ...reply, article }
      this.index = indexFrom(this.spans, this.origin)
      if (this.jumps) this.goToCurrent()
      this.jumps = false
    })
  }
}

interface Answer {
  reply: FoundInArticle | null
  failure: Failure | null
}

const NOTHING: Answer = { reply: null, failure: null }

async function answerTo(request: { article: number; version: number; query: string; typing: boolean }): Promise<Answer> {
  try {
    return { reply: await call('search.find', request), failure: null }
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    return { reply: null, failure: error.failure }
  }
}
