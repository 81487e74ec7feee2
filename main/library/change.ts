import type { Scope } from '../../preload/model.ts'
import type { Context } from './context.ts'
import { recorded, recording } from './db/recording.ts'
import type { Database } from './db/statement.ts'
import { toFailure } from './error.ts'
import { pendingAfter } from './mirroring/pending.ts'
import { fewOf } from './records/few.ts'
import { type Change, changesOf, finishStep, insertStep, lastChange, reopen } from './records/history.ts'
import { relink } from './records/memo-links.ts'
import { restamp, touchedArticles } from './records/search-documents.ts'

/**
 * Runs `work` in one immediate transaction as one undoable step labelled with its channel, then tells what changed.
 * `count` says how many things the step is about. A call that changes nothing leaves no step.
 */
export function change<T>(context: Context, label: string, work: () => T, count: (value: T) => number = () => 1): T {
  const { db } = context
  // What is planted is fed to the search with everything else at the end of opening.
  if (recording().starter) return db.transaction(work).immediate()
  const [value, made] = db
    .transaction(() => {
      const step = insertStep(db, label, false)
      const result = recorded({ step, starter: false }, work)
      const made = touching(db, changesOf(db, step))
      finishStep(db, step, count(result))
      return [result, made] as const
    })
    .immediate()
  announce(context, made)
  return value
}

/** One undoable step of many transactions, between which other calls may come. */
export interface OpenStep {
  /** Its id in the history; null while nothing is recorded. */
  readonly id: number | null
  /** Runs work in one immediate transaction of the step, then tells what changed. */
  add<T>(work: () => T): T
  /** Ends the step; `count` says how many things it was about. */
  end(count: number): void
}

/** Begins a step labelled with its channel. What it did stays and is undone as one, even when it is never ended. */
export function openStep(context: Context, label: string): OpenStep {
  const { db } = context
  const atomically = <T>(work: () => T): T => db.transaction(work).immediate()
  if (recording().starter) return { id: null, add: atomically, end: () => undefined }
  return going(
    context,
    atomically(() => insertStep(db, label, true)),
    0,
  )
}

/** Goes on with a step that was broken off, so that all of it is undone as one; null when it is not there any more or was undone. */
export function reopenStep(context: Context, step: number): OpenStep | null {
  const { db } = context
  const count = db.transaction(() => reopen(db, step)).immediate()
  return count === null ? null : going(context, step, count)
}

/** `before` says how many things the step was about already. */
function going(context: Context, step: number, before: number): OpenStep {
  const { db } = context
  const atomically = <T>(work: () => T): T => db.transaction(work).immediate()
  let told = lastChange(db, step)
  return {
    id: step,
    add(work) {
      context.guard.stand()
      const [value, made] = atomically(() => {
        const result = recorded({ step, starter: false }, work)
        return [result, touching(db, changesOf(db, step, told))] as const
      })
      told = made.changes.at(-1)?.id ?? told
      announce(context, made)
      return value
    },
    end: count => finish(context, () => atomically(() => finishStep(db, step, before + count))),
  }
}

/** Steps of which all is saved but that they are over. */
const unended = new WeakMap<Database, (() => void)[]>()

/** Ends a step of which much was saved: on a full disk with the help of the reserve. Where that fails too, `endLeft` or the next opening does it. */
function finish(context: Context, end: () => void): void {
  const { db, guard, log } = context
  try {
    end()
  } catch (error) {
    log.error({ err: error }, 'a step could not be ended')
    unended.set(db, [...(unended.get(db) ?? []), end])
    if (guard.makeRoom(toFailure(error))) endLeft(context)
  }
}

/** Ends the steps that could not be when they were over; to be called before anything that needs them ended. */
export function endLeft({ db, log }: Context): void {
  const left = unended.get(db) ?? []
  unended.set(
    db,
    left.filter(end => {
      try {
        end()
        return false
      } catch (error) {
        log.error({ err: error }, 'a step could not be ended')
        return true
      }
    }),
  )
}

/** Which part of the library a table belongs to; names of themes stand on highlights too, and tags count in both. */
const SCOPES: Record<string, Scope[]> = {
  article: ['articles'],
  highlight: ['highlights'],
  highlight_theme: ['highlights', 'themes'],
  theme: ['themes', 'highlights'],
  coder: ['coders', 'highlights'],
  collection: ['collections'],
  collection_article: ['collections'],
  tag: ['articles'],
  article_tag: ['articles'],
  memo: ['memos'],
  saved_search: ['searches'],
  theme_example: ['themes'],
  saved_filter: ['searches'],
  copy_member: ['highlights'],
  kept_pair: ['articles'],
  template: ['templates'],
}

/** Changes with the articles that search has to look at again because of them. */
export interface Touching {
  changes: Change[]
  articles: Set<number>
}

/**
 * Follows up what hangs on some changes, in their own transaction: the links of memos are derived anew, and what search knows is marked, so that an
 * index kept beside the library is never taken for newer than it is.
 */
export function touching(db: Database, changes: Change[]): Touching {
  relink(db, changes)
  const articles = touchedArticles(db, changes)
  restamp(db, articles)
  return { changes, articles }
}

/** Tells which parts of the library some committed changes touched, and lets the search know. */
export function announce(context: Context, made: Touching): void {
  const { changes, articles } = made
  if (changes.length === 0) return
  context.feed.touch(articles)
  context.reuse.touch(articles)
  context.mirroring.now?.touch(pendingAfter(made))
  const scopes = changes.flatMap(({ entity }) => SCOPES[entity] ?? [])
  const few = fewOf(context.db, changes)
  context.emit('library.changed', { scopes: [...new Set<Scope>([...scopes, 'history'])], ...(few ? { few } : {}) })
}
