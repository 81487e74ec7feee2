import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Article, ArticleChanges, Collection, LibraryInfo, Memo, MemoTarget, Metadata } from '../../preload/contract.ts'
import { FIRST_ARTICLES } from '../ahead.ts'
import { bridge } from '../bridge.ts'
import { type Choices, choicesOf, passing } from './article-filter.ts'
import { filtered, keepSame, prepare, ranking, renewedIn, type Sort, sorting } from './article-list.ts'
import { CallError, call } from './calls.ts'
import { idle } from './idle.ts'
import { ListFilter } from './list-filter.ts'
import { ListSelection } from './list-selection.ts'

/** The list of articles and collections on the left. */
export class LibraryStore {
  info: LibraryInfo | null = null
  articles: Article[] = []
  collections: Collection[] = []
  /** The collection that the list shows, or null for all. */
  collection: number | null = null
  sort: Sort = 'added'
  reversed = false
  filter = ''
  loaded = false
  readonly selection = new ListSelection()
  /** What the list is narrowed down to, beside what is typed above it. */
  readonly narrowing = new ListFilter()
  private readonly titles = ranking()
  private readonly sorted = sorting(this.titles)
  private loading: Promise<void> | null = null
  private stale = false

  constructor() {
    makeAutoObservable<this, 'loading' | 'stale' | 'sorted' | 'titles'>(this, {
      articles: observableRef,
      collections: observableRef,
      info: observableRef,
      selection: false,
      narrowing: false,
      loading: false,
      sorted: false,
      titles: false,
      stale: false,
    })
  }

  private get ordered(): Article[] {
    return this.sorted(this.articles, this.sort, this.reversed)
  }

  /** The list as shown: filtered by title, outlet and byline (marks need not be typed), and sorted. */
  get shown(): Article[] {
    return filtered(passing(this.ordered, this.narrowing.value), this.filter)
  }

  /** What the list can be narrowed down by, with counts. */
  get choices(): Choices {
    return choicesOf(filtered(this.articles, this.filter), this.narrowing.value)
  }

  get shownIds(): number[] {
    return this.shown.map(({ id }) => id)
  }

  get shownCollection(): Collection | null {
    return this.collections.find(({ id }) => id === this.collection) ?? null
  }

  async loadInfo() {
    const info = await call('library.info', {})
    runInAction(() => {
      this.info = info
    })
  }

  /** Reads what the list shows first: a large library has more articles than a moment can read. */
  async loadFirst(): Promise<void> {
    const articles = await call('article.list', { newest: FIRST_ARTICLES })
    runInAction(() => {
      if (!this.loaded) this.articles = articles
    })
  }

  /** How many the list shows; known before all of them are read. */
  get count(): number {
    return this.loaded ? this.shown.length : (this.info?.articles ?? 0)
  }

  /** Reads the list; changes that come while it is being read make one more reading, not one each. */
  async loadArticles(): Promise<void> {
    this.stale = true
    this.loading ??= this.readArticles().finally(() => {
      this.loading = null
    })
    await this.loading
  }

  private async readArticles() {
    while (this.stale) {
      this.stale = false
      const { collection } = this
      const articles = await call('article.list', collection === null ? {} : { collection, below: true })
      if (collection === this.collection) this.setArticles(articles)
    }
  }

  private setArticles(articles: Article[]) {
    const before = this.shownIds
    if (!this.loaded) void prepare(articles, this.titles, idle)
    this.articles = keepSame(this.articles, articles)
    this.loaded = true
    // What a change took out of a narrowed list is not selected unseen.
    this.selection.keep(before, new Set(this.shownIds))
  }

  /** Reads a few articles of the list again, as after a highlight or a star. */
  async recount(ids: number[]): Promise<void> {
    if (this.loading) return this.loadArticles()
    const fresh = new Map((await call('article.some', { articles: ids })).map(article => [article.id, article]))
    runInAction(() => {
      const before = this.shownIds
      this.articles = renewedIn(this.articles, fresh)
      if (this.shownIds.length !== before.length) this.selection.keep(before, new Set(this.shownIds))
    })
  }

  async loadCollections() {
    const collections = await call('collection.list', {})
    const gone = this.collection !== null && !collections.some(({ id }) => id === this.collection)
    runInAction(() => {
      this.collections = collections
    })
    if (gone) await this.showCollection(null)
  }

  async showCollection(id: number | null) {
    this.collection = id
    this.selection.clear()
    await this.loadArticles()
  }

  setSort(sort: Sort) {
    this.reversed = this.sort === sort ? !this.reversed : false
    this.sort = sort
  }

  reverse() {
    this.reversed = !this.reversed
  }

  setFilter(filter: string) {
    this.filter = filter
  }

  /** What an action on one row is about: all that is selected when the row is among it, else the row alone. */
  targets(article: number): number[] {
    const { selected } = this.selection
    return selected.has(article) ? this.shownIds.filter(id => selected.has(id)) : [article]
  }

  /** An article by id, whether it is in the list or not. */
  async article(id: number): Promise<Article> {
    return this.articles.find(article => article.id === id) ?? (await call('article.read', { article: id })).article
  }

  updateArticle(article: number, metadata: Metadata) {
    return call('article.update', { article, metadata })
  }

  /** Changes several articles in one step; what is plain is shown without waiting for the list. Gives how many were changed. */
  async updateMany(ids: number[], changes: ArticleChanges): Promise<number> {
    const { changed } = await call('article.update-many', { articles: ids, changes })
    const { state, starred } = changes
    const shown = { ...(state === undefined ? {} : { state }), ...(starred === undefined ? {} : { starred }) }
    const among = new Set(ids)
    if (Object.keys(shown).length > 0)
      runInAction(() => this.setArticles(this.articles.map(article => (among.has(article.id) ? { ...article, ...shown } : article))))
    return changed
  }

  /** Tells that an article is being read. */
  async opened(article: number) {
    await call('article.opened', { article })
  }

  removeArticles(articles: number[]) {
    return call('article.remove', { articles })
  }

  /** Ids of the articles of a collection and of those below it. */
  async inCollection(collection: number): Promise<number[]> {
    return (await call('article.list', { collection, below: true })).map(({ id }) => id)
  }

  createCollection(name: string, parent: number | null, articles: number[] = []) {
    return call('collection.create', { name, parent, ...(articles.length > 0 ? { articles } : {}) })
  }

  updateCollection(collection: number, name: string, parent: number | null) {
    return call('collection.update', { collection, name, parent })
  }

  removeCollection(collection: number) {
    return call('collection.remove', { collection })
  }

  /** Puts articles into a collection, or takes them out of it and of those inside it. */
  assign(collection: number, articles: number[], member: boolean) {
    return call('collection.assign', { collection, articles, member, below: true })
  }

  readMemo(target: MemoTarget, targetId: number | null): Promise<Memo> {
    return call('memo.read', { target, targetId })
  }

  writeMemo(target: MemoTarget, targetId: number | null, body: string): Promise<Memo> {
    return call('memo.write', { target, targetId, body })
  }

  /** Lets the user choose another library; only in the desktop window. */
  async openAnother() {
    const reply = await bridge.host.openLibrary(null)
    if (!reply.ok) throw new CallError(reply.error)
  }
}
