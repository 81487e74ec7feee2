import { makeAutoObservable, runInAction } from 'mobx'
import { DEFAULT_SETTINGS, type Settings } from '../../preload/model.ts'
import { call } from './calls.ts'

/** What the reader set, kept in the library. */
export class SettingsStore {
  values: Settings = DEFAULT_SETTINGS

  private readonly systemLocale: () => string

  constructor(systemLocale: () => string) {
    this.systemLocale = systemLocale
    makeAutoObservable(this)
  }

  /** The interface's language: as set, or the system's. */
  get language(): 'vi' | 'en' {
    if (this.values.language !== 'system') return this.values.language
    return this.systemLocale().startsWith('vi') ? 'vi' : 'en'
  }

  async load() {
    const values = await call('settings.read', {})
    runInAction(() => {
      this.values = values
    })
  }

  /** Shows the change at once and saves it. */
  async set(changes: Partial<Settings>) {
    this.values = { ...this.values, ...changes }
    await call('settings.update', changes)
  }
}
