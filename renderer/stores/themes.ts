import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Passage, Theme } from '../../preload/contract.ts'
import { call } from './calls.ts'

/** A theme with the themes below it. `total` counts passages of it and all below. */
export interface ThemeNode {
  theme: Theme
  children: ThemeNode[]
  total: number
}

/** Builds the tree from the flat list, siblings in their order. */
export function themeTree(themes: readonly Theme[], parent: number | null = null): ThemeNode[] {
  return themes
    .filter(theme => theme.parentId === parent)
    .sort((a, b) => a.position - b.position)
    .map(theme => {
      const children = themeTree(themes, theme.id)
      return { theme, children, total: theme.highlights + children.reduce((sum, child) => sum + child.total, 0) }
    })
}

/** The codebook, and the passages of the theme that is open. */
export class ThemeStore {
  list: Theme[] = []
  /** The theme whose passages are listed. */
  open: number | null = null
  passages: Passage[] = []

  constructor() {
    makeAutoObservable(this, { list: observableRef, passages: observableRef })
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

  async show(theme: number | null) {
    this.open = theme
    await this.loadPassages()
  }

  private async loadPassages() {
    const theme = this.open
    const passages = theme === null ? [] : await call('theme.passages', { theme, descendants: true })
    runInAction(() => {
      if (this.open === theme) this.passages = passages
    })
  }
}
