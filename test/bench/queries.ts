/** Queries of one kind, as typed for Collate; the others get them in their own spelling. */
export interface Queries {
  kind: 'one common word' | 'three words' | 'prefix' | 'phrase' | 'without marks'
  list: { ours: string; fts5: string; minisearch: string | null }[]
}

const EACH = 60
/** A prime, so that steps of it come by everything. */
const STRIDE = 7919
const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? []
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
const spread = <T>(list: readonly T[], at: number): T => list[(at * STRIDE) % list.length] as T
const quoted = (list: readonly string[]): string => list.map(word => `"${word}"`).join(' ')

/** Picks queries of every kind out of the texts that they are for, the same ones on every run. */
export function pickQueries(texts: readonly string[]): Queries[] {
  const articles = texts.map(words)
  const common = commonWords(articles)
  const starts = [...new Set(common.map(found => bare(found).slice(0, 2)))]
  const several = <T>(make: (at: number) => T): T[] => Array.from({ length: EACH }, (_, at) => make(at))
  const word = (at: number): string => spread(common, at)
  const run = (at: number, length: number): string[] => {
    const article = spread(articles, at)
    const start = (at * STRIDE) % (article.length - length)
    return article.slice(start, start + length)
  }
  const all = (list: string[]) => ({
    ours: list.length === 1 ? list.join() : list.map(word => `+${word}`).join(' '),
    fts5: quoted(list),
    minisearch: list.join(' '),
  })
  const phrase = (list: string[]) => ({ ours: `"${list.join(' ')}"`, fts5: `"${list.join(' ')}"`, minisearch: null })
  const prefix = (start: string) => ({ ours: `${start}*`, fts5: `"${start}"*`, minisearch: start })
  return [
    { kind: 'one common word', list: common.slice(0, EACH).map(word => all([word])) },
    { kind: 'three words', list: several(at => all([word(at), word(at + EACH), word(at + 2 * EACH)])) },
    { kind: 'prefix', list: starts.slice(0, EACH).map(prefix) },
    { kind: 'phrase', list: several(at => phrase(run(at, 2 + (at % 2)))) },
    { kind: 'without marks', list: several(at => all(run(at, 2).map(bare))) },
  ]
}

/** Words by the number of articles that hold them, most first, without the few that are in nearly all. */
function commonWords(articles: readonly string[][]): string[] {
  const holders = new Map<string, number>()
  for (const article of articles) for (const word of new Set(article)) holders.set(word, (holders.get(word) ?? 0) + 1)
  return [...holders]
    .filter(([, count]) => count < articles.length * 0.9)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
    .slice(0, 300)
}
