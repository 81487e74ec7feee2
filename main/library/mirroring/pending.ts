import type { Touching } from '../change.ts'
import type { Change } from '../records/history.ts'

/** Articles whose notes have to be written anew; `all` when that cannot be told. */
export type Pending = 'all' | ReadonlySet<number>

export const NOTHING: Pending = new Set()

export const isNothing = (pending: Pending): boolean => pending !== 'all' && pending.size === 0

/** Rows that only the note of their own article speaks of. Titles, and names of themes and of collections, stand in many notes. */
const OWN = new Set(['highlight', 'highlight_theme', 'memo', 'article_tag'])
const OWN_DETAILS = new Set(['state', 'starred'])

const isOwn = ({ entity, before, after }: Change) =>
  OWN.has(entity) ||
  (entity === 'article' && before !== null && after !== null && Object.keys(after).every(column => OWN_DETAILS.has(column)))

/** A theme that was made for a passage. */
const isNew = ({ entity, before }: Change) => entity === 'theme' && before === null

/** What has to be written after some changes. */
export const pendingAfter = ({ changes, articles }: Touching): Pending =>
  changes.every(change => isOwn(change) || (articles.size > 0 && isNew(change))) ? articles : 'all'

/** What has to be written when both have to be. */
export const both = (one: Pending, other: Pending): Pending => (one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other]))

/** Milliseconds without a change until what changed is written. */
const QUIET = 1000
/** Milliseconds after which it is written also while more changes come. */
const LONGEST = 30_000
/** Writing takes no more than one part of so many of the time. */
const SHARE = 10

/** When something happened: milliseconds on one clock. */
export interface Times {
  /** The first and the last change that was not written yet. */
  first: number
  last: number
  /** When the last writing ended, and how long it took. */
  ended: number
  took: number
}

/** Milliseconds from `at` on until what is pending is to be written. */
export function pause({ first, last, ended, took }: Times, at: number): number {
  const due = Math.max(Math.min(last + QUIET, first + LONGEST), ended + took * SHARE)
  return Math.max(due - at, 0)
}
