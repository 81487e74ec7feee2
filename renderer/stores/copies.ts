import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { CodedCopy, CopyCounts, Failure, Highlight, HighlightCopies, SharedSpan } from '../../preload/contract.ts'
import { byPublished } from '../text/lag.ts'
import { matcher, matchKeys } from '../text/match.ts'
import { CallError, call } from './calls.ts'
import { findCopies } from './found-copies.ts'

/** What is looked for elsewhere: a passage, and the highlight that it is, if any. */
export interface CopySource extends SharedSpan {
  highlight: Highlight | null
}

/** A highlight to be looked for elsewhere. */
export const asSource = (highlight: Highlight): CopySource => ({ ...highlight, highlight })

/** A place that says the same; `own` is the passage itself, which shows who was first. */
export interface CopyRow {
  key: string
  own: boolean
  copy: CodedCopy
  source: CopySource
  /** The date of the oldest place that says the same as its passage; null where all have one date. */
  first: string | null
}

/** Where else passages stand: the places found, which of them are chosen, and where the keyboard is. */
export class CopyStore {
  sources: readonly CopySource[] = []
  rows: CopyRow[] = []
  typed = ''
  failure: Failure | null = null
  busy = false
  current: string | null = null
  private left: ReadonlySet<string> = new Set()
  private asked = 0

  constructor() {
    makeAutoObservable<this, 'left' | 'asked'>(this, {
      sources: observableRef,
      rows: observableRef,
      failure: observableRef,
      left: observableRef,
      asked: false,
    })
  }

  /** The rows that match what was typed; marks need not be. */
  get shown(): CopyRow[] {
    const typed = this.typed.trim()
    if (typed === '') return this.rows
    const fits = matcher(typed)
    return this.rows.filter(({ copy }) => fits(matchKeys([copy.of.title, copy.of.outlet ?? '', copy.exact].join(' '))))
  }

  get keys(): string[] {
    return this.shown.map(({ key }) => key)
  }

  get others(): CodedCopy[] {
    return this.rows.filter(({ own }) => !own).map(({ copy }) => copy)
  }

  /** The places that are chosen and can be tagged; what the filter hides is none of them. */
  get chosen(): CodedCopy[] {
    return this.shown.filter(row => this.isChosen(row)).map(({ copy }) => copy)
  }

  canChoose({ own, copy }: CopyRow): boolean {
    return !own && !copy.coded
  }

  isChosen(row: CopyRow): boolean {
    return this.canChoose(row) && !this.left.has(row.key)
  }

  type(typed: string) {
    this.typed = typed
    this.current = this.keys.includes(this.current ?? '') ? this.current : (this.keys[0] ?? null)
  }

  /** Looks for passages elsewhere; all that is found is chosen. */
  async open(sources: readonly CopySource[]) {
    const asked = ++this.asked
    Object.assign(this, { sources, rows: [], typed: '', failure: null, busy: true, current: null, left: new Set() })
    try {
      const rows = await rowsOf(sources, () => asked === this.asked)
      if (asked === this.asked) runInAction(() => this.take(rows))
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      const { failure } = error
      if (asked === this.asked) runInAction(() => Object.assign(this, { failure, busy: false }))
    }
  }

  private take(rows: CopyRow[]) {
    this.rows = rows
    this.busy = false
    this.current = this.keys[0] ?? null
  }

  step(by: number) {
    const at = this.current === null ? -1 : this.keys.indexOf(this.current)
    this.current = this.keys[Math.min(Math.max(at + by, 0), this.keys.length - 1)] ?? null
  }

  reach(key: string) {
    this.current = key
  }

  toggle(key: string) {
    const left = new Set(this.left)
    if (!left.delete(key)) left.add(key)
    this.left = left
  }

  /** Chooses all that are shown, or where all are, none of them. */
  toggleAll() {
    const free = this.shown.filter(row => this.canChoose(row))
    const all = free.every(row => this.isChosen(row))
    const left = new Set(this.left)
    for (const { key } of free)
      if (all) left.add(key)
      else left.delete(key)
    this.left = left
  }

  /** Codes what is chosen like its passage; with themes, which the one passage that is looked for gets too. */
  tag(themes: string[]): Promise<CopyCounts> {
    const [source, ...others] = this.sources
    if (!source) throw new Error('nothing is being looked for')
    if (others.length > 0) return call('parallel.tag-all-copies', { passages: this.chosenByPassage() })
    return call('parallel.tag-copies', {
      highlight: source.highlight?.id ?? placeOf(source),
      copies: this.chosen.map(placeOf),
      ...(themes.length > 0 ? { themes } : {}),
    })
  }

  private chosenByPassage() {
    const chosen = this.shown.filter(row => this.isChosen(row))
    return this.sources.flatMap(source => {
      const copies = chosen.filter(row => row.source === source).map(({ copy }) => placeOf(copy))
      return source.highlight && copies.length > 0 ? [{ highlight: source.highlight.id, copies }] : []
    })
  }
}

const placeOf = ({ article, version, start, end }: SharedSpan) => ({ article, version, start, end })

/** The rows of some passages, one passage after the other, with whatever of them stands elsewhere; the oldest of each first. */
async function rowsOf(sources: readonly CopySource[], wanted: () => boolean): Promise<CopyRow[]> {
  const articles = await call('article.some', { articles: [...new Set(sources.map(({ article }) => article))] })
  const found = await copiesOf(sources, wanted)
  const several = sources.length > 1
  return sources.flatMap((source, at) => {
    const copies = found[at] ?? []
    // Of many passages, those are shown of which something is left to do.
    if (copies.length === 0 || (several && copies.every(({ coded }) => coded))) return []
    const { title = '', outlet = null, published = null } = articles.find(({ id }) => id === source.article) ?? {}
    const own = ownCopy(source, { id: source.article, title, outlet, published })
    const dates = [own, ...copies].map(({ of }) => of.published).sort(byPublished)
    const first = dates.every(date => date === dates[0]) ? null : (dates[0] ?? null)
    const rows = copies.map(copy => ({
      key: `${at} ${copy.article} ${copy.version} ${copy.start} ${copy.end}`,
      own: false,
      copy,
      source,
      first,
    }))
    return [...rows, { key: `${at} own`, own: true, copy: own, source, first }].sort((a, b) =>
      byPublished(a.copy.of.published, b.copy.of.published),
    )
  })
}

/** For each passage where else it stands. A selection is looked for alone. */
async function copiesOf(sources: readonly CopySource[], wanted: () => boolean): Promise<CodedCopy[][]> {
  const [only] = sources
  if (only?.highlight === null) return [(await call('parallel.where-else', placeOf(only))).map(copy => ({ ...copy, coded: false }))]
  const ids = sources.flatMap(({ highlight }) => highlight?.id ?? [])
  const byId = new Map((await findCopies(ids, wanted)).map(({ highlight, copies }: HighlightCopies) => [highlight, copies]))
  return sources.map(({ highlight }) => byId.get(highlight?.id ?? 0) ?? [])
}

/** The passage itself among the places. */
function ownCopy({ highlight, ...span }: CopySource, of: CodedCopy['of']): CodedCopy {
  return { ...span, of, words: 0, share: 1, before: '', after: '', highlight: highlight?.id ?? null, coded: false }
}
