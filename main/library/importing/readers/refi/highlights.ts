import type { ImportedHighlight, ImportedTheme } from '../../../../../preload/model.ts'
import { guidOf, variableGuid } from '../../../exporting/files/refi/guid.ts'
import { ORPHAN } from '../../../exporting/files/refi/sources.ts'
import { normalise } from '../../../text/normal-form.ts'
import { placesOf } from '../../../text/quote.ts'
import { memoOn, noteText, uuidOf } from './codes.ts'
import { countedBy, wordsOf } from './convention.ts'
import type { RefiProject, RefiSelection, RefiSource } from './project.ts'
import { searchIn } from './search.ts'

/** What is needed of a project to read its highlights: also its themes by GUID. */
export type Coded = Pick<RefiProject, 'users' | 'notes' | 'own'> & { themes: ReadonlyMap<string, ImportedTheme> }

/** The highlights that selections of a source are in its text, and those that its notes tell of words without a place. */
export function highlightsOf(coded: Coded, source: RefiSource, raw: string, text: string): ImportedHighlight[] {
  const counted = countedBy(raw, text, source.selections)
  const search = searchIn(text)
  const placed = source.selections.map(selection => ({
    ...passageOf(selection, text, counted.place(selection), counted.quotes, search),
    ...toldOf(coded, selection),
  }))
  return [...placed.filter(({ exact }) => exact.trim() !== ''), ...orphansOf(coded, source)]
}

type Passage = Pick<ImportedHighlight, 'exact' | 'start' | 'end' | 'score'>

/** Where a selection stands: as it says when its name is there, or is no quote; else where its name stands, as it is or nearly so. */
function passageOf(
  { name }: RefiSelection,
  text: string,
  place: { start: number; end: number } | null,
  quotes: boolean,
  search: ReturnType<typeof searchIn>,
): Passage {
  const { words, cut } = wordsOf(name)
  const there = place && text.slice(place.start, place.end)
  const found = there === null ? '' : wordsOf(there).words
  const fits = found === words || ((cut || words.length >= 20) && found.startsWith(words))
  if (place && there !== null && /\S/u.test(there) && (words === '' || fits)) return { exact: there, ...place }
  const [first] = placesOf(text, words)
  // A name that stands nowhere may be a title that somebody gave.
  if (!first && !quotes && place && there !== null && /\S/u.test(there)) return { exact: there, ...place }
  if (first) return { exact: words, ...(place ?? { start: 0, end: 0 }) }
  const near = words === '' ? null : search(words)
  return near ? { exact: text.slice(near.start, near.end), start: near.start, end: near.end, score: near.score } : { exact: words }
}

/** Of our own files the note is in the description, and the memo has its own note. Others write notes into either. */
function toldOf({ users, notes, themes, own }: Coded, coded: RefiSelection | RefiSource) {
  const { guid, description, user, created, modified } = coded
  const codings = [...new Map(coded.codings.map(coding => [coding.code, coding])).values()].flatMap(({ code, user: by }) => {
    const theme = themes.get(code)
    return theme ? [{ path: theme.path, uuid: theme.uuid, coder: users.get(by)?.trim() }] : []
  })
  const memo = own
    ? memoOn(
        guid,
        coded.notes.filter(ref => ref === guidOf(guid, 'memo')),
        notes,
      )
    : ''
  const said = own ? normalise(description) : noteOf(coded, notes)
  const coder = users.get(user)?.trim()
  return {
    note: said === '' ? null : said,
    themes: codings.map(({ path }) => path),
    tagged: codings.map(({ uuid, coder: by }) => ({ ...(uuid !== undefined && { uuid }), ...(by !== undefined && { coder: by }) })),
    colour: null,
    ...uuidOf(guid),
    ...(memo !== '' && { memo }),
    ...(coder && { coder }),
    ...(created !== undefined && { createdAt: created, updatedAt: modified ?? created }),
  }
}

function noteOf({ description, notes: refs }: RefiSelection | RefiSource, notes: Coded['notes']): string {
  const said = [normalise(description).trim(), ...refs.flatMap(ref => noteText(notes.get(ref)))]
  return [...new Set(said)].filter(Boolean).join('\n\n')
}

/** Notes of ours that are highlights without a place. */
function orphansOf(coded: Coded, { notes: refs }: RefiSource): ImportedHighlight[] {
  return refs.flatMap(ref => {
    const note = coded.notes.get(ref)
    if (!note || !isOrphan(note)) return []
    const quotation = note.values.get(variableGuid(ORPHAN)) === 'quotation' ? { quotation: true as const } : {}
    return [{ exact: note.content ?? '', orphan: true as const, ...quotation, ...toldOf(coded, note) }]
  })
}

/** Whether a note is a highlight of ours without a place. */
export const isOrphan = ({ values }: RefiSource): boolean => values.has(variableGuid(ORPHAN))
