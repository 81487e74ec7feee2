import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Colour, Theme } from '../../preload/contract.ts'
import { call } from './calls.ts'
import { PassageStore } from './passages.ts'

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
  readonly passages = new PassageStore()

  constructor() {
    makeAutoObservable(this, { list: observableRef, passages: false })
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
    await this.passages.show(this.open)
  }

  async show(theme: number | null) {
    this.open = theme
    await this.passages.show(this.open)
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
}
