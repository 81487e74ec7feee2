import { setImmediate } from 'node:timers/promises'
import { type Book, createBook, enter, isOld } from './book.ts'
import type { Stock } from './stock.ts'
import type { Learned } from './survey.ts'

/** Compares all articles with each other, in turns between which other questions are answered. */
export interface Comparing {
  /** Resolves with the book of the articles as they are now; rejects with the signal's reason. It goes on where it was left. */
  book(stock: () => Stock, boilerplate: boolean, signal: AbortSignal): Promise<Book>
}

/** Milliseconds of a turn. */
const TURN = 15
/** Milliseconds between two reports. */
const OFTEN = 200

/** Starts with empty books; `tell` hears how many of all articles were compared, but not of what is done at once. */
export function startComparing(learned: Learned, tell: (done: number, total: number) => void): Comparing {
  const books = new Map<boolean, Book>()

  const current = (boilerplate: boolean): Book => {
    const known = books.get(boilerplate)
    const book = known && !isOld(known) ? known : createBook(boilerplate)
    books.set(boilerplate, book)
    return book
  }

  return {
    async book(stock, boilerplate, signal) {
      const book = current(boilerplate)
      let told = performance.now()
      for (;;) {
        const left = turn(book, stock(), learned)
        const now = performance.now()
        if (left > 0 && now - told > OFTEN) {
          tell(stock().held.size - left, stock().held.size)
          told = now
        }
        if (left === 0) break
        await setImmediate()
        signal.throwIfAborted()
      }
      if (book.complete === 0) book.complete = book.articles.length
      return book
    },
  }
}

/** Compares some articles; says how many are left. */
function turn(book: Book, stock: Stock, learned: Learned): number {
  const end = performance.now() + TURN
  let left = 0
  for (const held of stock.held.values()) {
    if (book.numbers.has(held)) continue
    if (performance.now() < end) enter(book, stock, held, learned)
    else left += 1
  }
  return left
}
