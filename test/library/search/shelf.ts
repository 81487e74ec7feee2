import { answer, type RawSearchReply } from '../../../main/library/search/answer.ts'
import type { SearchDocument } from '../../../main/library/search/document.ts'
import { catchUp, createHoldings, type Holdings, put, step } from '../../../main/library/search/holdings.ts'
import type { SearchField } from '../../../preload/model.ts'

/** A document with the given parts and nothing else. */
export function article(id: number, parts: Partial<SearchDocument> = {}): SearchDocument {
  const nothing = { title: '', body: '', notes: [], themes: [], outlet: '', byline: '', published: '', collections: [], states: [] }
  return { id, language: 'vi', ...nothing, ...parts }
}

/** Holdings in which all documents can be found, in the main index when `settled`, else in the overlay. */
export function shelf(documents: SearchDocument[], settled = false): Holdings {
  const holdings = createHoldings()
  put(holdings, documents)
  if (!settled) while (holdings.waiting.size > 0) catchUp(holdings)
  else while (step(holdings, true));
  return holdings
}

/** Answers with everything, as right after a change. */
export function ask(holdings: Holdings, query: string, limit = 1000): RawSearchReply {
  catchUp(holdings)
  return answer(holdings, { query, limit, offset: 0 })
}

/** Ids of the hits, best first. */
export function idsOf(holdings: Holdings, query: string): number[] {
  return ask(holdings, query).hits.map(hit => hit.id)
}

/** All marked words of a hit as they are written, by field. */
export function marked(holdings: Holdings, query: string, id: number, field: SearchField = 'body'): string[] {
  const hit = ask(holdings, query).hits.find(each => each.id === id)
  const snippets = hit?.snippets.filter(snippet => snippet.field === field) ?? []
  return snippets.flatMap(({ text, start, marks }) => marks.map(([from, to]) => text.slice(from - start, to - start)))
}
