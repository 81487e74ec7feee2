import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Coder, CoderName } from '../../preload/contract.ts'
import { i18n } from '../locales/i18n.ts'
import { call } from './calls.ts'
import { coderFilter } from './coder-filter.ts'

/** A coder's name as shown; the first one may have none yet. */
export const coderName = ({ name }: CoderName): string => name || i18n.t('coder.unnamed')

/** The people who code in this library. */
export class CoderStore {
  list: Coder[] = []
  readonly filter = coderFilter

  constructor() {
    makeAutoObservable(this, { list: observableRef, filter: false })
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
      this.list = list
      if (!list.some(({ id }) => id === this.filter.coder)) this.filter.set(null)
    })
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
