import { setImmediate } from 'node:timers/promises'
import type { PassageChange, Request } from '../../../preload/contract.ts'
import type { PassagePreview, PassageReport, Scope } from '../../../preload/model.ts'
import { openStep } from '../change.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import type { Emit, Job } from '../jobs.ts'
import { ensureTheme } from '../records/codebook.ts'
import { changedBy, changeHighlights, type Resolved } from '../records/passage-changes.ts'
import { presentHighlights } from '../records/passages.ts'
import { findTheme } from '../records/themes.ts'

/** Highlights of one transaction: others wait no longer than it takes. */
const BATCH = 250

/** A step of history is called by what was done. */
const LABELS = {
  tag: 'passage.tag',
  untag: 'passage.untag',
  move: 'passage.move',
  recolour: 'passage.recolour',
  remove: 'passage.remove',
} as const satisfies Record<PassageChange['kind'], string>

/** With the themes looked up by `themeAt`, which makes those that are missing or gives null. */
function resolve(change: PassageChange, themeAt: (path: string) => number | null): Resolved {
  if (change.kind === 'tag') return { kind: 'tag', themes: change.themes.map(themeAt) }
  if (change.kind === 'move') return { kind: 'move', from: change.from, to: themeAt(change.to) }
  return change
}

/** What a change of many highlights would do, without doing it. */
export function previewChange(db: Database, { highlights, change }: Request<'passage.preview'>): PassagePreview {
  const there = new Map(presentHighlights(db, highlights).map(({ id, article }) => [id, article]))
  const changed = changedBy(
    db,
    [...there.keys()],
    resolve(change, path => findTheme(db, path)),
  )
  return { highlights: there.size, changed: changed.length, articles: new Set(changed.map(id => there.get(id))).size }
}

/**
 * Changes many highlights as one undoable step, one batch after the other; those that are gone or already so are counted. Cancelled, it
 * resolves with what was done until then. Rejects when the library itself cannot go on.
 */
export async function changePassages(
  context: Context,
  { highlights, change }: Request<'passage.change'>,
  job: Job,
): Promise<PassageReport> {
  const { db } = context
  const there = presentHighlights(db, highlights)
  const articles = new Map(there.map(({ id, article }) => [id, article]))
  const ids = [...articles.keys()]
  const wanted = changedBy(
    db,
    ids,
    resolve(change, path => findTheme(db, path)),
  )
  const touched = new Set<number>()
  const { emit, tell } = toldAtTheEnd(context.emit)
  const step = openStep({ ...context, emit }, LABELS[change.kind])
  let changed = 0
  try {
    for (let at = 0; at < wanted.length && !job.signal.aborted; at += BATCH) {
      job.progress(at, wanted.length)
      const batch = wanted.slice(at, at + BATCH)
      // Themes are looked up each time: they may be made in the first batch, and somebody may remove them meanwhile.
      step.add(() =>
        changeHighlights(
          db,
          batch,
          resolve(change, path => ensureTheme(db, path)),
        ),
      )
      changed += batch.length
      for (const id of batch) touched.add(articles.get(id) ?? 0)
      await setImmediate()
    }
  } finally {
    step.end(changed)
    tell()
  }
  const missing = new Set(highlights).size - there.length
  return { changed, unchanged: ids.length - wanted.length, missing, articles: touched.size }
}

/** Keeps what was changed until the end: whoever shows the library would otherwise read it again after every batch. */
function toldAtTheEnd(emit: Emit): { emit: Emit; tell(): void } {
  const scopes = new Set<Scope>()
  const keep: Emit = (event, payload) => {
    if (event !== 'library.changed' || !('scopes' in payload)) emit(event, payload)
    else for (const scope of payload.scopes) scopes.add(scope)
  }
  return {
    emit: keep,
    tell() {
      if (scopes.size > 0) emit('library.changed', { scopes: [...scopes] })
    },
  }
}
