import { makeAutoObservable } from 'mobx'
import { RowSelection } from './row-selection.ts'
import type { SearchStore } from './search.ts'

/** Which of the articles found are selected. */
export class HitSelection {
  readonly selection = new RowSelection()
  private readonly search: SearchStore

  constructor(search: SearchStore) {
    this.search = search
    makeAutoObservable<this, 'search'>(this, { selection: false, search: false })
  }

  /** Ids of the articles found, as far as they were asked for, in the order shown. */
  get ids(): readonly number[] {
    return this.search.reply?.hits.map(({ article }) => article.id) ?? []
  }

  /** Those of them that are selected. */
  get chosen(): readonly number[] {
    return this.selection.among(this.ids)
  }

  has(article: number): boolean {
    return this.selection.selected.has(article)
  }
}
