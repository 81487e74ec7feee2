import { answer } from '../../../main/library/search/answer.ts'
import type { SearchDocument } from '../../../main/library/search/document.ts'
import { createHoldings, type Holdings, put, step } from '../../../main/library/search/holdings.ts'
import type { Text } from '../fts5.ts'
import { BEST, type Engine, type EngineMaker, type Query } from './engine.ts'

const documentOf = (id: number, { title, body }: Text): SearchDocument => ({
  id,
  title,
  body,
  notes: [],
  themes: [],
  outlet: '',
  byline: '',
  language: 'vi',
  published: '',
  collections: [],
  states: [],
})

function written({ kind, words }: Query): string {
  if (kind === 'phrase') return `"${words.join(' ')}"`
  const all = words.join(' ')
  return kind === 'typing' ? `${all}*` : kind === 'fuzzy' ? `${all}~1` : all
}

function settle(holdings: Holdings, resting: boolean): void {
  while (step(holdings, resting));
}

const engineOf = (holdings: Holdings): Engine => ({
  search(query) {
    const { total, hits } = answer(holdings, { query: written(query), limit: BEST, offset: 0 })
    return { total, best: hits.map(({ id, score }) => ({ id, score })) }
  },
  add(id, text) {
    put(holdings, [documentOf(id, text)])
    settle(holdings, false)
  },
  close: () => {},
})

function build(texts: readonly Text[]): Engine {
  const holdings = createHoldings()
  put(
    holdings,
    texts.map((text, at) => documentOf(at + 1, text)),
  )
  settle(holdings, true)
  return engineOf(holdings)
}

/** Collate's own index, without the process and worker around it. It keeps nothing on the disk, so that loading is building again. */
export const collate: EngineMaker = {
  kinds: ['common', 'rare', 'three', 'typing', 'phrase', 'fuzzy'],
  snippets: true,
  adds: true,
  build: (_, texts) => build(texts),
  load: (_, texts, count) => build(texts.first(count)),
  size: () => null,
}
