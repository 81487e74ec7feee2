import type { Text } from '../fts5.ts'
import type { Kind, Query } from './engine.ts'
import { fold } from './fold.ts'

const EACH = 60
/** How many texts are read to tell common words from rare ones. */
const SAMPLE = 5000
/** A prime, so that steps of it come by everything. */
const STRIDE = 7919
/** Pairs that are typed letter by letter. */
const TYPED =
  'kinh tế|đường sắt|việt nam|thương mại|chính phủ|công nghệ|phát triển|hợp tác|xuất khẩu|doanh nghiệp|thị trường|giáo dục|chiến lược'.split(
    '|',
  )

const spread = <T>(list: readonly T[], at: number): T => list[(at * STRIDE) % list.length] as T
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const letters = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
/** Every other query is typed without marks. */
const asTyped = (words: string[], at: number): string[] => (at % 2 === 0 ? words : words.map(fold))

/** Queries of every kind, picked out of the texts that they are for; the same ones on every run. */
export function pickQueries(texts: readonly Text[]): Record<Kind, Query[]> {
  const { common, rare } = vocabulary(texts)
  const word = (at: number): string => common[at % common.length] ?? ''
  const lists: Record<Kind, string[][]> = {
    common: times(EACH, at => [word(at)]),
    rare: times(EACH, at => [spread(rare, at)]),
    three: times(EACH, at => [word(at), word(at + EACH), word(at + 2 * EACH)]),
    typing: TYPED.flatMap(pair => typed(pair)),
    phrase: times(EACH, at => phrase(texts, at)),
    fuzzy: times(EACH, at => [misspelt(at % 2 === 0 ? spread(rare, at) : spread(long(common), at), at)]),
  }
  // In quotes marks are as typed; letter by letter they alternate by pair.
  const query = (kind: Kind) => (words: string[], at: number) => ({
    kind,
    words: kind === 'phrase' || kind === 'typing' ? words : asTyped(words, at),
  })
  return {
    common: lists.common.map(query('common')),
    rare: lists.rare.map(query('rare')),
    three: lists.three.map(query('three')),
    typing: lists.typing.map(query('typing')),
    phrase: lists.phrase.map(query('phrase')),
    fuzzy: lists.fuzzy.map(query('fuzzy')),
  }
}

/**
 * Spellings of words that are the same without marks, as a sample of the texts has them: `common` those in most texts but not in nearly
 * all, `rare` those in one alone.
 */
function vocabulary(texts: readonly Text[]): { common: string[]; rare: string[] } {
  const every = Math.ceil(texts.length / SAMPLE)
  const sample = texts.filter((_, at) => at % every === 0)
  const holders = new Map<string, number>()
  const spelling = new Map<string, string>()
  for (const { title, body } of sample) {
    const here = new Map(letters(`${title}\n${body}`).map(word => [remembered(word), word]))
    for (const [bare, word] of here) {
      if (!holders.has(bare)) spelling.set(bare, word)
      holders.set(bare, (holders.get(bare) ?? 0) + 1)
    }
  }
  const ranked = [...holders].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const common = ranked.filter(([, count]) => count < sample.length * 0.9).slice(0, 5 * EACH)
  const rare = ranked.filter(([bare, count]) => count === 1 && bare.length >= 5)
  const spelt = ([bare]: [string, number]): string => spelling.get(bare) ?? bare
  return { common: common.map(spelt), rare: rare.map(spelt) }
}

const folds = new Map<string, string>()
function remembered(word: string): string {
  const bare = folds.get(word) ?? fold(word)
  folds.set(word, bare)
  return bare
}

/** `k`, `ki`, `kin`, `kinh`, `kinh t`, `kinh te`. */
function typed(pair: string): string[][] {
  const words = TYPED.indexOf(pair) % 2 === 0 ? pair.split(' ').map(fold) : pair.split(' ')
  return words.flatMap((word, at) => times(word.length, length => [...words.slice(0, at), word.slice(0, length + 1)]))
}

/** Two or three words that stand together on a line. */
function phrase(texts: readonly Text[], at: number): string[] {
  const length = 2 + (at % 2)
  const runs = spread(texts, at)
    .body.split('\n')
    .flatMap(line => line.split(/\p{N}+/u))
    .map(letters)
  const long = runs.filter(run => run.length >= length)
  const run = spread(long, at + 1)
  const start = (at * STRIDE) % (run.length - length + 1)
  return run.slice(start, start + length)
}

const long = (words: readonly string[]): string[] => words.filter(word => fold(word).length >= 4)

/** A word without marks with one letter changed. */
function misspelt(word: string, at: number): string {
  const bare = fold(word)
  const place = 1 + (at % (bare.length - 1))
  return `${bare.slice(0, place)}${bare[place] === 'x' ? 'z' : 'x'}${bare.slice(place + 1)}`
}
