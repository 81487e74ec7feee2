import MiniSearch from 'minisearch'
import type { Text } from './fts5.ts'

const fold = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

const OPTIONS = {
  fields: ['title', 'body'],
  processTerm: fold,
  tokenize: (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  searchOptions: { boost: { title: 2 }, combineWith: 'AND' as const },
}

/** MiniSearch over the same texts, in memory, folded. It has neither snippets nor phrases. */
export function openMiniSearch(saved?: string) {
  const index =
    saved === undefined ? new MiniSearch<Text & { id: number }>(OPTIONS) : MiniSearch.loadJSON<Text & { id: number }>(saved, OPTIONS)
  return {
    add: (texts: readonly Text[]) => index.addAll(texts.map((text, id) => ({ id, ...text }))),
    /** All that it finds, ranked; gives how many. */
    search: (query: string, prefix: boolean): number => index.search(query, { prefix }).length,
    save: () => JSON.stringify(index),
  }
}
