import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ArticleFilter, SavedFilter } from '../../preload/contract.ts'
import { compareNames } from '../text/order.ts'
import { call } from './calls.ts'

/** The filters of the list that were kept under a name. */
export class SavedFilterStore {
  list: SavedFilter[] = []

  constructor() {
    makeAutoObservable(this, { list: observableRef })
  }

  /** In Vietnamese order of the names. */
  get ordered(): SavedFilter[] {
    return [...this.list].sort((a, b) => compareNames(a.name, b.name))
  }

  async load() {
    const list = await call('saved-filter.list', {})
    runInAction(() => {
      this.list = list
    })
  }

  /** Keeps a filter; it is in the list when this resolves. */
  async create(name: string, filter: ArticleFilter): Promise<SavedFilter> {
    const made = await call('saved-filter.create', { name, filter })
    await this.load()
    return made
  }

  rename(saved: number, name: string) {
    return call('saved-filter.update', { saved, name })
  }

  /** Removes a saved filter; it is out of the list when this resolves. */
  async remove(saved: number): Promise<void> {
    await call('saved-filter.remove', { saved })
    await this.load()
  }
}
