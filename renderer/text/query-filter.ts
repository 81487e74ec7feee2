/** A filter of a query that results can be narrowed by: `theme:"Kinh tế/Thương mại"`, `date:2023`. */
export interface QueryFilter {
  name: 'theme' | 'tag' | 'outlet' | 'date' | 'lang'
  value: string
}

const QUOTES = '"“”„‟″'
/** A filter with its value; one whose quote is never closed takes the rest of the query. */
const FILTER = `(?<name>[\\p{L}\\p{M}]+):(?!//)(?:[${QUOTES}](?<quoted>[^${QUOTES}]*)(?:[${QUOTES}]|$)|(?<bare>[^\\s${QUOTES}]+))`
const REGEX = '/(?:[^/\\\\\\n]|\\\\.)+/(?=\\s|$)'
const PHRASE = `[${QUOTES}][^${QUOTES}]*[${QUOTES}]`
const BARE = `[^\\s${QUOTES}]+`
/** The pieces of a query as search reads them: what looks like a filter inside a phrase or a regular expression is none. */
const PIECE = new RegExp(`(?<sign>[+-](?=[^\\s+-]))?(?:${FILTER}|${REGEX}|${PHRASE}|${BARE}|[${QUOTES}])`, 'gu')

/** Names and values that mean the same are the same here: case, marks written in two ways, quotes. */
const keyOf = (name: string, value: string) => `${name}:${withoutQuotes(value)}`.normalize('NFC').toLowerCase()

const withoutQuotes = (value: string) => value.replace(new RegExp(`[${QUOTES}\\s]+`, 'gu'), ' ').trim()

/** Where a filter stands in a query, as UTF-16 offsets there. */
function placesOf(query: string, { name, value }: QueryFilter): { start: number; end: number }[] {
  const key = keyOf(name, value)
  return [...query.matchAll(PIECE)]
    .filter(({ groups }) => groups?.name && groups.sign !== '-' && keyOf(groups.name, groups.quoted ?? groups.bare ?? '') === key)
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
}

/** A filter as it is typed. Names stand in quotes: without, they would be the beginnings of names. */
export function filterText({ name, value }: QueryFilter): string {
  return name === 'date' || name === 'lang' ? `${name}:${value}` : `${name}:"${withoutQuotes(value)}"`
}

/** Whether a query asks for this filter, however it is written. */
export const hasFilter = (query: string, filter: QueryFilter): boolean => placesOf(query, filter).length > 0

/** Puts a filter before the rest of a query: there no open quote swallows it, and the word being typed stays the last. */
export function addFilter(query: string, filter: QueryFilter): string {
  if (hasFilter(query, filter)) return query
  return query === '' ? filterText(filter) : `${filterText(filter)} ${query}`
}

/** Takes a filter out of a query, with one of the spaces around it. */
export function removeFilter(query: string, filter: QueryFilter): string {
  return placesOf(query, filter).reduceRight((rest, { start, end }) => {
    const before = rest.slice(0, start)
    const after = rest.slice(end)
    return after === '' ? before.replace(/\s$/u, '') : before + after.replace(/^\s/u, '')
  }, query)
}

/** Adds a filter that is not in a query, and takes out one that is. */
export const toggleFilter = (query: string, filter: QueryFilter): string =>
  hasFilter(query, filter) ? removeFilter(query, filter) : addFilter(query, filter)
