import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Failure, LineUnit, Request, SearchLine, SearchLines } from '../../preload/contract.ts'
import { type LineSort, sortLines } from '../text/concordance.ts'
import { CallError, call } from './calls.ts'

/** The most lines that are shown and tagged at once. */
const MOST = 5000

/** What tells a line from all others, also when they are read again. */
export const lineKey = ({ article, version, start }: SearchLine): string => `${article} ${version} ${start}`

/** The concordance: every place that the search found, one line each, and which of them are checked. All are at first. */
export class LineStore {
  query = ''
  /** The articles that are looked through; null for all. */
  articles: readonly number[] | null = null
  unit: LineUnit = 'word'
  sort: LineSort = 'found'
  reply: SearchLines | null = null
  failure: Failure | null = null
  busy = false
  /** Key of the line that the keyboard is on. */
  current: string | null = null
  private unchecked: ReadonlySet<string> = new Set()
  private asked = 0
  /** Another window may ask too. */
  private readonly name = `lines ${Math.random()}`

  constructor() {
    makeAutoObservable<this, 'unchecked' | 'asked' | 'name'>(this, {
      articles: observableRef,
      reply: observableRef,
      failure: observableRef,
      unchecked: observableRef,
      asked: false,
      name: false,
    })
  }

  /** The lines in the order chosen. */
  get shown(): SearchLine[] {
    return sortLines(this.reply?.lines ?? [], this.sort)
  }

  get keys(): string[] {
    return this.shown.map(lineKey)
  }

  get checked(): SearchLine[] {
    return (this.reply?.lines ?? []).filter(line => this.isChecked(lineKey(line)))
  }

  /** The same in the order chosen. */
  get shownChecked(): SearchLine[] {
    return this.shown.filter(line => this.isChecked(lineKey(line)))
  }

  /** In how many articles the checked lines are. */
  get checkedArticles(): number {
    return new Set(this.checked.map(({ article }) => article)).size
  }

  isChecked(key: string): boolean {
    return !this.unchecked.has(key)
  }

  /** Reads the lines of a query; of the one that was open last, what was checked and where the keyboard was is kept. */
  open(query: string): Promise<void> {
    if (query !== this.query) this.forget()
    this.query = query
    return this.load()
  }

  /** Looks through all articles again. */
  everywhere() {
    if (this.articles !== null) this.forget()
    this.articles = null
  }

  /** Reads the lines of a query, single words or phrases, all of them checked; of some articles when these are named. */
  openAll(query: string, articles: readonly number[] | null = null): Promise<void> {
    this.forget()
    this.articles = articles
    this.unit = 'word'
    this.query = query
    return this.load()
  }

  setUnit(unit: LineUnit): Promise<void> {
    this.forget()
    this.unit = unit
    return this.load()
  }

  setSort(sort: LineSort) {
    this.sort = sort
    this.current = this.keys[0] ?? null
  }

  toggle(key: string) {
    const next = new Set(this.unchecked)
    if (!next.delete(key)) next.add(key)
    this.unchecked = next
  }

  checkAll() {
    this.unchecked = new Set()
  }

  checkNone() {
    this.unchecked = new Set(this.keys)
  }

  reach(key: string) {
    this.current = key
  }

  /** Goes some lines on, or back; as far as there are any. */
  step(by: number) {
    const at = this.current === null ? -1 : this.keys.indexOf(this.current)
    const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), this.keys.length - 1)
    this.current = this.keys[next] ?? null
  }

  private forget() {
    this.reply = null
    this.unchecked = new Set()
    this.current = null
  }

  private async load() {
    const asked = ++this.asked
    const { query, unit, articles } = this
    this.busy = true
    this.failure = null
    const { reply, failure } = await ask({ query, unit, limit: MOST, latest: this.name, ...(articles ? { articles: [...articles] } : {}) })
    runInAction(() => {
      if (asked !== this.asked) return
      this.busy = false
      this.reply = reply
      this.failure = failure
      if (this.current === null || !this.keys.includes(this.current)) this.current = this.keys[0] ?? null
    })
  }
}

async function ask(request: Request<'search.lines'>) {
  try {
    return { reply: await call('search.lines', request), failure: null }
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    return { reply: null, failure: error.failure }
  }
}
