import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { answer } from '../../../main/library/search/answer.ts'
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
} from '../../../main/library/search/holdings.ts'
import { parseQuery } from '../../../main/library/search/parse.ts'
import { dropSegment, keepSegment, keptSegments, type Store } from '../../../main/library/search/segment-file.ts'
import { addSegment } from '../../../main/library/search/shelf.ts'
import { snippetsOf } from '../../../main/library/search/snippets.ts'
import type { Text } from '../fts5.ts'
import { BEST, type Engine, type EngineMaker, type Query } from './engine.ts'
import type { Texts } from './texts.ts'

const NOTHING = {
  notes: [],
  themes: [],
  outlet: '',
  byline: '',
  language: 'vi',
  published: '',
  collections: [],
  states: [],
  tags: [],
  marks: [],
}
const documentOf = (id: number, { title, body }: Text): SearchDocument => ({ id, stamp: id, title, body, ...NOTHING })

const storeOf = (folder: string): Store => ({ folder: join(folder, 'search'), library: '6f1c0b52-3c1e-4d0a-9a57-2f6d1f0e8b11' })

/** As a reader would type it. */
function written({ kind, words }: Query): string {
  const all = words.join(' ')
  if (kind === 'phrase') return `"${all}"`
  return kind === 'fuzzy' ? `${all}~1` : all
}

/** Makes everything that waits findable and kept, piece by piece as the worker and its builder do, but in this thread. */
function settle(holdings: Holdings, store: Store): void {
  for (let job = beginJob(holdings); job; job = beginJob(holdings)) {
    holdings.shelf.lastSerial += 1
    const serial = holdings.shelf.lastSerial
    const layout = layoutOf(job, holdings.spellings)
    keepSegment(store, layout, serial)
    finishJob(holdings, layout, serial)
    if (job.kind === 'merge') for (const old of job.segments) dropSegment(store, old.serial)
  }
}

function engineOf(holdings: Holdings, texts: Texts | null): Engine {
  return {
    search(query, snippets) {
      const typing = query.kind === 'typing'
      const asked = written(query)
      const { total, hits } = answer(holdings.shelf, { query: asked, typing, limit: BEST, offset: 0 })
      if (snippets && texts) {
        const find = finderOf(parseQuery(asked, typing).clauses)
        for (const { id } of hits) snippetsOf(piecesOf(documentOf(id, texts.read(id))), find)
      }
      return { total, best: hits }
    },
    add(id, text) {
      put(holdings, [documentOf(id, text)])
      catchUp(holdings)
      mergeSmall(holdings)
    },
    close: () => {},
  }
}

/** Collate's own index, without the process and the threads around it. What is added stays in memory for a while, as in a library. */
export const collate: EngineMaker = {
  kinds: ['common', 'rare', 'three', 'typing', 'phrase', 'fuzzy'],
  snippets: true,
  adds: true,
  build(folder, texts) {
    const holdings = createHoldings()
    put(
      holdings,
      texts.map((text, at) => documentOf(at + 1, text)),
    )
    settle(holdings, storeOf(folder))
    return engineOf(holdings, null)
  },
  load(folder, texts) {
    const holdings = createHoldings()
    const { shelf } = holdings
    for (const { layout, serial } of keptSegments(storeOf(folder))) addSegment(shelf, layout, article => !shelf.places.has(article), serial)
    return engineOf(holdings, texts)
  },
  size(folder) {
    const store = storeOf(folder).folder
    return readdirSync(store).reduce((sum, name) => sum + statSync(join(store, name)).size, 0)
  },
}
