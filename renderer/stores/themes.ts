import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Colour, Passage, Theme, ThemeExample } from '../../preload/contract.ts'
import { call } from './calls.ts'

/** The codebook, and the passages of the theme that is open. */
export class ThemeStore {
  list: Theme[] = []
  /** The theme whose passages are listed. */
  open: number | null = null
  passages: Passage[] = []
  /** Passages that show what the open theme means. */
  examples: ThemeExample[] = []

  constructor() {
    makeAutoObservable(this, { list: observableRef, passages: observableRef, examples: observableRef })
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
      if (this.open !== null && !list.some(({ id }) => id === this.open)) this.open = null
    })
    await this.loadPassages()
  }

  async show(theme: number | null) {
    this.open = theme
    await this.loadPassages()
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

  private async loadPassages() {
    const theme = this.open
    const [passages, examples] = await Promise.all([
      theme === null ? [] : call('theme.passages', { theme, descendants: true }),
      theme === null ? [] : call('theme.examples', { theme }),
    ])
    runInAction(() => {
      if (this.open !== theme) return
      this.passages = passages
      this.examples = examples
    })
  }
}
