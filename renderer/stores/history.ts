import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { HistoryStep } from '../../preload/contract.ts'
import { call } from './calls.ts'

const PAGE = 300

/** Where to go in the history from where the library stands, and over how many steps. */
export interface Route {
  undo: boolean
  steps: number
  /** The step after which the library will stand; null before the first. */
  step: HistoryStep | null
}

/** The steps of the history, newest first, as far down as somebody looked; kept up to date while they are shown. */
export class HistoryStore {
  steps: HistoryStep[] = []
  /** Whether the first step that is kept is among them. */
  complete = false
  /** The row that the keyboard is on; the one after the last step stands for the time before all. */
  cursor = 0
  private shown = false
  private loading: Promise<void> | null = null
  private opening: Promise<void> | null = null

  constructor() {
    makeAutoObservable<this, 'shown' | 'loading' | 'opening'>(this, { steps: observableRef, shown: false, loading: false, opening: false })
  }

  /** How many rows there are: a step each, and the time before all once that is known. */
  get rows(): number {
    return this.steps.length + (this.complete ? 1 : 0)
  }

  /** The row after whose step the library stands. */
  get present(): number {
    const at = this.steps.findIndex(({ undone }) => !undone)
    return at < 0 ? this.steps.length : at
  }

  /** The way to the row that the keyboard is on; null when the library stands there. */
  get route(): Route | null {
    const steps = this.cursor - this.present
    if (steps === 0 || this.cursor >= this.rows) return null
    return { undo: steps > 0, steps: Math.abs(steps), step: this.steps[this.cursor] ?? null }
  }

  /** Reads the newest steps and goes to where the library stands. */
  async open() {
    this.shown = true
    this.steps = []
    this.opening = this.load(PAGE, {
      place: () => {
        this.cursor = this.present
      },
    })
    await this.opening
  }

  close() {
    this.shown = false
    this.steps = []
    this.complete = false
  }

  /** Something was done, undone or redone. */
  async changed() {
    // What came while it was being opened must not be shown before: the cursor would be moved once more.
    await this.opening?.catch(() => undefined)
    if (!this.shown) return
    const before = this.present
    await this.load(Math.max(PAGE, this.steps.length), {
      // Who stood in the present still does.
      place: () => {
        this.cursor = this.cursor === before ? this.present : Math.min(this.cursor, this.rows - 1)
      },
    })
  }

  /** Reads further down, when there is more. */
  async more() {
    if (this.complete || this.loading) return
    this.loading = this.load(PAGE, { before: this.steps.at(-1)?.id })
    await this.loading.finally(() => {
      this.loading = null
    })
  }

  goTo(row: number) {
    this.cursor = Math.max(0, Math.min(row, this.rows - 1))
  }

  /** Undoes or redoes up to there, all or nothing. */
  async travel({ undo, steps, step }: Route) {
    if (undo) await call('history.undo-to', { step: step?.id ?? null, steps })
    else if (step) await call('history.redo-to', { step: step.id, steps })
  }

  /** `place` sets the row along with the steps, so that no key falls between. */
  private async load(limit: number, { before, place }: { before?: number | undefined; place?: () => void } = {}) {
    const steps = await call('history.list', before === undefined ? { limit } : { limit, before })
    runInAction(() => {
      this.steps = before === undefined ? steps : [...this.steps, ...steps]
      this.complete = steps.length < limit
      place?.()
    })
  }
}
