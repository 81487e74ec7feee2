import { answer, type RawSearchReply } from '../../../main/library/search/answer.ts'
import { piecesOf, type SearchDocument } from '../../../main/library/search/document.ts'
import { finderOf } from '../../../main/library/search/find.ts'
import {
  beginJob,
  catchUp,
  createHoldings,
  finishJob,
  type Holdings,
  layoutOf,
  mergeSmall,
  put,
  stateOf,
} from '../../../main/library/search/holdings.ts'
import { parseQuery } from '../../../main/library/search/parse.ts'
import { type Shown, snippetsOf } from '../../../main/library/search/snippets.ts'
import type { SearchField } from '../../../preload/model.ts'

/** A document with the given parts and nothing else. */
export function article(id: number, parts: Partial<SearchDocument> = {}): SearchDocument {
  const nothing = {
    title: '',
    body: '',
    notes: [],
    themes: [],
    outlet: '',
    byline: '',
    published: '',
    collections: [],
    states: [],
    tags: [],
    marks: [],
  }
  return { id, stamp: id, language: 'vi', ...nothing, ...parts }
}

/** Holdings with the documents that were put into them, from which snippets are made. */
export interface TestShelf {
  holdings: Holdings
  documents: Map<number, SearchDocument>
}

/** Does the large piece of work that is due, if any. */
export function work(holdings: Holdings): boolean {
  const job = beginJob(holdings)
  if (!job) return false
  holdings.shelf.lastSerial += 1
  finishJob(holdings, layoutOf(job, holdings.spellings), holdings.shelf.lastSerial)
  return true
}

/** A shelf on which all documents can be found: each as it came in, or, when `settled`, built and merged as a whole. */
export function shelf(documents: SearchDocument[], settled = false): TestShelf {
  const holdings = createHoldings()
  put(holdings, documents)
  while (settled && work(holdings));
  while (holdings.waiting.size > 0) {
    catchUp(holdings)
    mergeSmall(holdings)
  }
  return { holdings, documents: new Map(documents.map(document => [document.id, document])) }
}

/** Hands a document over as a change. */
export function change({ holdings, documents }: TestShelf, document: SearchDocument): void {
  put(holdings, [document])
  documents.set(document.id, document)
}

type Asked = Omit<RawSearchReply, 'hits'> & { hits: (RawSearchReply['hits'][number] & Shown)[] }

/** Answers with everything, as right after a change. */
export function ask({ holdings, documents }: TestShelf, query: string, limit = 1000): Asked {
  catchUp(holdings)
  const reply = answer(holdings.shelf, { query, limit, offset: 0 }, stateOf(holdings).pending)
  mergeSmall(holdings)
  const find = finderOf(parseQuery(query).clauses)
  const hits = reply.hits.map(hit => ({ ...hit, ...snippetsOf(piecesOf(documents.get(hit.id) ?? article(hit.id)), find) }))
  return { ...reply, hits }
}

/** Ids of the hits, best first. */
export function idsOf(shelf: TestShelf, query: string): number[] {
  return ask(shelf, query).hits.map(hit => hit.id)
}

/** All marked words of a hit as they are written, by field. */
export function marked(shelf: TestShelf, query: string, id: number, field: SearchField = 'body'): string[] {
  const hit = ask(shelf, query).hits.find(each => each.id === id)
  const snippets = hit?.snippets.filter(snippet => snippet.field === field) ?? []
  return snippets.flatMap(({ text, start, marks }) => marks.map(([from, to]): string => text.slice(from - start, to - start)))
}
