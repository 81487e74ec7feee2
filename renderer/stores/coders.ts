import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Coder, CoderName, CoderWork } from '../../preload/contract.ts'
import { i18n } from '../locales/i18n.ts'
import { call } from './calls.ts'
import { coderFilter } from './coder-filter.ts'

/** A coder's name as shown; the first one may have none yet. */
export const coderName = ({ name }: CoderName): string => name || i18n.t('coder.unnamed')

/** The people who code in this library. */
export class CoderStore {
  list: Coder[] = []
  /** How much each has done, when it was last asked for. */
  work = new Map<number, CoderWork>()
  readonly filter = coderFilter

  constructor() {
    makeAutoObservable(this, { list: observableRef, work: observableRef, filter: false })
  }

  get current(): Coder | null {
    return this.list.find(({ current }) => current) ?? null
  }

  /** Whether it matters who made what. */
  get several(): boolean {
    return this.list.length > 1
  }

  /** The name of a coder as shown; empty for one who is not there. */
  nameOf(id: number): string {
    const coder = this.list.find(other => other.id === id)
    return coder ? coderName(coder) : ''
  }

  async load() {
    const list = await call('coder.list', {})
    runInAction(() => {
      const before = this.current?.id
      this.list = list
      // Who saw only their own work goes on seeing only their own.
      if (before !== undefined && this.filter.coder === before) this.filter.set(this.current?.id ?? null)
      if (!list.some(({ id }) => id === this.filter.coder)) this.filter.set(null)
    })
  }

  async loadWork() {
    const work = await call('coder.work', {})
    runInAction(() => {
      this.work = new Map(work.map(done => [done.coder, done]))
    })
  }

  /** Shows one coder's work or everyone's, also after the next start. */
  async show(coder: number | null) {
    this.filter.set(coder)
    await call('settings.update', { shownCoder: coder })
  }

  /** “Your name”: names oneself, or goes on as another coder. */
  async name(name: string) {
    await call('coder.name', { name })
    await this.load()
  }

  create(name: string) {
    return call('coder.create', { name })
  }

  rename(coder: number, name: string) {
    return call('coder.update', { coder, name })
  }

  merge(coder: number, into: number) {
    return call('coder.merge', { coder, into })
  }

  /** Goes on as a coder. */
  async choose(coder: number) {
    await call('coder.choose', { coder })
    await this.load()
  }
}
