import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Colour, Theme, ThemeExample } from '../../preload/contract.ts'
import { call } from './calls.ts'
import { PassageStore } from './passages.ts'

/** The codebook, and the passages of the theme that is open. */
export class ThemeStore {
  list: Theme[] = []
  /** Whether the list was read: it comes a moment after the first screen. */
  loaded = false
  /** The theme whose passages are listed. */
  open: number | null = null
  readonly passages = new PassageStore()
  /** Passages that show what the open theme means. */
  examples: ThemeExample[] = []

  private readonly stale = new Set<number>()
  private counting: Promise<void> | null = null

  constructor() {
    makeAutoObservable<this, 'stale' | 'counting'>(this, {
      list: observableRef,
      passages: false,
      examples: observableRef,
      stale: false,
      counting: false,
    })
  }

  get byId(): Map<number, Theme> {
    return new Map(this.list.map(theme => [theme.id, theme]))
  }

  /** Themes by their key as keys are named: `1`, `Đ`. */
  get byKey(): Map<string, Theme> {
    return new Map(this.list.flatMap(theme => (theme.shortcut ? [[theme.shortcut.toUpperCase(), theme] as const] : [])))
  }

  get openTheme(): Theme | null {
    return this.open === null ? null : (this.byId.get(this.open) ?? null)
  }

  async load() {
    const list = await call('theme.list', {})
    runInAction(() => {
      this.list = list
      this.loaded = true
      if (this.open !== null && !list.some(({ id }) => id === this.open)) this.open = null
    })
    await this.readOpen()
  }

  /** Counts some themes and those above them again, as after a highlight; what is asked for meanwhile is counted together. */
  async recount(themes: readonly number[]): Promise<void> {
    for (const id of themes) this.stale.add(id)
    this.counting ??= this.count().finally(() => {
      this.counting = null
    })
    await this.counting
  }

  private async count(): Promise<void> {
    while (this.stale.size > 0) {
      const themes = [...this.stale]
      this.stale.clear()
      const counts = new Map((await call('theme.counts', { themes })).map(count => [count.id, count]))
      runInAction(() => {
        this.list = this.list.map(theme => (counts.has(theme.id) ? { ...theme, ...counts.get(theme.id) } : theme))
      })
    }
    await this.readOpen()
  }

  async show(theme: number | null) {
    this.open = theme
    await this.readOpen()
  }

  private async readOpen() {
    await Promise.all([this.passages.show(this.open), this.readExamples()])
  }

  /** Ids of the passages tagged with a theme or one below it. */
  async passagesBelow(theme: number): Promise<number[]> {
    return (await call('theme.passages', { theme, descendants: true, first: 0 })).ids
  }

  /** Makes a theme (its name may be a path below the parent), or changes one and moves it when its parent is another. */
  async save(
    id: number | null,
    fields: { name: string; colour?: Colour | null; group?: boolean; definition: string; shortcut: string | null; parent: number | null },
  ): Promise<void> {
    if (id !== null) {
      await call('theme.update', { theme: id, ...fields })
      return
    }
    const { parent, name, ...rest } = fields
    const above = parent === null ? '' : `${this.byId.get(parent)?.path ?? ''}/`
    await call('theme.create', { path: above + name, ...rest })
  }

  private async readExamples() {
    const theme = this.open
    const examples = theme === null ? [] : await call('theme.examples', { theme })
    runInAction(() => {
      if (this.open === theme) this.examples = examples
    })
  }
}
