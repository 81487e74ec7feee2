import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Colour, Passage, Theme } from '../../preload/contract.ts'
import { call } from './calls.ts'

/** A theme with the themes below it. */
export interface ThemeNode {
  theme: Theme
  children: ThemeNode[]
}

/** Builds the tree from the flat list, siblings in their order. */
export function themeTree(themes: readonly Theme[], parent: number | null = null): ThemeNode[] {
  return themes
    .filter(theme => theme.parentId === parent)
    .sort((a, b) => a.position - b.position)
    .map(theme => ({ theme, children: themeTree(themes, theme.id) }))
}

/** The codebook, and the passages of the theme that is open. */
export class ThemeStore {
  list: Theme[] = []
  /** The theme whose passages are listed. */
  open: number | null = null
  passages: Passage[] = []

  private readonly stale = new Set<number>()
  private counting: Promise<void> | null = null

  constructor() {
    makeAutoObservable<this, 'stale' | 'counting'>(this, { list: observableRef, passages: observableRef, stale: false, counting: false })
  }

  get tree(): ThemeNode[] {
    return themeTree(this.list)
  }

  get byId(): Map<number, Theme> {
    return new Map(this.list.map(theme => [theme.id, theme]))
  }

  get openTheme(): Theme | null {
    return this.open === null ? null : (this.byId.get(this.open) ?? null)
  }

  async load() {
    const list = await call('theme.list', {})
    runInAction(() => {
      this.list = list
      if (this.open !== null && !list.some(({ id }) => id === this.open)) this.open = null
    })
    await this.loadPassages()
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
    await this.loadPassages()
  }

  async show(theme: number | null) {
    this.open = theme
    await this.loadPassages()
  }

  /** Makes a theme (its name may be a path below the parent), or changes one and moves it when its parent is another. */
  async save(
    id: number | null,
    fields: { name: string; colour?: Colour; definition: string; shortcut: string | null; parent: number | null },
  ): Promise<void> {
    if (id !== null) {
      await call('theme.update', { theme: id, ...fields })
      return
    }
    const { parent, name, ...rest } = fields
    const above = parent === null ? '' : `${this.byId.get(parent)?.path ?? ''}/`
    await call('theme.create', { path: above + name, ...rest })
  }

  move(theme: number, parent: number | null, position: number) {
    return call('theme.move', { theme, parent, position })
  }

  remove(theme: number) {
    return call('theme.remove', { theme })
  }

  private async loadPassages() {
    const theme = this.open
    const passages = theme === null ? [] : await call('theme.passages', { theme, descendants: true })
    runInAction(() => {
      if (this.open === theme) this.passages = passages
    })
  }
}
