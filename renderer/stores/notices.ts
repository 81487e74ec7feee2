import { makeAutoObservable } from 'mobx'
import type { Failure } from '../../preload/contract.ts'
import { failureText } from '../locales/failures.ts'
import { CallError } from './calls.ts'

/** One message at the foot of the window. All but those of kind `info` stay until dismissed. */
export interface Notice {
  id: number
  kind: 'info' | 'lasting' | 'error'
  text: string
  /** Offers to undo this step of history beside the text. */
  undo?: number
  action?: NoticeAction
}

/** Something to do beside a message; `command`, where there is one, does the same and may have a key. */
export interface NoticeAction {
  label: string
  command?: string
  run: () => void
}

const INFO_MILLISECONDS = 6000
/** What offers something stays long enough to be read, thought about and reached. */
const OFFER_MILLISECONDS = 30_000

/** Messages to the user, seen and (through the live region) heard. */
export class Notices {
  list: Notice[] = []
  /** What a screen reader is to say now. */
  announced = ''
  private next = 1
  private readonly newestStep: () => Promise<number | null>

  constructor(newestStep: () => Promise<number | null>) {
    this.newestStep = newestStep
    makeAutoObservable<this, 'newestStep'>(this, { newestStep: false })
  }

  announce(text: string) {
    // A repeated sentence would not be read again: a trailing no-break space makes it new.
    this.announced = text === this.announced ? `${text}\u00A0` : text
  }

  /** With `undo`, offers to undo the step that was just made, and no other. */
  info(text: string, options: { undo?: boolean } = {}) {
    const notice = this.put({ id: this.next++, kind: 'info', text }, INFO_MILLISECONDS)
    if (options.undo) void this.newestStep().then(step => step !== null && this.offerUndo(notice.id, step))
  }

  /** Offers something, without taking the focus; what was said of the step before stays beside it. */
  offer(text: string, action: NoticeAction) {
    const notice: Notice = { id: this.next++, kind: 'info', text, action }
    this.withdrawOffers()
    this.list = [...this.list, notice]
    setTimeout(() => this.dismiss(notice.id), OFFER_MILLISECONDS)
  }

  /** Whether what a command does is on offer now. */
  offers(command: string): boolean {
    return this.list.some(({ action }) => action?.command === command)
  }

  /** Takes away what was offered, once it is done or seen to otherwise. */
  withdrawOffers() {
    this.list = this.list.filter(({ action, kind }) => !action || kind !== 'info')
  }

  /** Shows a message in place of the one before, except those that stay. */
  private put(notice: Notice, milliseconds: number): Notice {
    this.list = [...this.list.filter(other => other.kind !== 'info'), notice]
    setTimeout(() => this.dismiss(notice.id), milliseconds)
    return notice
  }

  private offerUndo(id: number, step: number) {
    this.list = this.list.map(notice => (notice.id === id ? { ...notice, undo: step } : notice))
  }

  /** Says what went wrong, or may, until that is dismissed; `action` is what to do about it. */
  warn(text: string, action?: NoticeAction) {
    this.stay('error', text, action)
  }

  /** Says what is no fault until that is dismissed. */
  keep(text: string, action?: NoticeAction) {
    this.stay('lasting', text, action)
  }

  private stay(kind: 'lasting' | 'error', text: string, action?: NoticeAction) {
    if (this.list.some(other => other.text === text)) return
    this.list = [...this.list, { id: this.next++, kind, text, ...(action && { action }) }]
  }

  error(failure: Failure) {
    this.warn(failureText(failure))
  }

  dismiss(id: number) {
    this.list = this.list.filter(notice => notice.id !== id)
  }

  /** Runs work that may be refused; a refusal becomes a notice and `undefined`. */
  async guard<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      this.error(error.failure)
      return undefined
    }
  }
}
