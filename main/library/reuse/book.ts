import { isAllBoilerplate, isBoilerplate } from './boilerplate.ts'
import { isPromising, LEAST_NEAR, type Near, nearest, nearness } from './near.ts'
import { LEAST } from './pair.ts'
import type { WordPassage } from './passages.ts'
import { passagesBetween } from './sharing.ts'
import type { Held, Stock } from './stock.ts'
import { type Learned, survey } from './survey.ts'

/** Passages between articles of the whole library, one row of numbers for each, and the articles that stand in each other. */
export interface Book {
  /** Whether boilerplate is in it. */
  boilerplate: boolean
  /** Articles compared with each other, each with its number in the rows. */
  numbers: Map<Held, number>
  /** By number; some may be gone meanwhile, and what is said of them counts no more. */
  articles: Held[]
  /** `ROW` numbers for each passage. */
  rows: Int32Array
  length: number
  near: Near[]
  /** How many articles it had when it first had all; 0 before. */
  complete: number
}

/** Numbers of both articles, the passage's places of words, how many are shared, and 1 for boilerplate. */
export const ROW = 8
/** How many times as many articles may be entered before the book is begun anew. */
const AGING = 1.1

export const createBook = (boilerplate: boolean): Book => ({
  boilerplate,
  numbers: new Map(),
  articles: [],
  rows: new Int32Array(0),
  length: 0,
  near: [],
  complete: 0,
})

/** Whether so many articles came or changed that what is boilerplate may have changed too. */
export const isOld = ({ articles, complete }: Book): boolean => complete > 0 && articles.length > complete * AGING + 10

/** Compares an article with all that are in the book already. */
export function enter(book: Book, stock: Stock, own: Held, learned: Learned): void {
  const { sharing, masks } = survey(stock, learned, own, book.boilerplate)
  const number = book.articles.length
  for (const each of sharing) {
    const other = book.numbers.get(each.held)
    if (other === undefined || each.held === own) continue
    const promising = isPromising(own, each)
    if (!promising && !book.boilerplate && isAllBoilerplate(masks, own, each)) continue
    const passages = passagesBetween(stock, own, each.held, each.runs, LEAST)
    for (const passage of passages) {
      const boilerplate = isBoilerplate(masks, passage, own, each.held)
      if (book.boilerplate || !boilerplate) addRow(book, number, other, passage, boilerplate)
    }
    const near = promising ? nearness(own, each.held, passages) : null
    if (near && nearest(near) >= LEAST_NEAR) book.near.push(near)
  }
  book.numbers.set(own, number)
  book.articles.push(own)
}

function addRow(book: Book, own: number, other: number, { a, aEnd, b, bEnd, words }: WordPassage, boilerplate: boolean): void {
  if ((book.length + 1) * ROW > book.rows.length) {
    const rows = new Int32Array(Math.max(1024, book.length * 2) * ROW)
    rows.set(book.rows)
    book.rows = rows
  }
  book.rows.set([own, other, a, aEnd, b, bEnd, words, boilerplate ? 1 : 0], book.length * ROW)
  book.length += 1
}

/** Calls back for each passage between articles that are still there. */
export function eachPassage(book: Book, stock: Stock, visit: (row: number, own: Held, other: Held, words: number) => void): void {
  const isThere = book.articles.map(held => stock.held.get(held.id) === held)
  for (let at = 0; at < book.length; at++) {
    const [own, other] = [book.rows[at * ROW] ?? 0, book.rows[at * ROW + 1] ?? 0]
    const [one, two] = [book.articles[own], book.articles[other]]
    if (one && two && isThere[own] && isThere[other]) visit(at, one, two, book.rows[at * ROW + 6] ?? 0)
  }
}
