import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Events, MirrorFolder, Request } from '../../preload/contract.ts'
import { bridge } from '../bridge.ts'
import { failureText } from '../locales/failures.ts'
import { i18n } from '../locales/i18n.ts'
import { call } from './calls.ts'
import type { Notices } from './notices.ts'

/** A path as the library keeps it, as far as that can be told here. */
const tidy = (path: string) => path.trim().replace(/(?<=.)[/\\]+$/u, '')

/** Folders of notes that are kept in step, and what is said of them. */
export class MirrorStore {
  folders: readonly MirrorFolder[] = []
  /** Notes that were left alone and are known of. */
  private known: ReadonlySet<string> = new Set()
  private readonly notices: Notices
  private readonly show: () => void

  /** `show` opens the list of the folders. */
  constructor(notices: Notices, show: () => void) {
    this.notices = notices
    this.show = show
    makeAutoObservable<this, 'notices' | 'show' | 'known'>(this, { folders: observableRef, notices: false, show: false, known: false })
    bridge.listen('mirror.done', done => void notices.guard(() => this.written(done)))
  }

  /** Reads the list; with the first time the library begins to keep the folders in step. */
  async load(): Promise<void> {
    const folders = await call('mirror.list', {})
    runInAction(() => {
      this.folders = folders
      this.known = new Set([...this.known, ...folders.flatMap(({ conflicts }) => conflicts)])
    })
  }

  /** The folder of a path, if it is kept in step. */
  at(path: string): MirrorFolder | undefined {
    return this.folders.find(folder => folder.path === tidy(path))
  }

  async add(request: Request<'mirror.add'>): Promise<void> {
    await call('mirror.add', request)
    await this.load()
  }

  async remove(folder: number): Promise<void> {
    await call('mirror.remove', { folder })
    await this.load()
  }

  /** Says what there is to do: nothing while all goes well. */
  private async written({ folder, failure, conflicts }: Events['mirror.done']): Promise<void> {
    const fresh = conflicts.filter(path => !this.known.has(path))
    await this.load()
    const look = { label: i18n.t('mirror.look'), command: 'mirrors', run: this.show }
    if (failure) this.notices.warn(i18n.t('mirror.failed', { folder, why: failureText(failure) }), look)
    if (fresh.length > 0) this.notices.warn(i18n.t('mirror.conflicts', { count: fresh.length, folder }), look)
  }
}
