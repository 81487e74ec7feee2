import { CORE, GRAM, LEAST } from './pair.ts'
import { passagesFrom, type WordPassage } from './passages.ts'
import { type Run, runsIn } from './runs.ts'
import { type Held, holderOf, type Stock, wordsOf } from './stock.ts'
import { tableOf } from './table.ts'

/** Runs that some words share with one article; `b` counts from the article's beginning. */
export interface Sharing {
  held: Held
  runs: Run[]
}

/** Says whether a place in an article, counted from its beginning, counts for a place in the words asked about. */
export type Wanted = (held: Held, a: number, b: number) => boolean

/** The articles that share runs of at least so many words with some words, with these runs. */
export function sharedRuns(stock: Stock, words: Uint32Array, least: number, isWanted: Wanted, isKnown?: Uint8Array): Sharing[] {
  return least < CORE ? byReadingAll(stock, words, least, isWanted) : byTable(stock, words, least, isWanted, isKnown)
}

function byTable(stock: Stock, words: Uint32Array, least: number, isWanted: Wanted, isKnown?: Uint8Array): Sharing[] {
  const wanted = (a: number, place: number) => {
    const held = holderOf(stock, place)
    return held !== undefined && isWanted(held, a, place - held.begin)
  }
  const found = new Map<Held, Run[]>()
  for (const run of runsIn(stock.table, words, least, wanted, isKnown)) {
    const held = holderOf(stock, run.b)
    if (!held) continue
    const runs = found.get(held) ?? []
    found.set(held, runs)
    runs.push({ ...run, b: run.b - held.begin })
  }
  return [...found].map(([held, runs]) => ({ held, runs }))
}

/** For fewer words than the table knows of: every article is read through. */
function byReadingAll(stock: Stock, words: Uint32Array, least: number, isWanted: Wanted): Sharing[] {
  const table = tableOf(words, Math.min(GRAM, least))
  return [...stock.held.values()].flatMap(held => {
    const runs = runsIn(table, wordsOf(stock, held), least, (b, a) => isWanted(held, a, b))
    return runs.length === 0 ? [] : [{ held, runs: runs.map(({ a, b, length }) => ({ a: b, b: a, length })) }]
  })
}

/** The runs that an article shares with all articles, itself included; those that passages of at least so many words may grow from. */
export const runsOfArticle = (stock: Stock, own: Held, least = LEAST, isKnown?: Uint8Array): Sharing[] =>
  sharedRuns(stock, wordsOf(stock, own), Math.min(CORE, least), (held, a, b) => held !== own || b > a, isKnown)

/** The passages of an article with another or with itself. They are the same whichever of both is asked about: ways over gaps are looked for from the older article to the newer. */
export function passagesBetween(stock: Stock, own: Held, other: Held, runs: readonly Run[], least: number): WordPassage[] {
  const words = wordsOf(stock, own)
  if (own === other) return passagesFrom(words, words, runs, least)
  if (own.id < other.id) return passagesFrom(words, wordsOf(stock, other), runs, least)
  const turned = runs.map(({ a, b, length }) => ({ a: b, b: a, length }))
  return passagesFrom(wordsOf(stock, other), words, turned, least).map(({ a, aEnd, b, bEnd, words }) => ({
    a: b,
    aEnd: bEnd,
    b: a,
    bEnd: aEnd,
    words,
  }))
}
