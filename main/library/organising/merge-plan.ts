import type { ArticleText, Highlight } from '../../../preload/model.ts'
import type { Remapping } from '../anchoring/remap.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { articleText } from '../records/articles.ts'
import { listHighlights } from '../records/highlights.ts'
import { listOrphans } from '../records/orphans.ts'
import { anchorOf } from '../versions/revise.ts'

/** An article that is to be merged into another, with where each of its highlights stands in the newest text of that one. */
interface Merged {
  document: ArticleText
  highlights: { highlight: Highlight; remapping: Remapping }[]
}

/** What merging some articles into one would do; nothing is changed. */
export interface MergePlan {
  kept: ArticleText
  others: Merged[]
}

/**
 * Finds out where the highlights of some articles stand in the text of another one, as for a new version. Throws `invalid` when the one that
 * is kept is among them, `missing` when one is not there.
 */
export async function planMerge({ db, anchoring }: Context, keep: number, given: readonly number[]): Promise<MergePlan> {
  const ids = [...new Set(given)]
  if (ids.includes(keep)) throw new CollateError('invalid', 'An article cannot be merged into itself.', `article ${keep}`)
  const kept = articleText(db, keep)
  const others: Merged[] = []
  for (const id of ids) {
    const document = articleText(db, id)
    const highlights = listHighlights(db, id)
    // What was kept as a quotation is not looked for any more.
    const settled = new Set(listOrphans(db, id).flatMap(({ id, quotation }) => (quotation ? [id] : [])))
    const anchors = highlights.filter(({ id }) => !settled.has(id)).map(anchorOf)
    const { text, blocks, marks, pages } = document
    const { highlights: found } = await anchoring.run<'remap'>({ kind: 'remap', old: text, text: kept.text, anchors, blocks, marks, pages })
    const byId = new Map(found.map(remapping => [remapping.id, remapping]))
    others.push({
      document,
      highlights: highlights.map(highlight => ({ highlight, remapping: byId.get(highlight.id) ?? lost(highlight.id) })),
    })
  }
  return { kept, others }
}

const lost = (id: number): Remapping => ({ id, outcome: 'orphaned', now: null, proposals: [] })

/** Throws `busy` when a text or a highlight is not any more as it was when the plan was made. */
export function refuseChanged(db: Database, { kept, others }: MergePlan): void {
  const same = [kept, ...others.map(({ document }) => document)].every(
    ({ article, version }) => articleText(db, article.id).version === version,
  )
  const places = (highlights: readonly Highlight[]) =>
    JSON.stringify(highlights.map(({ id, start, end, state }) => [id, start, end, state]))
  const still = others.every(
    ({ document, highlights }) => places(listHighlights(db, document.article.id)) === places(highlights.map(({ highlight }) => highlight)),
  )
  if (!same || !still) throw new CollateError('busy', 'The articles were changed meanwhile. Try again.')
}
