import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Backup, BackupComparison, Salvage } from '../../preload/contract.ts'
import { bridge } from '../bridge.ts'
import { call } from './calls.ts'
import type { Notices } from './notices.ts'

/** Backups: which there are, and what restoring the chosen one would change. */
export class BackupStore {
  list: readonly Backup[] | null = null
  chosen: string | null = null
  /** Of the chosen one; null until it was read. */
  comparison: BackupComparison | null = null
  /** Articles of the chosen one that are to be restored alone, by their UUIDs. */
  picked: ReadonlySet<string> = new Set()
  /** What the chosen one is sealed with; empty when it is not. */
  private password = ''
  /** Whether one is being made or restored. */
  busy = false
  /** What was saved of a damaged library; null until it was. */
  salvaged: Salvage | null = null

  constructor(notices: Notices) {
    makeAutoObservable<this, 'password'>(this, {
      list: observableRef,
      comparison: observableRef,
      picked: observableRef,
      salvaged: observableRef,
      password: false,
    })
    bridge.listen('backup.failed', ({ error }) => notices.error(error))
    // Nothing that is on the screen is true any more.
    bridge.listen('library.replaced', () => location.reload())
  }

  /** Reads the list; none is chosen then, since the library may say something else than when one was. */
  async load(): Promise<void> {
    this.chosen = null
    this.comparison = null
    this.picked = new Set()
    const list = await call('backup.list', {})
    runInAction(() => {
      this.list = list
    })
  }

  /** Shows what restoring a backup would change; `password` is what it is sealed with. */
  async choose(path: string, password = ''): Promise<void> {
    this.chosen = path
    this.password = password
    this.comparison = null
    this.picked = new Set()
    const comparison = await call('backup.compare', { file: path, ...(password === '' ? {} : { password }) })
    runInAction(() => {
      if (this.chosen === path) this.comparison = comparison
    })
  }

  async make(): Promise<void> {
    await this.working(async () => {
      const { path } = await call('backup.make', {})
      await this.load()
      await this.choose(path)
    })
  }

  /** Copies the library into a folder, sealed when there is a password; gives the path of the copy. */
  async copy(folder: string, password: string): Promise<string> {
    const name = `collate-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.sqlite${password === '' ? '' : '.age'}`
    const { path } = await call('backup.make', { out: `${folder}/${name}`, ...(password === '' ? {} : { password }) })
    return path
  }

  /** Puts the chosen one in the place of the library; the page is read anew then. */
  async restore(): Promise<void> {
    const { chosen, password } = this
    if (chosen === null) return
    await this.working(() => call('backup.restore', { file: chosen, ...(password === '' ? {} : { password }) }))
  }

  pick(articles: Iterable<string>): void {
    this.picked = new Set(articles)
  }

  /** Makes the picked articles what the chosen backup holds, and compares anew; gives how many they were. */
  async restorePicked(): Promise<number> {
    const { chosen, password, picked } = this
    if (chosen === null || picked.size === 0) return 0
    await this.working(async () => {
      await call('backup.restore-articles', { file: chosen, articles: [...picked], ...(password === '' ? {} : { password }) })
      await this.choose(chosen, password)
    })
    return picked.size
  }

  /** Of a damaged library: reads the list and chooses the newest backup in which no fault was found. */
  async offer(): Promise<void> {
    await this.load()
    const sound = this.list?.find(({ problems }) => problems === 0) ?? this.list?.[0]
    if (sound) await this.choose(sound.path)
  }

  /** Saves what can be read of a damaged library, and chooses it. */
  async salvage(): Promise<void> {
    await this.working(async () => {
      const salvaged = await call('rescue.salvage', {})
      await this.load()
      runInAction(() => {
        this.salvaged = salvaged
      })
      await this.choose(salvaged.backup.path)
    })
  }

  private async working(work: () => Promise<unknown>): Promise<void> {
    if (this.busy) return
    this.busy = true
    try {
      await work()
    } finally {
      runInAction(() => {
        this.busy = false
      })
    }
  }
}
