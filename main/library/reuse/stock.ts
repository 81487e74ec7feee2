import { GRAM, STEP } from './pair.ts'
import type { Syllables } from './syllables.ts'
import { append, createTable, type Table } from './table.ts'

/** What reuse knows of an article beside its words. `stamp` is made from the text alone: the same text has the same. */
export interface Facts {
  id: number
  version: number
  stamp: number
  outlet: string | null
  published: string | null
}

/** An article in stock: its words stand in the table from `begin` to before `end`. */
export interface Held extends Facts {
  begin: number
  end: number
  spans: Syllables['spans']
}

/** The words of all articles in one table, so that a run is found wherever it stands. */
export interface Stock {
  table: Table
  held: Map<number, Held>
  /** All that were ever added since it was made anew, by `begin`; of those that are gone no word matches. */
  order: Held[]
  /** Words of articles that are gone. */
  gone: number
  /** Counts up with every change. */
  revision: number
}

/** Words that may be gone before the stock is made anew, beside half of all. */
const SLACK = 100_000

export const createStock = (room = 0): Stock => ({
  table: createTable(GRAM, STEP, room),
  held: new Map(),
  order: [],
  gone: 0,
  revision: 0,
})

/** The words of an article; never to be kept, since the stock moves. */
export const wordsOf = ({ table }: Stock, { begin, end }: Held): Uint32Array => table.words.subarray(begin, end)

/** Adds an article, in the place of what it was before. */
export function put(stock: Stock, facts: Facts, { words, spans }: Syllables): void {
  remove(stock, facts.id)
  const begin = append(stock.table, words)
  const held = { ...facts, begin, end: begin + words.length, spans }
  stock.held.set(facts.id, held)
  stock.order.push(held)
  stock.revision += 1
}

/** Corrects what is known of articles beside their texts. */
export function correct(stock: Stock, facts: Facts): void {
  const held = stock.held.get(facts.id)
  if (!held) return
  Object.assign(held, facts)
  stock.revision += 1
}

/** Takes an article out; one that is not there is no error. */
export function remove(stock: Stock, id: number): void {
  const held = stock.held.get(id)
  if (!held) return
  wordsOf(stock, held).fill(0)
  stock.held.delete(id)
  stock.gone += held.end - held.begin
  stock.revision += 1
  if (stock.gone > SLACK && stock.gone > stock.table.length / 2) renew(stock)
}

function renew(stock: Stock): void {
  const table = createTable(GRAM, STEP, stock.table.length - stock.gone)
  const order = stock.order.filter(held => stock.held.get(held.id) === held)
  for (const held of order) {
    const begin = append(table, wordsOf(stock, held))
    Object.assign(held, { begin, end: begin + held.end - held.begin })
  }
  Object.assign(stock, { table, order, gone: 0 })
}

/** The article that a place of the table belongs to. */
export function holderOf({ order }: Stock, place: number): Held | undefined {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order[middle]?.begin ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return order[low - 1]
}
