import { makeAutoObservable, observableRef } from 'mobx'
import type { Colour, PassageMatches, Theme, ThemeExample } from '../../preload/contract.ts'
import { call } from './calls.ts'
import { type Place, placeAfterStep, type Step } from './theme-places.ts'
import { flat, isUnused, type Measure, shownTree, type ThemeNode, type ThemeSort } from './theme-tree.ts'
import type { ThemeStore } from './themes.ts'

/** How the codebook is looked at and what is chosen in it; each of its changes is one undo. */
export class Codebook {
  typed = ''
  unused = false
  sort: ThemeSort = 'own'
  measure: Measure = { of: 'passages', below: true }
  /** Branches that are folded up. */
  closed: ReadonlySet<number> = new Set()
  selected: ReadonlySet<number> = new Set()
  /** The theme whose name is being typed in its place. */
  renaming: number | null = null
  /** The theme whose menu was asked for with the other mouse button. */
  menu: number | null = null
  private readonly themes: ThemeStore
  /** The last step asked for. */
  private stepping: Promise<unknown> = Promise.resolve()

  constructor(themes: ThemeStore) {
    this.themes = themes
    makeAutoObservable<this, 'themes' | 'stepping'>(this, {
      themes: false,
      stepping: false,
      closed: observableRef,
      selected: observableRef,
      measure: observableRef,
    })
  }

  get tree(): ThemeNode[] {
    return shownTree(this.themes.list, { typed: this.typed, unused: this.unused, sort: this.sort, measure: this.measure })
  }

  /** Whether only some themes are shown. */
  get narrowed(): boolean {
    return this.unused || this.typed.trim() !== ''
  }

  /** Whether themes stand in their own order, all of them, so that places among siblings can be seen. */
  get ordered(): boolean {
    return this.sort === 'own' && !this.narrowed
  }

  get expanded(): number[] {
    const parents = flat(this.tree).filter(({ children }) => children.length > 0)
    return parents.filter(({ id }) => this.narrowed || !this.closed.has(id)).map(({ id }) => id)
  }

  get unusedCount(): number {
    return this.themes.list.filter(isUnused).length
  }

  /** The chosen themes that are there, in the order of the codebook. */
  get chosen(): Theme[] {
    return this.themes.list.filter(({ id }) => this.selected.has(id))
  }

  /** What an action on a theme is about: all that are chosen when it is one of them. */
  about(theme: number): number[] {
    return this.selected.has(theme) && this.chosen.length > 1 ? this.chosen.map(({ id }) => id) : [theme]
  }

  setTyped(typed: string) {
    this.typed = typed
  }

  setView(view: Partial<Pick<Codebook, 'sort' | 'measure' | 'unused'>>) {
    Object.assign(this, view)
  }

  setExpanded(keys: ReadonlySet<number>) {
    if (this.narrowed) return
    this.closed = new Set(
      flat(this.tree)
        .filter(({ id, children }) => children.length > 0 && !keys.has(id))
        .map(({ id }) => id),
    )
  }

  rename(theme: number | null) {
    this.renaming = theme
  }

  showMenu(theme: number | null) {
    this.menu = theme
  }

  /** Chooses themes; the passages of a single one are listed. */
  async select(ids: ReadonlySet<number>) {
    this.selected = ids
    const [only] = ids
    await this.themes.show(ids.size === 1 && only !== undefined ? only : null)
  }

  /** Moves themes to a place and unfolds it; with what was moved chosen still. */
  async place(themes: number[], { parent, before }: Place) {
    await call('theme.move-many', { themes, parent, before })
    if (parent !== null) this.unfold(parent)
  }

  private unfold(theme: number) {
    this.closed = new Set([...this.closed].filter(id => id !== theme))
  }

  /** Takes a theme one step; false where there is no way. Steps that come fast wait for each other: each is from where the last one led. */
  step(theme: number, step: Step): Promise<boolean> {
    const taken = this.stepping.then(async () => {
      const place = placeAfterStep(this.themes.list, theme, step)
      if (!place) return false
      await this.place([theme], place)
      await this.themes.load()
      return true
    })
    this.stepping = taken.catch(() => undefined)
    return taken
  }

  merge(themes: number[], into: number) {
    return call('theme.merge', { themes, into })
  }

  recolour(themes: number[], colour: Colour | null) {
    return call('theme.recolour', { themes, colour })
  }

  remove(themes: number[]) {
    return call('theme.remove-many', { themes })
  }

  setGroup(theme: number, group: boolean) {
    return call('theme.update', { theme, group })
  }

  setName(theme: number, name: string) {
    return call('theme.update', { theme, name })
  }

  setExample(theme: number, highlight: number, example: boolean) {
    return call('theme.example', { theme, highlight, example })
  }

  findPassages(theme: number, query: string): Promise<PassageMatches> {
    return call('theme.find-passages', { theme, query, limit: 500 })
  }

  split(request: { theme: number; query: string; except: number[]; name: string; below: boolean }) {
    return call('theme.split', request)
  }

  allExamples(): Promise<ThemeExample[]> {
    return call('theme.examples', {})
  }
}
