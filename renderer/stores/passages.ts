import { makeAutoObservable, observableRef, reaction, runInAction } from 'mobx'
import type { Facet, Passage, PassageSort } from '../../preload/contract.ts'
import { call } from './calls.ts'
import { coderFilter } from './coder-filter.ts'
import type { PassageRows } from './passage-rows.ts'
import { RowSelection } from './row-selection.ts'

/** Passages that are read at once. */
const PAGE = 100

/** The passages of the theme that is open: which there are, those in sight whole, and which of them are selected. */
export class PassageStore implements PassageRows {
  theme: number | null = null
  text = ''
  outlet: string | null = null
  year: string | null = null
  sort: PassageSort = 'article'
  ids: readonly number[] = []
  /** How many there are before anything is filtered; null until they are read. */
  total: number | null = null
  outlets: readonly Facet[] = []
  years: readonly Facet[] = []
  current: number | null = null
  readonly selection = new RowSelection()
  private rows: ReadonlyMap<number, Passage> = new Map()
  private seen: readonly [from: number, to: number] = [0, 0]
  /** Ids of the rows that were read since the list was, and of those being read. */
  private fresh = new Set<number>()
  private readonly reading = new Set<number>()
  private loading: Promise<void> | null = null
  private stale = false

  constructor() {
    makeAutoObservable<this, 'rows' | 'seen' | 'fresh' | 'reading' | 'loading' | 'stale'>(this, {
      ids: observableRef,
      outlets: observableRef,
      years: observableRef,
      rows: observableRef,
      selection: false,
      seen: false,
      fresh: false,
      reading: false,
      loading: false,
      stale: false,
    })
    reaction(
      () => coderFilter.coder,
      () => void this.load().catch(() => undefined),
    )
  }

  get chosen(): readonly number[] {
    return this.selection.among(this.ids)
  }

  get isFiltered(): boolean {
    return this.text.trim() !== '' || this.outlet !== null || this.year !== null
  }

  row(id: number): Passage | undefined {
    return this.rows.get(id)
  }

  /** A passage whole, read when it is not in sight; undefined when it is gone. */
  async find(id: number): Promise<Passage | undefined> {
    return this.rows.get(id) ?? (await call('passage.read', { highlights: [id] }))[0]
  }

  reach(id: number) {
    this.current = id
  }

  /** Opens a theme's passages, none selected and nothing filtered; null closes the list. */
  async show(theme: number | null): Promise<void> {
    if (theme !== this.theme) {
      this.theme = theme
      this.text = ''
      this.outlet = this.year = this.current = null
      this.ids = []
      this.total = null
      this.rows = new Map()
      this.seen = [0, 0]
      this.selection.clear()
    }
    await this.load()
  }

  setText(text: string): Promise<void> {
    this.text = text
    return this.load()
  }

  setSort(sort: PassageSort): Promise<void> {
    this.sort = sort
    return this.load()
  }

  /** Keeps the passages of one outlet, or one year; null keeps all. */
  narrow(by: 'outlet' | 'year', value: string | null): Promise<void> {
    this[by] = value
    return this.load()
  }

  /** Reads the list again; what is asked for while it is being read makes one more reading. */
  async load(): Promise<void> {
    this.stale = true
    this.loading ??= this.read().finally(() => {
      this.loading = null
    })
    await this.loading
  }

  see(from: number, to: number) {
    this.seen = [from, to]
    void this.readSeen().catch(() => undefined)
  }

  private async read() {
    while (this.stale) {
      this.stale = false
      const { theme, text, sort, outlet, year } = this
      if (theme === null) continue
      const narrowed = {
        ...(outlet === null ? {} : { outlet }),
        ...(year === null ? {} : { year }),
        ...(coderFilter.coder === null ? {} : { coder: coderFilter.coder }),
      }
      const { first, ...list } = await call('theme.passages', { theme, descendants: true, text, sort, first: PAGE, ...narrowed })
      runInAction(() => {
        if (theme !== this.theme) return
        Object.assign(this, list)
        this.keepRows(first)
        if (this.current !== null && !list.ids.includes(this.current)) this.current = null
      })
      await this.readSeen()
    }
  }

  /** What was read before may be another now: only what is in sight stays, until it is read again. */
  private keepRows(first: Passage[]) {
    const inSight = this.ids.slice(...this.seen).flatMap(id => this.rows.get(id) ?? [])
    this.reading.clear()
    this.rows = new Map([...inSight, ...first].map(row => [row.id, row]))
    this.fresh = new Set(first.map(({ id }) => id))
  }

  private async readSeen() {
    const [from, to] = this.seen
    const start = Math.max(0, Math.floor(from / PAGE) * PAGE)
    const wanted = this.ids.slice(start, Math.max(to, start + PAGE)).filter(id => !this.fresh.has(id) && !this.reading.has(id))
    for (let at = 0; at < wanted.length; at += PAGE) await this.readPage(wanted.slice(at, at + PAGE))
  }

  private async readPage(highlights: number[]) {
    const { theme } = this
    for (const id of highlights) this.reading.add(id)
    const rows = await call('passage.read', { highlights })
    runInAction(() => {
      if (theme !== this.theme) return
      for (const { id } of rows) this.fresh.add(id)
      this.rows = new Map([...this.rows, ...rows.map(row => [row.id, row] as const)])
    })
  }
}
