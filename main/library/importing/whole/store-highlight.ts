import type { Database } from '../../db/statement.ts'
import type { WholeArticle, WholeHighlight } from '../../exporting/files/json/schema.ts'
import { readHighlights, updateHighlight } from '../../records/highlights.ts'
import { forgetThemes, giveTheme, presentRow, putMemo, putRow } from '../../records/whole-rows.ts'
import { highlightDifferences } from './differences.ts'
import type { Resolving } from './resolve.ts'

/** Where a highlight stands here. */
export type Standing = Pick<WholeHighlight, 'version' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'state' | 'score'>

/** It stands where it says when its words are there, in the newest text. */
export function standingOf({ version, versions }: WholeArticle, highlight: WholeHighlight): Standing {
  if (highlight.state === 'orphan') return highlight
  const text = versions.find(({ number }) => number === version)?.text
  const stands = highlight.version === version && text?.slice(highlight.start, highlight.end) === highlight.exact
  return stands ? highlight : { ...highlight, state: 'orphan', score: 0 }
}

/** What came of a highlight. `conflict`: its note or memo is another here, and was kept. */
export interface StoredHighlight {
  changed: boolean
  made: boolean
  conflict: boolean
  /** What else is other here, and was kept, in sentences. */
  differences: string[]
}

/** Adds a highlight of the file, or what one of its UUID lacks here. To be called inside a transaction. */
export function storeHighlight(
  db: Database,
  article: number,
  highlight: WholeHighlight,
  standing: Standing,
  resolve: Resolving,
): StoredHighlight {
  const there = presentRow(db, 'highlight', highlight.uuid)
  const differences = there === null ? [] : readHighlights(db, [there]).flatMap(here => highlightDifferences(here, highlight, standing))
  const id = there ?? putHighlight(db, article, highlight, standing, resolve)
  const completed = there !== null && complete(db, there, highlight)
  const tagged = highlight.themes.map(({ theme: uuid, coder }) => {
    const theme = resolve.theme(uuid)
    return theme !== null && giveTheme(db, id, theme, resolve.coder(coder))
  })
  const memo = putMemo(db, 'highlight', id, highlight.memo)
  const other = there !== null && highlight.note !== null && noteOf(db, there) !== highlight.note
  return {
    made: there === null,
    changed: there === null || completed || tagged.includes(true) || memo === 'written',
    conflict: other || memo === 'other',
    differences,
  }
}

/** Writes a highlight as it is in a file, without themes, whether one of its UUID is there, was removed, or never was; gives its id. */
export function putHighlight(db: Database, article: number, highlight: WholeHighlight, standing: Standing, resolve: Resolving): number {
  const { uuid, note, colour, quotation, starter, createdAt, updatedAt } = highlight
  const { version, start, end, exact, prefix, suffix, state, score } = standing
  const id = putRow(db, 'highlight', {
    uuid,
    article_id: article,
    version,
    start_offset: start,
    end_offset: end,
    exact,
    prefix,
    suffix,
    note,
    colour,
    state,
    score,
    quotation: quotation ? 1 : 0,
    coder_id: resolve.coder(highlight.coder),
    starter: starter ? 1 : 0,
    created_at: createdAt,
    updated_at: updatedAt,
  })
  // One that was removed still has those that it had.
  forgetThemes(db, id)
  return id
}

const noteOf = (db: Database, id: number) => readHighlights(db, [id])[0]?.note

/** Fills in a note and a colour; false when nothing lacks. */
function complete(db: Database, id: number, { note, colour }: WholeHighlight): boolean {
  const [here] = readHighlights(db, [id])
  if (!here) return false
  const [fullNote, fullColour] = [here.note ?? note, here.colour ?? colour]
  if (fullNote === here.note && fullColour === here.colour) return false
  updateHighlight(db, id, fullNote, fullColour)
  return true
}
