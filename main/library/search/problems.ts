import type { SearchProblem } from '../../../preload/model.ts'

/** Every filter that a query may hold, under each of its names. */
export const FILTERS = {
  theme: 'theme',
  themes: 'theme',
  in: 'in',
  lang: 'lang',
  date: 'date',
  has: 'has',
  title: 'title',
  body: 'body',
  note: 'notes',
  notes: 'notes',
  outlet: 'outlet',
  byline: 'byline',
} as const
export type FilterName = keyof typeof FILTERS
export type Filter = (typeof FILTERS)[FilterName]

/** The filter of a name, upper or lower case; null when there is none. */
export function filterNamed(name: string): Filter | null {
  const key = name.toLowerCase()
  return Object.hasOwn(FILTERS, key) ? FILTERS[key as FilterName] : null
}

/** A name with a colon that is no filter. */
export function unknownFilter(name: string, at: number): SearchProblem {
  const near = Object.keys(FILTERS).find(known => isNear(name.toLowerCase(), known))
  const hint = near ? `did you mean “${near}:”?` : 'the filters are theme:, outlet:, byline:, title:, note:, in:, lang:, date: and has:.'
  return { code: 'unknown-filter', at, text: `${name}:`, message: `There is no filter “${name}:”; ${hint}` }
}

/** A quote that is never closed. */
export function unbalancedQuote(text: string, at: number): SearchProblem {
  return { code: 'unbalanced-quote', at, text, message: 'A quotation mark is not closed. Close it to search for the words as they stand.' }
}

/** A value that its filter or its word does not take; `expected` says what is taken. */
export function badValue(text: string, at: number, expected: string): SearchProblem {
  return { code: 'bad-value', at, text, message: `“${text}” is not understood: ${expected}.` }
}

/** A query in which nothing can be searched for. */
export function nothingToFind(text: string): SearchProblem {
  return { code: 'empty', at: 0, text, message: 'There is no word in this query to search for.' }
}

/** One letter too many, too few, wrong or swapped with its neighbour. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''))
}
