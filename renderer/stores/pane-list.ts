import { makeAutoObservable } from 'mobx'
import type { Highlight, Theme } from '../../preload/contract.ts'
import { matcher, matchKeys } from '../text/match.ts'
import type { PassageRows } from './passage-rows.ts'
import type { Reader } from './reader.ts'
import { RowSelection } from './row-selection.ts'
import type { ThemeStore } from './themes.ts'

/** Orders of an article's highlights. */
export const PANE_SORTS = ['place', 'theme', 'newest'] as const
export type PaneSort = (typeof PANE_SORTS)[number]

/** The highlights of the article being read, filtered and ordered, and which of them are selected. */
export class PaneList implements PassageRows {
  text = ''
  sort: PaneSort = 'place'
  readonly theme = null
  readonly selection = new RowSelection()
  private readonly reader: Reader
  private readonly themes: ThemeStore

  constructor(reader: Reader, themes: ThemeStore) {
    this.reader = reader
    this.themes = themes
    makeAutoObservable<this, 'reader' | 'themes'>(this, { theme: false, selection: false, reader: false, themes: false })
  }

  private get all(): readonly Highlight[] {
    return this.reader.pane.shown
  }

  get total(): number {
    return this.all.length
  }

  private get shown(): readonly Highlight[] {
    const { text, all } = this
    const found = text.trim() === '' ? all : filtered(all, text)
    return ordered(found, this.sort, this.themes.list)
  }

  get ids(): readonly number[] {
    return this.shown.map(({ id }) => id)
  }

  private get byId(): ReadonlyMap<number, Highlight> {
    return new Map(this.all.map(highlight => [highlight.id, highlight]))
  }

  get chosen(): readonly number[] {
    return this.selection.among(this.ids)
  }

  get current(): number | null {
    return this.reader.pane.current
  }

  row(id: number): Highlight | undefined {
    return this.byId.get(id)
  }

  /** Goes to the highlight in the text too. */
  reach(id: number) {
    const { pane } = this.reader
    const highlight = this.row(id)
    pane.setCurrent(id)
    if (highlight && highlight.state !== 'orphan') pane.goTo(highlight)
  }

  see() {
    // All of an article's highlights are at hand.
  }

  setText(text: string) {
    this.text = text
  }

  setSort(sort: PaneSort) {
    this.sort = sort
  }
}

function filtered(highlights: readonly Highlight[], typed: string): Highlight[] {
  const match = matcher(typed)
  return highlights.filter(({ exact, note, themes }) => match(matchKeys([exact, note ?? '', ...themes].join('\n'))))
}

/** In an order; ties, and what has no theme, by place. */
function ordered(highlights: readonly Highlight[], sort: PaneSort, themes: readonly Theme[]): readonly Highlight[] {
  if (sort === 'place') return highlights
  if (sort === 'newest')
    return highlights.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : b.id - a.id))
  const places = new Map(themes.map(({ id }, place) => [id, place]))
  const rank = ({ themeIds }: Highlight) => Math.min(...themeIds.map(id => places.get(id) ?? themes.length), themes.length)
  return highlights.toSorted((a, b) => rank(a) - rank(b))
}
