import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Few, Orphan } from '../../preload/contract.ts'
import { call } from './calls.ts'

/** Highlights whose place is lost, of the article that is read or of the library, and the one that is being looked at. */
export class OrphanStore {
  all: readonly Orphan[] = []
  scope: 'article' | 'library' = 'article'
  /** The highlight of the orphan that is looked at. */
  current: number | null = null
  private readonly article: () => number | null
  /** Whether the list is to have the focus as soon as it is there. */
  focusAsked = false
  private asked = 0

  /** `article` is the one that is read. */
  constructor(article: () => number | null) {
    this.article = article
    makeAutoObservable<this, 'article' | 'asked'>(this, { all: observableRef, article: false, asked: false })
  }

  /** Those listed: what is kept as a quotation comes last, since nobody is asked about it. */
  get shown(): readonly Orphan[] {
    const listed = this.scope === 'library' ? this.all : this.of(this.article())
    return listed.toSorted((a, b) => Number(a.quotation) - Number(b.quotation))
  }

  get ids(): readonly number[] {
    return this.shown.map(({ highlight }) => highlight.id)
  }

  get currentOrphan(): Orphan | null {
    return this.byId.get(this.current ?? -1) ?? null
  }

  get byId(): ReadonlyMap<number, Orphan> {
    return new Map(this.all.map(orphan => [orphan.highlight.id, orphan]))
  }

  /** How many wait for a decision, in the whole library. */
  get waiting(): number {
    return this.all.filter(({ quotation }) => !quotation).length
  }

  private of(article: number | null): readonly Orphan[] {
    return this.all.filter(({ highlight }) => highlight.article === article)
  }

  /** How many wait for a decision in an article. */
  waitingIn(article: number): number {
    return this.of(article).filter(({ quotation }) => !quotation).length
  }

  askFocus() {
    this.focusAsked = true
  }

  /** Whether the list is to take the focus now; asked once. */
  takeFocus(): boolean {
    const asked = this.focusAsked
    this.focusAsked = false
    return asked
  }

  setScope(scope: 'article' | 'library') {
    this.scope = scope
  }

  reach(id: number | null) {
    this.current = id
  }

  /** The orphan after one, else the one before it: where to go on when this one is done. */
  after(id: number): number | null {
    const { ids } = this
    const at = ids.indexOf(id)
    return ids[at + 1] ?? ids[at - 1] ?? null
  }

  /** Reads them all again; of two readings in a row the later one counts. */
  async load() {
    const asked = ++this.asked
    const all = await call('orphan.list', {})
    if (asked !== this.asked) return
    runInAction(() => {
      this.all = all
      if (this.current !== null && !this.byId.has(this.current)) this.current = null
    })
  }

  /** Reads them again after a change; a change of a few highlights that neither were nor are orphans is none of theirs. */
  async changed(few: Few | undefined) {
    if (few && !few.highlights.some(id => this.byId.has(id))) {
      if (few.highlights.length === 0) return
      const highlights = await call('highlight.some', { highlights: few.highlights })
      if (!highlights.some(({ state }) => state === 'orphan')) return
    }
    await this.load()
  }
}
