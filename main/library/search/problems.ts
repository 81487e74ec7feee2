import type { SearchProblem, SearchReason } from '../../../preload/model.ts'

/** Every filter that a query may hold, under each of its names. */
const FILTERS = {
  theme: 'theme',
  themes: 'theme',
  in: 'in',
  lang: 'lang',
  date: 'date',
  has: 'has',
  tag: 'tag',
  tags: 'tag',
  is: 'is',
  state: 'is',
  title: 'title',
  body: 'body',
  note: 'notes',
  notes: 'notes',
  outlet: 'outlet',
  byline: 'byline',
} as const
type FilterName = keyof typeof FILTERS
export type Filter = (typeof FILTERS)[FilterName]

/** The filter of a name, upper or lower case; null when there is none. */
export function filterNamed(name: string): Filter | null {
  const key = name.toLowerCase()
  return Object.hasOwn(FILTERS, key) ? FILTERS[key as FilterName] : null
}

/** A name with a colon that is no filter. */
export function unknownFilter(name: string, at: number): SearchProblem {
  const text = `${name}:`
  const none = `There is no filter “${text}”;`
  const known = Object.keys(FILTERS).find(filter => isNear(name.toLowerCase(), filter))
  if (known === undefined) {
    const message = `${none} the filters are theme:, outlet:, byline:, title:, note:, tag:, in:, lang:, date:, has: and is:.`
    return { code: 'unknown-filter', reason: 'unknown-filter', at, text, message }
  }
  const near = `${known}:`
  return { code: 'unknown-filter', reason: 'misspelt-filter', at, text, near, message: `${none} did you mean “${near}”?` }
}

/** A quote that is never closed. */
export function unbalancedQuote(text: string, at: number): SearchProblem {
  const message = 'A quotation mark is not closed. Close it to search for the words as they stand.'
  return { code: 'unbalanced-quote', reason: 'unbalanced-quote', at, text, message }
}

/** The most words that a query may hold. */
export const MOST_WORDS = 300
/** The most words with `*` or `~` that a query may hold. */
export const MOST_VAGUE = 20

/** What is taken instead of a value that its filter or its word does not take. */
const EXPECTED = {
  'no-value': 'its value has to stand right after the colon',
  'no-word': 'there is no word in its value',
  'no-name': 'a name has letters or digits',
  date: 'a date is 2023, 2023-08, 2023-08-21 or two of them with “..” between, the earlier one first',
  has: '“has:” takes note, highlight or orphan',
  is: '“is:” takes starred, unread, reading, read or coded',
  language: 'a language is a code such as vi, en or ru',
  star: '“*” has to follow at least one letter',
  distance: 'words may differ by two letters at most, and two were allowed',
  regex: 'it is no regular expression; for the words as they stand, leave the slashes out',
  'too-long': `a query may hold ${MOST_WORDS} words, ${MOST_VAGUE} of them with “*” or “~”, and the rest was left out`,
} as const satisfies Partial<Record<SearchReason, string>>

/** A value that its filter or its word does not take. */
export function badValue(text: string, at: number, reason: keyof typeof EXPECTED): SearchProblem {
  return { code: 'bad-value', reason, at, text, message: `“${text}” is not understood: ${EXPECTED[reason]}.` }
}

/** A regular expression that took too long on the texts of this library; `seen` of `total` articles were looked at. */
export function slowRegex(source: string, seen: number, total: number): SearchProblem {
  const message = `Looking for /${source}/ took too long and was stopped after ${seen} of ${total} articles. Add words to narrow it down.`
  return { code: 'too-slow', reason: 'too-slow', at: 0, text: `/${source}/`, message }
}

/** A regular expression that took too long on the text of one article. */
export function slowInArticle(source: string): SearchProblem {
  const message = `Looking for /${source}/ took too long and was stopped. Make it simpler.`
  return { code: 'too-slow', reason: 'too-slow', at: 0, text: `/${source}/`, message }
}

/** A query in which nothing can be searched for. */
export function nothingToFind(text: string): SearchProblem {
  return { code: 'empty', reason: 'empty', at: 0, text, message: 'There is no word in this query to search for.' }
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
