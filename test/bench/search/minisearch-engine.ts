import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch, { type Options, type SearchOptions } from 'minisearch'
import type { Text } from '../fts5.ts'
import { BEST, type Engine, type EngineMaker, type Query } from './engine.ts'
import { fold, wordsOf } from './fold.ts'

type Numbered = Text & { id: number }

const OPTIONS: Options<Numbered> = {
  fields: ['title', 'body'],
  processTerm: fold,
  tokenize: wordsOf,
  searchOptions: { boost: { title: 2 }, combineWith: 'AND' },
}

const fileOf = (folder: string): string => join(folder, 'minisearch.json')

function optionsOf({ kind, words }: Query): SearchOptions {
  if (kind === 'fuzzy') return { fuzzy: 1 }
  return kind === 'typing' ? { prefix: (_, at) => at === words.length - 1 } : {}
}

const engineOf = (index: MiniSearch<Numbered>): Engine => ({
  search(query) {
    const found = index.search(query.words.join(' '), optionsOf(query))
    return { total: found.length, best: found.slice(0, BEST).map(({ id, score }) => ({ id, score })) }
  },
  add: (id, text) => index.add({ id, ...text }),
  close: () => {},
})

/** MiniSearch in memory, folded, kept as JSON. It has neither snippets nor phrases. */
export const minisearch: EngineMaker = {
  kinds: ['common', 'rare', 'three', 'typing', 'fuzzy'],
  snippets: false,
  adds: true,
  build(folder, texts) {
    const index = new MiniSearch<Numbered>(OPTIONS)
    for (const [at, text] of texts.entries()) index.add({ id: at + 1, ...text })
    writeFileSync(fileOf(folder), JSON.stringify(index))
    return engineOf(index)
  },
  load: folder => engineOf(MiniSearch.loadJSON<Numbered>(readFileSync(fileOf(folder), 'utf8'), OPTIONS)),
  size: folder => statSync(fileOf(folder)).size,
}
