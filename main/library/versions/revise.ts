import type { ArticleText, Highlight } from '../../../preload/model.ts'
import type { Anchor, Remapping } from '../anchoring/remap.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { articleText } from '../records/articles.ts'
import { listHighlights } from '../records/highlights.ts'
import { listOrphans } from '../records/orphans.ts'
import type { NewVersion } from '../records/versions.ts'
import { sha256 } from '../safety/sha256.ts'
import { normalise } from '../text/normal-form.ts'

/** A text that may become a version: what was typed or pasted, or what was read from a file with blocks and marks of its own. */
export type Given = { text: string } | NewVersion

/** A new text beside the newest one, with what becomes of each highlight; nothing is saved. */
export interface Revision {
  current: ArticleText
  draft: NewVersion
  same: boolean
  highlights: { highlight: Highlight; remapping: Remapping }[]
}

/** Throws `conflict` when a version is not the newest one of its article any more. */
export function refuseOlder(current: ArticleText, version: number): void {
  if (current.article.version === version) return
  const message = 'The article has another version by now. Open the newest one and make your change there.'
  throw new CollateError('conflict', message, `version ${current.article.version}`)
}

/**
 * Finds out what a text would do to the newest version of an article. Throws `missing` for an article that is not there, `conflict` when
 * `version` is given and not the newest, `invalid` for a text without words; rejects with the signal's reason when it is aborted.
 */
export async function revise(
  { db, anchoring }: Context,
  request: { article: number; version?: number },
  given: Given,
  signal?: AbortSignal,
): Promise<Revision> {
  const current = articleText(db, request.article)
  if (request.version !== undefined) refuseOlder(current, request.version)
  const text = normalise(given.text)
  if (!/[\p{L}\p{N}]/u.test(text)) throw new CollateError('invalid', 'A text needs at least one word. To take the article away, remove it.')
  const highlights = carriedHighlights(db, current)
  const { blocks, marks, pages } = current
  const task = { kind: 'remap', old: current.text, text, anchors: highlights.map(anchorOf), blocks, marks, pages } as const
  const revised = await anchoring.run<'remap'>({ ...task, anchors: [...task.anchors] }, signal)
  const found = new Map(revised.highlights.map(remapping => [remapping.id, remapping]))
  return {
    current,
    // What is read from a file without pages has those that its words had before.
    draft:
      'sha256' in given
        ? { ...given, pages: given.pages ?? revised.pages }
        : { text, blocks: revised.blocks, marks: revised.marks, pages: revised.pages, sha256: sha256(text), original: null },
    same: text === current.text,
    highlights: highlights.flatMap(highlight => {
      const remapping = found.get(highlight.id)
      // An orphan that stays one is no news.
      const silent = !remapping || (highlight.state === 'orphan' && !remapping.now)
      return silent ? [] : [{ highlight, remapping }]
    }),
  }
}

/** The highlights that a new version has to deal with: those of the newest one, and orphans that are not settled. */
export function carriedHighlights(db: Database, { article }: ArticleText): Highlight[] {
  const settled = new Set(listOrphans(db, article.id).flatMap(({ id, quotation }) => (quotation ? [id] : [])))
  const isCarried = ({ id, state, version }: Highlight) => (state === 'orphan' ? !settled.has(id) : version === article.version)
  return listHighlights(db, article.id).filter(isCarried)
}

/** A highlight as something that is looked for. */
export const anchorOf = ({ id, state, start, end, exact, prefix, suffix }: Highlight): Anchor => ({
  id,
  span: state === 'orphan' ? null : { start, end },
  exact,
  prefix,
  suffix,
})
