import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { SavedSearch, SearchSort } from '../../preload/contract.ts'
import { compareNames } from '../text/order.ts'
import { call } from './calls.ts'

/** The queries that were kept under a name. */
export class SavedSearchStore {
  list: SavedSearch[] = []

  constructor() {
    makeAutoObservable(this, { list: observableRef })
  }

  /** In Vietnamese order of the names. */
  get ordered(): SavedSearch[] {
    return [...this.list].sort((a, b) => compareNames(a.name, b.name))
  }

  async load() {
    const list = await call('saved-search.list', {})
    runInAction(() => {
      this.list = list
    })
  }

  /** Keeps a query with its order; it is in the list when this resolves. */
  async create(name: string, query: string, sort: SearchSort): Promise<SavedSearch> {
    const made = await call('saved-search.create', { name, query, sort })
    await this.load()
    return made
  }

  rename(search: number, name: string) {
    return call('saved-search.update', { search, name })
  }

  /** Removes a saved search; it is out of the list when this resolves. */
  async remove(search: number): Promise<void> {
    await call('saved-search.remove', { search })
    await this.load()
  }
}
