import { setImmediate } from 'node:timers/promises'
import type { Request } from '../../../preload/contract.ts'
import type { TagReport } from '../../../preload/model.ts'
import { openStep } from '../change.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import type { Job } from '../jobs.ts'
import { newestText } from '../records/articles.ts'
import { ensureTaggable } from '../records/codebook.ts'
import { addTheme, highlightAt, insertHighlight, type Place, touchHighlight } from '../records/highlights.ts'
import { placeOf } from './place.ts'

type Passage = Request<'highlight.create-many'>['passages'][number]

/** Passages of one transaction: others wait no longer than it takes. */
const BATCH = 100

/**
 * Highlights and tags passages as one undoable step, one batch after the other; what cannot be highlighted is counted and keeps nothing
 * else back. Cancelled, it resolves with what was done until then. Rejects when the library itself cannot go on.
 */
export async function tagPassages(context: Context, { passages, themes }: Request<'highlight.create-many'>, job: Job): Promise<TagReport> {
  const report: TagReport = { created: 0, tagged: 0, unchanged: 0, failed: 0, articles: 0, highlights: [] }
  const touched = new Set<number>()
  const ordered = passages.toSorted((a, b) => a.article - b.article || a.start - b.start)
  const step = openStep(context, 'highlight.create-many')
  try {
    job.progress(0, ordered.length)
    for (let at = 0; at < ordered.length && !job.signal.aborted; at += BATCH) {
      const batch = ordered.slice(at, at + BATCH)
      const outcomes = step.add(() => tagBatch(context.db, batch, themes))
      for (const [index, { outcome, highlight }] of outcomes.entries()) {
        report[outcome] += 1
        if (outcome !== 'created' && outcome !== 'tagged') continue
        touched.add(batch[index]?.article ?? 0)
        report.highlights.push(highlight)
      }
      job.progress(at + batch.length, ordered.length)
      await setImmediate()
    }
  } finally {
    step.end(report.created + report.tagged)
  }
  return { ...report, articles: touched.size }
}

type Outcome = { outcome: 'created' | 'tagged' | 'unchanged'; highlight: number } | { outcome: 'failed'; highlight: null }

function tagBatch(db: Database, passages: Passage[], paths: string[]): Outcome[] {
  let ids: number[] | undefined
  let text: { of: Passage; text: string | null } | undefined
  return passages.map(passage => {
    if (text?.of.article !== passage.article || text.of.version !== passage.version) {
      text = { of: passage, text: newestText(db, passage.article, passage.version) }
    }
    const place = text.text === null ? null : placeIn(text.text, passage)
    if (!place) return { outcome: 'failed', highlight: null }
    // Not before a passage is there: themes are not made for nothing.
    ids ??= paths.map(path => ensureTaggable(db, path))
    return tagPlace(db, passage, place, ids)
  })
}

/** Null when the passage does not lie in the text. */
function placeIn(text: string, { start, end }: Passage): Place | null {
  try {
    return placeOf(text, start, end)
  } catch (error) {
    if (error instanceof CollateError) return null
    throw error
  }
}

function tagPlace(db: Database, { article, version }: Passage, place: Place, themes: number[]): Outcome {
  const there = highlightAt(db, article, version, place)
  const highlight = there ?? insertHighlight(db, { article, version, note: null, colour: null }, place)
  const added = themes.map(theme => addTheme(db, highlight, theme)).includes(true)
  if (there === null) return { outcome: 'created', highlight }
  if (!added) return { outcome: 'unchanged', highlight }
  touchHighlight(db, highlight)
  return { outcome: 'tagged', highlight }
}
