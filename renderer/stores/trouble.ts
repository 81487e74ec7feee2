import { makeAutoObservable, runInAction } from 'mobx'
import type { Trouble } from '../../preload/contract.ts'
import { bridge } from '../bridge.ts'
import { call } from './calls.ts'

/** What keeps the library from being written, as long as it does. */
export class TroubleStore {
  now: Trouble | null = null
  /** Whether the library looks right now, because it was asked to. */
  looking = false

  constructor() {
    makeAutoObservable(this)
    bridge.listen('library.trouble', ({ trouble }) => this.set(trouble))
  }

  set(trouble: Trouble | null) {
    this.now = trouble
  }

  /** Has the library look again at once. */
  async look(): Promise<void> {
    if (this.looking) return
    this.looking = true
    try {
      this.set((await call('library.look', {})).trouble)
    } finally {
      runInAction(() => {
        this.looking = false
      })
    }
  }
}
