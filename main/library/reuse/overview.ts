import type { ReuseOverview } from '../../../preload/model.ts'
import type { FoundPassage } from './answer.ts'
import { placeOf } from './answer.ts'
import { outletsOf } from './boilerplate.ts'
import { type Book, eachPassage, ROW } from './book.ts'
import type { Held, Stock } from './stock.ts'
import { offsetsOf } from './syllables.ts'

type Outlet = string | null

/** Outlets by name, what is not known last. */
function byName(a: Outlet, b: Outlet): number {
  if (a === b) return 0
  if (a === null) return 1
  return b === null ? -1 : a.localeCompare(b, 'vi')
}

/** The year of the later of two articles; null when neither has one. */
function yearOf({ published: one }: Held, { published: other }: Held): string | null {
  const later = one !== null && (other === null || one > other) ? one : other
  return later?.slice(0, 4) ?? null
}

interface Sum {
  passages: number
  words: number
  articles: Set<Held>
}

const nothing = (): Sum => ({ passages: 0, words: 0, articles: new Set() })

function add(sums: Map<string, Sum>, key: string, words: number, held: Held[]): void {
  const sum = sums.get(key) ?? nothing()
  sums.set(key, sum)
  sum.passages += 1
  sum.words += words
  for (const each of held) sum.articles.add(each)
}

/** How much outlets share with each other and when. Passages within one article do not count. */
export function overviewOf(book: Book, stock: Stock): ReuseOverview {
  const outlets = [...outletsOf(stock)].sort(([a], [b]) => byName(a, b)).map(([name, articles]) => ({ name, articles }))
  const numbers = new Map(outlets.map(({ name }, at) => [name, at]))
  const [cells, years] = [new Map<string, Sum>(), new Map<string, Sum>()]
  eachPassage(book, stock, (_, own, other, words) => {
    const [one, two] = [numbers.get(own.outlet) ?? 0, numbers.get(other.outlet) ?? 0]
    add(cells, `${Math.min(one, two)} ${Math.max(one, two)}`, words, [own, other])
    add(years, yearOf(own, other) ?? '', words, [])
  })
  return {
    outlets,
    cells: [...cells]
      .map(([key, { passages, words, articles }]) => {
        const [a = 0, b = 0] = key.split(' ').map(Number)
        return { a: outlets[a]?.name ?? null, b: outlets[b]?.name ?? null, passages, words, articles: articles.size }
      })
      .sort((x, y) => byName(x.a, y.a) || byName(x.b, y.b)),
    years: [...years]
      .map(([year, { passages, words }]) => ({ year: year === '' ? null : year, passages, words }))
      .sort((x, y) => byName(x.year, y.year)),
  }
}

/** Which passages of the overview are asked for: those between two outlets, of a year when it is given. */
export interface CellAsked {
  a: Outlet
  b: Outlet
  year: string | null | undefined
  offset: number
  limit: number
}

/** A page of the passages between two outlets, those of most words first; `a` stands in an article of the first outlet. */
export function cellOf(book: Book, stock: Stock, { a, b, year, offset, limit }: CellAsked): { total: number; passages: FoundPassage[] } {
  const rows: { row: number; words: number }[] = []
  eachPassage(book, stock, (row, own, other, words) => {
    const isCell = (own.outlet === a && other.outlet === b) || (own.outlet === b && other.outlet === a)
    if (isCell && (year === undefined || yearOf(own, other) === year)) rows.push({ row, words })
  })
  rows.sort((x, y) => y.words - x.words || x.row - y.row)
  return { total: rows.length, passages: rows.slice(offset, offset + limit).flatMap(({ row }) => passageAt(book, row, a)) }
}

function passageAt({ rows, articles }: Book, row: number, outlet: Outlet): FoundPassage[] {
  const [own = 0, other = 0, a = 0, aEnd = 0, b = 0, bEnd = 0, words = 0, boilerplate = 0] = rows.subarray(row * ROW, (row + 1) * ROW)
  const [one, two] = [articles[own], articles[other]]
  if (!one || !two) return []
  const [first, second] = [placeOf(one, offsetsOf(one.spans), a, aEnd), placeOf(two, offsetsOf(two.spans), b, bEnd)]
  // Of two articles of one outlet the older one comes first.
  const isTurned = one.outlet === two.outlet ? one.id > two.id : one.outlet !== outlet
  return [{ a: isTurned ? second : first, b: isTurned ? first : second, words, boilerplate: boilerplate === 1 }]
}
