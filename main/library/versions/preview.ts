import type { Proposal, Remapped, VersionPreview } from '../../../preload/model.ts'
import type { Candidate } from '../anchoring/candidates.ts'
import type { Context } from '../context.ts'
import { nextVersion } from '../records/versions.ts'
import { describe } from '../text/quote.ts'
import type { Revision } from './revise.ts'

/** A place as it is offered. */
export function proposalOf(text: string, { start, end, score }: Candidate): Proposal {
  const { exact, prefix, suffix } = describe(text, start, end)
  return { start, end, exact, before: prefix, after: suffix, score }
}

function remappedOf(text: string, { highlight, remapping }: Revision['highlights'][number]): Remapped {
  const { outcome, now, proposals } = remapping
  return {
    highlight,
    outcome,
    was: { start: highlight.start, end: highlight.end, exact: highlight.exact },
    now: now && proposalOf(text, now),
    proposals: proposals.map(place => proposalOf(text, place)),
  }
}

/** What a revision would do, as it is shown before it is saved. */
export function previewOf({ db }: Context, revision: Revision): VersionPreview {
  const { current, draft, same, highlights } = revision
  const { article, version } = current
  return {
    article: article.id,
    version,
    next: same ? version : nextVersion(db, article.id),
    same,
    text: draft.text,
    blocks: draft.blocks,
    marks: draft.marks,
    highlights: highlights.map(highlight => remappedOf(draft.text, highlight)),
  }
}
