import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Events, WatchedFolder } from '../../preload/contract.ts'
import { bridge } from '../bridge.ts'
import { i18n } from '../locales/i18n.ts'
import { call } from './calls.ts'
import type { Notices } from './notices.ts'

/** The name of a folder without those that it is in. */
const nameOf = (path: string) => path.split(/[/\\]/u).findLast(part => part !== '') ?? path

/** Folders that are imported as files arrive in them, and what is said of that. */
export class WatchedStore {
  folders: readonly WatchedFolder[] = []
  private readonly notices: Notices

  constructor(notices: Notices) {
    this.notices = notices
    makeAutoObservable<this, 'notices'>(this, { folders: observableRef, notices: false })
    bridge.listen('watch.arrived', arrived => this.tell(arrived))
    bridge.listen('watch.lost', ({ folder }) => {
      this.notices.warn(i18n.t('watch.lost', { folder }))
      void this.notices.guard(() => this.load())
    })
  }

  /** Reads the list; with the first time the library begins to watch. */
  async load(): Promise<void> {
    const folders = await call('watch.list', {})
    runInAction(() => {
      this.folders = folders
    })
  }

  async add(folder: string, collection: string): Promise<void> {
    await call('watch.add', { folder, ...(collection === '' ? {} : { collection }) })
    await this.load()
  }

  async remove(folder: number): Promise<void> {
    await call('watch.remove', { folder })
    await this.load()
  }

  private tell({ folder, imported, failed }: Events['watch.arrived']) {
    const name = nameOf(folder)
    const parts = [
      imported > 0 ? i18n.t('watch.arrived', { count: imported, folder: name }) : '',
      failed > 0 ? i18n.t('watch.failed', { count: failed, folder: name }) : '',
    ]
    this.notices.info(parts.filter(part => part !== '').join(' '))
    this.notices.announce(parts.join(' '))
  }
}
