import { makeAutoObservable, observableRef } from 'mobx'
import type { ArticleFilter } from '../../preload/contract.ts'
import { isFiltering, type ListedKind, NO_FILTER, toggled } from './article-filter.ts'

/** What the list of articles is narrowed down to. */
export class ListFilter {
  value: ArticleFilter = NO_FILTER

  constructor() {
    makeAutoObservable(this, { value: observableRef })
  }

  get active(): boolean {
    return isFiltering(this.value)
  }

  set(filter: ArticleFilter) {
    this.value = filter
  }

  clear() {
    this.value = NO_FILTER
  }

  toggle(kind: ListedKind, value: string) {
    this.value = toggled(this.value, kind, value)
  }

  toggleStarred() {
    this.value = { ...this.value, starred: !this.value.starred }
  }

  /** Asks for articles with highlights, or without; asked again, for either. */
  toggleHighlights(highlights: 'some' | 'none') {
    this.value = { ...this.value, highlights: this.value.highlights === highlights ? 'any' : highlights }
  }
}
