import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Failure, ReuseOverview, Value } from '../../preload/contract.ts'
import { CallError, call } from './calls.ts'

/** Passages that are read at a time. */
const PAGE = 50

export type ReusePassage = Value<'parallel.cell'>['passages'][number]
export type OutletPair = ReuseOverview['cells'][number]

/** What is looked at: the passages of two outlets, or of a year. */
export type ReuseCellKey = { kind: 'pair'; a: string | null; b: string | null } | { kind: 'year'; year: string | null }

/** The overview of reuse, and the passages of the cell that was chosen in it. */
export class ReuseStore {
  overview: ReuseOverview | null = null
  boilerplate = false
  cell: ReuseCellKey | null = null
  passages: ReusePassage[] = []
  total = 0
  failure: Failure | null = null
  busy = false
  private asked = 0

  constructor() {
    makeAutoObservable<this, 'asked'>(this, {
      overview: observableRef,
      cell: observableRef,
      passages: observableRef,
      failure: observableRef,
      asked: false,
    })
  }

  async load() {
    Object.assign(this, { cell: null, passages: [], total: 0 })
    await this.ask(
      async () => {
        await call('parallel.settle', {})
        return call('parallel.overview', { boilerplate: this.boilerplate })
      },
      overview => {
        this.overview = overview
      },
    )
  }

  setBoilerplate(boilerplate: boolean) {
    this.boilerplate = boilerplate
    return this.load()
  }

  /** Shows the first passages of a cell. */
  async show(cell: ReuseCellKey) {
    Object.assign(this, { cell, passages: [], total: 0 })
    await this.more()
  }

  /** Reads the next passages of the cell. */
  async more() {
    const { cell, passages } = this
    if (!cell) return
    await this.ask(
      () => call('parallel.cell', { ...placeOf(cell), boilerplate: this.boilerplate, offset: passages.length, limit: PAGE }),
      page => {
        this.passages = [...passages, ...page.passages]
        this.total = page.total
      },
    )
  }

  /** Asks the library; of two questions in a row the later one is answered. */
  private async ask<T>(question: () => Promise<T>, take: (answer: T) => void) {
    const asked = ++this.asked
    this.busy = true
    try {
      const answer = await question()
      if (asked !== this.asked) return
      runInAction(() => {
        Object.assign(this, { failure: null, busy: false })
        take(answer)
      })
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      const { failure } = error
      if (asked === this.asked) runInAction(() => Object.assign(this, { failure, busy: false }))
    }
  }
}

const placeOf = (cell: ReuseCellKey) => (cell.kind === 'pair' ? { a: cell.a, b: cell.b } : { year: cell.year })
