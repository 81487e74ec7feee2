import type { Request } from '../../../preload/contract.ts'
import type { Highlight, VersionSaved } from '../../../preload/model.ts'
import type { Remapping } from '../anchoring/remap.ts'
import { sameWords } from '../anchoring/units.ts'
import { change } from '../change.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { placeOf } from '../highlighting/place.ts'
import { articleText } from '../records/articles.ts'
import { carryHighlight, orphanHighlight } from '../records/orphans.ts'
import { addVersion } from '../records/versions.ts'
import type { Span } from '../text/graphemes.ts'
import { carriedHighlights, type Revision, refuseOlder } from './revise.ts'

/** What was decided by hand: places in the new text, and highlights that are to have none. */
export type Decisions = Pick<Request<'version.save'>, 'places' | 'orphans'>

/**
 * Saves a revision as the newest version, with its highlights, as one undoable step. Throws `conflict` when the article has another version by
 * now, `busy` when its highlights were changed meanwhile, `missing` or `invalid` for decisions that cannot be followed.
 */
export const saveRevision = (context: Context, revision: Revision, decisions: Decisions = {}): VersionSaved =>
  change(context, 'version.save', () => writeRevision(context.db, revision, decisions))

/** What `saveRevision` does, to be called inside a transaction; when it throws it has written nothing. */
export function writeRevision(db: Database, revision: Revision, decisions: Decisions = {}): VersionSaved {
  const { current, draft, same } = revision
  const { id } = current.article
  const present = articleText(db, id)
  refuseOlder(present, current.version)
  refuseChanged(revision, carriedHighlights(db, present))
  const decided = decide(revision, decisions)
  if (same) return { version: current.version, kept: decided.length, moved: 0, orphaned: 0 }
  const version = addVersion(db, id, current.version, draft)
  const outcomes = decided.map(one => carry(db, draft.text, version, one))
  const count = (wanted: Remapping['outcome']) => outcomes.filter(outcome => outcome === wanted).length
  return { version, kept: count('kept'), moved: count('moved'), orphaned: count('orphaned') }
}

const placesOf = (highlights: readonly Highlight[]): string =>
  JSON.stringify(highlights.map(({ id, start, end, state }) => [id, start, end, state]))

/** What was found out about highlights holds only for those. An orphan without a place is in no revision, and may come or stay as it likes. */
function refuseChanged({ highlights }: Revision, present: Highlight[]): void {
  const known = highlights.map(({ highlight }) => highlight)
  const ids = new Set(known.map(({ id }) => id))
  if (placesOf(known) === placesOf(present.filter(({ id, state }) => state !== 'orphan' || ids.has(id)))) return
  throw new CollateError('busy', 'The highlights of this article were changed meanwhile. Try again.')
}

interface Decided {
  highlight: Highlight
  outcome: Remapping['outcome']
  place: Span | null
  score: number
  /** Chosen by hand, and so certain. */
  byHand: boolean
}

function decide({ highlights, draft }: Revision, { places = [], orphans = [] }: Decisions): Decided[] {
  const chosen = new Map(places.map(({ highlight, start, end }) => [highlight, { start, end }]))
  const left = new Set(orphans)
  const known = new Set(highlights.map(({ highlight }) => highlight.id))
  const unknown = [...chosen.keys(), ...left].find(id => !known.has(id))
  if (unknown !== undefined) throw new CollateError('missing', 'This highlight is not in the article any more.', `highlight ${unknown}`)
  return highlights.map(({ highlight, remapping: { now, outcome } }) => {
    const place = chosen.get(highlight.id)
    if (place) {
      const { start, end, exact } = placeOf(draft.text, place.start, place.end)
      const same = sameWords(highlight.exact, exact) && highlight.state !== 'orphan'
      return { highlight, outcome: same ? 'kept' : 'moved', place: { start, end }, score: 1, byHand: true }
    }
    if (left.has(highlight.id)) return { highlight, outcome: 'orphaned', place: null, score: 0, byHand: true }
    return { highlight, outcome, place: now, score: now?.score ?? 0, byHand: false }
  })
}

/** Writes where a highlight stands now; resolves with what became of it. */
function carry(db: Database, text: string, version: number, { highlight, outcome, place, score, byHand }: Decided): Remapping['outcome'] {
  if (!place) {
    orphanHighlight(db, highlight.id)
    return 'orphaned'
  }
  const kept = outcome === 'kept'
  // What was found by searching and not yet looked at stays to be looked at.
  const doubtful = kept && !byHand && highlight.state === 'moved'
  carryHighlight(db, highlight.id, {
    version,
    place: placeOf(text, place.start, place.end),
    state: byHand || (kept && !doubtful) ? 'attached' : 'moved',
    score: doubtful ? highlight.score : score,
    changed: !kept || byHand,
  })
  return outcome
}
