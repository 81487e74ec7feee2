import type { Request } from '../../../preload/contract.ts'
import type { Highlight } from '../../../preload/model.ts'
import { change } from '../change.ts'
import type { Context, HandlersOf } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { placeOf } from '../highlighting/place.ts'
import { tagPassages } from '../highlighting/run.ts'
import { startJob } from '../jobs.ts'
import { readArticle, versionText } from '../records/articles.ts'
import { ensureTaggable } from '../records/codebook.ts'
import {
  addTheme,
  dropTheme,
  insertHighlight,
  listHighlights,
  type Place,
  placeHighlight,
  readHighlight,
  readHighlights,
  removeHighlight,
  touchHighlight,
  updateHighlight,
} from '../records/highlights.ts'
import { normalise } from '../text/normal-form.ts'
import { findQuote } from '../text/quote.ts'

type Create = Request<'highlight.create'>

/** A note as stored; white space alone is none. */
const tidyNote = (note: string | null) => (note === null || note.trim() === '' ? null : normalise(note))

/** How often a quote occurs, by halving, since looking for an occurrence passes all before it. */
function countQuote(text: string, quote: string): number {
  let least = 0
  let beyond = 1
  while (findQuote(text, quote, beyond)) [least, beyond] = [beyond, beyond * 2]
  while (beyond - least > 1) {
    const middle = Math.floor((least + beyond) / 2)
    if (findQuote(text, quote, middle)) least = middle
    else beyond = middle
  }
  return least
}

function placeOfQuote(text: string, quote: string, occurrence: number): Place {
  const span = findQuote(text, quote, occurrence)
  if (span) return placeOf(text, span.start, span.end)
  const found = countQuote(text, quote)
  const message =
    found === 0
      ? 'The quote does not occur in this article. Check its wording.'
      : `The quote occurs ${found === 1 ? 'once' : `${found} times`} in this article; there is no occurrence ${occurrence}.`
  throw new CollateError('missing', message, quote)
}

const olderText = (article: number) =>
  new CollateError('conflict', 'The article has another text by now. Select the passage again in the newest one.', `article ${article}`)

function create({ db }: Context, { article, place, themes, note, colour }: Create): Highlight {
  const { version } = readArticle(db, article)
  const text = versionText(db, article, 'version' in place ? place.version : version)
  if ('version' in place && place.version !== version) throw olderText(article)
  const at = 'version' in place ? placeOf(text, place.start, place.end) : placeOfQuote(text, place.quote, place.occurrence)
  const id = insertHighlight(db, { article, version, note: tidyNote(note ?? null), colour: colour ?? null }, at)
  for (const path of themes ?? []) addTheme(db, id, ensureTaggable(db, path))
  return readHighlight(db, id)
}

function update({ db }: Context, { highlight: id, note, colour, span }: Request<'highlight.update'>): Highlight {
  const highlight = readHighlight(db, id)
  if (span && highlight.version !== readArticle(db, highlight.article).version) throw olderText(highlight.article)
  if (span) placeHighlight(db, id, placeOf(versionText(db, highlight.article, highlight.version), span.start, span.end))
  updateHighlight(db, id, note === undefined ? highlight.note : tidyNote(note), colour === undefined ? highlight.colour : colour)
  return readHighlight(db, id)
}

function tag({ db }: Context, { highlights: ids, add, remove }: Request<'highlight.tag'>): Highlight[] {
  const unique = [...new Set(ids)]
  if (readHighlights(db, unique).length < unique.length) throw gone(db, unique)
  const themes = (add ?? []).map(path => ensureTaggable(db, path))
  for (const id of unique) {
    const dropped = (remove ?? []).map(theme => dropTheme(db, id, theme))
    const added = themes.map(theme => addTheme(db, id, theme))
    if (dropped.includes(true) || added.includes(true)) touchHighlight(db, id)
  }
  return readHighlights(db, unique)
}

function gone(db: Database, ids: number[]): CollateError {
  const there = new Set(readHighlights(db, ids).map(highlight => highlight.id))
  const missing = ids.filter(id => !there.has(id))
  return new CollateError(
    'missing',
    'Some of these highlights are not there any more. Select them again.',
    `highlight ${missing.join(', ')}`,
  )
}

/** Highlights with their notes and themes. */
export const highlightHandlers: HandlersOf<'highlight'> = {
  'highlight.list': ({ db }, { article }) => {
    if (article !== undefined) readArticle(db, article)
    return listHighlights(db, article)
  },
  'highlight.some': ({ db }, { highlights }) => readHighlights(db, highlights),
  'highlight.create': (context, request) => change(context, 'highlight.create', () => create(context, request)),
  'highlight.create-many': (context, request) => startJob(context.emit, job => tagPassages(context, request, job)),
  'highlight.update': (context, request) => change(context, 'highlight.update', () => update(context, request)),
  'highlight.tag': (context, request) =>
    change(
      context,
      'highlight.tag',
      () => tag(context, request),
      tagged => tagged.length,
    ),
  'highlight.remove': (context, { highlights }) =>
    change(
      context,
      'highlight.remove',
      () => ({ removed: highlights.filter(id => removeHighlight(context.db, id)).length }),
      ({ removed }) => removed,
    ),
}
