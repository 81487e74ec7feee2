import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { CodedCopy, CopiesTagged, Failure, Highlight, SharedSpan } from '../../preload/contract.ts'
import { byPublished } from '../text/lag.ts'
import { matcher, matchKeys } from '../text/match.ts'
import { CallError, call } from './calls.ts'

/** What is looked for elsewhere: a passage, and the highlight that it is, if any. */
export interface CopySource extends SharedSpan {
  highlight: Highlight | null
}

/** A place that says the same; `own` is the passage itself, which shows who was first. */
export interface CopyRow {
  key: string
  own: boolean
  copy: CodedCopy
}

/** Where else a passage stands: the places found, which of them are chosen, and where the keyboard is. */
export class CopyStore {
  source: CopySource | null = null
  rows: CopyRow[] = []
  typed = ''
  failure: Failure | null = null
  busy = false
  current: string | null = null
  private left: ReadonlySet<string> = new Set()
  private asked = 0

  constructor() {
    makeAutoObservable<this, 'left' | 'asked'>(this, {
      source: observableRef,
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

  /** Looks for a passage elsewhere; all that is found is chosen. */
  async open(source: CopySource) {
    const asked = ++this.asked
    Object.assign(this, { source, rows: [], typed: '', failure: null, busy: true, current: null, left: new Set() })
    try {
      const [copies, own] = await Promise.all([copiesOf(source), ownRow(source)])
      if (asked === this.asked) runInAction(() => this.take(copies, own))
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      const { failure } = error
      if (asked === this.asked) runInAction(() => Object.assign(this, { failure, busy: false }))
    }
  }

  private take(copies: CodedCopy[], own: CopyRow) {
    const rows = copies.map(copy => ({ key: `${copy.article} ${copy.version} ${copy.start} ${copy.end}`, own: false, copy }))
    this.rows = copies.length === 0 ? [] : [...rows, own].sort(byDate)
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

  /** Codes what is chosen like the passage; with themes, which the passage gets too. */
  tag(themes: string[]): Promise<CopiesTagged> {
    const { source, chosen } = this
    if (!source) throw new Error('nothing is being looked for')
    return call('parallel.tag-copies', {
      highlight: source.highlight?.id ?? placeOf(source),
      copies: chosen.map(placeOf),
      ...(themes.length > 0 ? { themes } : {}),
    })
  }
}

const placeOf = ({ article, version, start, end }: SharedSpan) => ({ article, version, start, end })

const byDate = (a: CopyRow, b: CopyRow) => byPublished(a.copy.of.published, b.copy.of.published)

async function copiesOf(source: CopySource): Promise<CodedCopy[]> {
  if (source.highlight) return (await call('parallel.copies', { highlights: [source.highlight.id] }))[0]?.copies ?? []
  return (await call('parallel.where-else', placeOf(source))).map(copy => ({ ...copy, coded: false }))
}

/** The passage itself among the places. */
async function ownRow(source: CopySource): Promise<CopyRow> {
  const [article] = await call('article.some', { articles: [source.article] })
  const { title = '', outlet = null, published = null } = article ?? {}
  const { highlight, ...span } = source
  const of = { id: source.article, title, outlet, published }
  const copy = { ...span, of, words: 0, share: 1, before: '', after: '', highlight: highlight?.id ?? null, coded: false }
  return { key: 'own', own: true, copy }
}
