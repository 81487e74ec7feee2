import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Article, Collection, LibraryInfo, Metadata } from '../../preload/contract.ts'
import { matches } from '../text/match.ts'
import { call } from './calls.ts'

export const SORTS = ['title', 'outlet', 'published', 'added', 'highlights'] as const
export type Sort = (typeof SORTS)[number]

const collator = new Intl.Collator('vi', { numeric: true })

/** Orders two articles; what is unknown comes last, ties go by title. */
const compare: Record<Sort, (a: Article, b: Article) => number> = {
  title: (a, b) => collator.compare(a.title, b.title),
  outlet: (a, b) => collator.compare(a.outlet ?? '\uFFFF', b.outlet ?? '\uFFFF'),
  published: (a, b) => (b.published ?? '').localeCompare(a.published ?? ''),
  added: (a, b) => b.addedAt.localeCompare(a.addedAt) || b.id - a.id,
  highlights: (a, b) => b.highlights - a.highlights,
}

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

  constructor() {
    makeAutoObservable(this, { articles: observableRef, collections: observableRef, info: observableRef })
  }

  /** The list as shown: filtered by title, outlet and byline (marks need not be typed), and sorted. */
  get shown(): Article[] {
    const found = this.filter
      ? this.articles.filter(({ title, outlet, byline }) => matches(`${title} ${outlet ?? ''} ${byline ?? ''}`, this.filter))
      : this.articles.slice()
    const by = compare[this.sort]
    found.sort((a, b) => by(a, b) || collator.compare(a.title, b.title))
    return this.reversed ? found.reverse() : found
  }

  async loadInfo() {
    const info = await call('library.info', {})
    runInAction(() => {
      this.info = info
    })
  }

  async loadArticles() {
    const articles = await call('article.list', this.collection === null ? {} : { collection: this.collection })
    runInAction(() => {
      this.articles = articles
      this.loaded = true
    })
  }

  async loadCollections() {
    const collections = await call('collection.list', {})
    runInAction(() => {
      this.collections = collections
      if (this.collection !== null && !collections.some(({ id }) => id === this.collection)) this.collection = null
    })
  }

  async showCollection(id: number | null) {
    this.collection = id
    await this.loadArticles()
  }

  setSort(sort: Sort) {
    this.reversed = this.sort === sort ? !this.reversed : false
    this.sort = sort
  }

  setFilter(filter: string) {
    this.filter = filter
  }

  updateArticle(article: number, metadata: Metadata) {
    return call('article.update', { article, metadata })
  }

  removeArticles(articles: number[]) {
    return call('article.remove', { articles })
  }
}
