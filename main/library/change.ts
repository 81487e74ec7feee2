import type { Scope } from '../../preload/model.ts'
import type { Context } from './context.ts'
import { recorded, recording } from './db/recording.ts'
import { type Change, changesOf, finishStep, insertStep } from './records/history.ts'
import { touchedArticles } from './records/search-documents.ts'

/**
 * Runs `work` in one immediate transaction as one undoable step labelled with its channel, then tells what changed.
 * `count` says how many things the step is about. A call that changes nothing leaves no step.
 */
export function change<T>(context: Context, label: string, work: () => T, count: (value: T) => number = () => 1): T {
  const { db } = context
  // What is planted is fed to the search with everything else at the end of opening.
  if (recording().starter) return db.transaction(work).immediate()
  const [value, changes] = db
    .transaction(() => {
      const step = insertStep(db, label, false)
      const result = recorded({ step, starter: false }, work)
      const made = changesOf(db, step)
      finishStep(db, step, count(result))
      return [result, made] as const
    })
    .immediate()
  announce(context, changes)
  return value
}

/** One undoable step of many transactions, between which other calls may come. */
export interface OpenStep {
  /** Runs work in one immediate transaction of the step, then tells what changed. */
  add<T>(work: () => T): T
  /** Ends the step; `count` says how many things it was about. */
  end(count: number): void
}

/** Begins a step labelled with its channel. What it did stays and is undone as one, even when it is never ended. */
export function openStep(context: Context, label: string): OpenStep {
  const { db } = context
  const atomically = <T>(work: () => T): T => db.transaction(work).immediate()
  if (recording().starter) return { add: atomically, end: () => undefined }
  const step = atomically(() => insertStep(db, label, true))
  let told = 0
  return {
    add(work) {
      const value = recorded({ step, starter: false }, () => atomically(work))
      const changes = changesOf(db, step, told)
      told = changes.at(-1)?.id ?? told
      announce(context, changes)
      return value
    },
    end: count => atomically(() => finishStep(db, step, count)),
  }
}

/** Which part of the library a table belongs to; names of themes stand on highlights too, and tags count in both. */
const SCOPES: Record<string, Scope[]> = {
  article: ['articles'],
  highlight: ['highlights'],
  highlight_theme: ['highlights', 'themes'],
  theme: ['themes', 'highlights'],
  collection: ['collections'],
  collection_article: ['collections'],
  memo: ['memos'],
  saved_search: ['searches'],
}

/** Tells which parts of the library some committed changes touched, and lets the search know. */
export function announce(context: Context, changes: Change[]): void {
  if (changes.length === 0) return
  context.feed.touch(touchedArticles(context.db, changes))
  const scopes = changes.flatMap(({ entity }) => SCOPES[entity] ?? [])
  context.emit('library.changed', { scopes: [...new Set<Scope>([...scopes, 'history'])] })
}
