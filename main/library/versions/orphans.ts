import type { Highlight, Orphan } from '../../../preload/model.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/statement.ts'
import { CollateError } from '../error.ts'
import { placeOf } from '../highlighting/place.ts'
import { newestTexts, readArticle, versionText } from '../records/articles.ts'
import { readHighlight, readHighlights } from '../records/highlights.ts'
import { carryHighlight, listOrphans, setQuotation } from '../records/orphans.ts'
import { proposalOf } from './preview.ts'
import { anchorOf } from './revise.ts'

/** Articles whose texts are in hand at a time. */
const BATCH = 50

/** Highlights without a place, with places to choose from; for those kept as quotations nothing is looked for. */
export async function orphansWithProposals(context: Context, article?: number): Promise<Orphan[]> {
  const { db } = context
  if (article !== undefined) readArticle(db, article)
  const rows = listOrphans(db, article)
  const quotations = new Set(rows.flatMap(({ id, quotation }) => (quotation ? [id] : [])))
  const articles = [...new Set(rows.map(row => row.article))]
  const found: Orphan[] = []
  for (let at = 0; at < articles.length; at += BATCH) {
    const batch = articles.slice(at, at + BATCH)
    const ids = new Set(batch)
    const wanted = rows.flatMap(row => (ids.has(row.article) ? [row.id] : []))
    found.push(...(await proposed(context, batch, readHighlights(db, wanted), quotations)))
  }
  return found
}

async function proposed(
  { db, anchoring }: Context,
  articles: number[],
  highlights: Highlight[],
  quotations: Set<number>,
): Promise<Orphan[]> {
  const texts = newestTexts(db, articles).map(newest => ({
    ...newest,
    own: highlights.filter(({ article }) => article === newest.article),
  }))
  const looked = texts.map(({ text, own }) => ({ text, wanted: own.filter(({ id }) => !quotations.has(id)).map(anchorOf) }))
  const places = await anchoring.run<'propose'>({ kind: 'propose', texts: looked })
  return texts.flatMap(({ title, text, own }, index) => {
    const byId = new Map(looked[index]?.wanted.map(({ id }, at) => [id, places[index]?.[at] ?? []]))
    return own.map(highlight => ({
      highlight,
      articleTitle: title,
      proposals: (byId.get(highlight.id) ?? []).map(place => proposalOf(text, place)),
      quotation: quotations.has(highlight.id),
    }))
  })
}

/** Gives a highlight a place in the newest version of its article, chosen by hand; to be called inside a transaction. */
export function attachHighlight(db: Database, id: number, start: number, end: number): Highlight {
  const { article } = readHighlight(db, id)
  const { version } = readArticle(db, article)
  const place = placeOf(versionText(db, article, version), start, end)
  carryHighlight(db, id, { version, place, state: 'attached', score: 1, changed: true })
  return readHighlight(db, id)
}

/** Keeps an orphan as a quotation, or not any more; to be called inside a transaction. Throws `invalid` for a highlight that has its place. */
export function keepAsQuotation(db: Database, id: number, quotation: boolean): Highlight {
  if (readHighlight(db, id).state !== 'orphan') {
    throw new CollateError(
      'invalid',
      'This highlight has its place in the text; only one that lost it is kept as a quotation.',
      `highlight ${id}`,
    )
  }
  setQuotation(db, id, quotation)
  return readHighlight(db, id)
}
