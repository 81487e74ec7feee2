import type { SearchField, SearchProblem } from '../../../preload/model.ts'
import { type Test, testOf } from './filters.ts'
import { badValue, filterNamed, MOST_VAGUE, MOST_WORDS, nothingToFind, unbalancedQuote, unknownFilter } from './problems.ts'
import { patternsIn, type Word, wordsIn } from './words.ts'

/** Words that have to stand, one after the other, in an article, or must not. */
export interface Clause {
  wanted: boolean
  /** Where only; null for anywhere. */
  field: SearchField | null
  words: Word[]
  /** In quotes: marks have to be as typed. */
  strict: boolean
  /** UTF-16 offset in the query. */
  at: number
}

/** A regular expression that has to match somewhere in an article, or must not. */
export interface Pattern {
  wanted: boolean
  /** What stands between the slashes. */
  source: string
}

/** A query understood. With neither clauses nor tests nor patterns nothing is asked. */
export interface Parsed {
  clauses: Clause[]
  tests: { wanted: boolean; test: Test }[]
  patterns: Pattern[]
  problems: SearchProblem[]
}

/** Regular expressions know Unicode, upper and lower case alike, and `^` and `$` at every line. */
export const REGEX_FLAGS = 'gimu'

const QUOTE = '"“”„‟″'
const SPACE = /\s+/uy
const SIGN = /[+-](?=[^\s+-])/uy
const NAME = /([\p{L}\p{M}]+):(?!\/\/)/uy
const QUOTED = new RegExp(`[${QUOTE}]([^${QUOTE}]*)[${QUOTE}]`, 'uy')
// To regular expressions U+FEFF is a space; inside a word it is as invisible as the others.
const BARE = new RegExp(`(?:[^\\s${QUOTE}]|\ufeff)+`, 'uy')
// A path such as /home/user/ is none: slashes inside have to be escaped.
const REGEX = /\/((?:[^/\\\n]|\\.)+)\/(?=\s|$)/uy
const SUFFIXES = /^(.+?)(?:~(\d*))?(?:\^(\d+))?$/su

/** Reads forward over a query. */
interface Reader {
  query: string
  at: number
  typing: boolean
}

function accept(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at
  const match = pattern.exec(reader.query)
  if (match) reader.at = pattern.lastIndex
  return match
}

/**
 * Understands a query in Lunr's language (`word`, `+word`, `-word`, `word*`, `word~1`, `word^2`, `field:word`) with phrases in quotes
 * filters, and regular expressions between slashes. While `typing`, the last word stands for all that begin so. Unlike Lunr, which takes any of several plain words, all of them are required, as people expect of a search box; and what
 * is not understood becomes a problem while the rest is kept.
 */
export function parseQuery(query: string, typing = false): Parsed {
  const parsed: Parsed = { clauses: [], tests: [], patterns: [], problems: [] }
  const reader = { query, at: 0, typing }
  for (;;) {
    accept(reader, SPACE)
    if (reader.at >= query.length) break
    const wanted = accept(reader, SIGN)?.[0] !== '-'
    const start = reader.at
    const name = accept(reader, NAME)?.[1]
    if (name === undefined) readWords(parsed, reader, wanted)
    else readFilter(parsed, reader, { name, at: start, wanted })
  }
  limit(parsed, query)
  const { clauses, tests, patterns, problems } = parsed
  const asksNothing = clauses.length + tests.length + patterns.length + problems.length === 0
  if (asksNothing && query.trim() !== '') parsed.problems.push(nothingToFind(query))
  return parsed
}

function readWords(parsed: Parsed, reader: Reader, wanted: boolean): void {
  const at = reader.at
  const regex = accept(reader, REGEX)
  if (regex) {
    if (isRegex(regex[1] ?? '')) parsed.patterns.push({ wanted, source: (regex[1] ?? '').normalize('NFC') })
    else parsed.problems.push(badValue(regex[0], at, 'regex'))
    return
  }
  const quoted = accept(reader, QUOTED)
  if (quoted) {
    add(parsed, { wanted, field: null, words: wordsIn(quoted[1] ?? ''), strict: true, at })
    return
  }
  const bare = accept(reader, BARE)
  if (bare) {
    add(parsed, { wanted, field: null, words: bareWords(parsed, reader, bare[0], at), strict: false, at })
    return
  }
  parsed.problems.push(unbalancedQuote(reader.query.slice(at), at))
  reader.at += 1
}

function readFilter(parsed: Parsed, reader: Reader, named: { name: string; at: number; wanted: boolean }): void {
  const { name, at, wanted } = named
  const filter = filterNamed(name)
  const value = readValue(parsed, reader)
  if (!filter) {
    // `Ảnh: Minh Hà` is pasted text.
    if (value.text === '') add(parsed, { wanted, field: null, words: wordsIn(name), strict: false, at })
    else parsed.problems.push(unknownFilter(name, at))
    return
  }
  if (value.text.trim() === '') {
    parsed.problems.push(badValue(`${name}:`, at, 'no-value'))
    return
  }
  if (
    filter === 'theme' ||
    filter === 'in' ||
    filter === 'lang' ||
    filter === 'date' ||
    filter === 'has' ||
    filter === 'tag' ||
    filter === 'is'
  ) {
    const test = testOf(filter, value)
    if ('holds' in test) parsed.tests.push({ wanted, test })
    else parsed.problems.push(test)
    return
  }
  const words = value.quoted ? wordsIn(value.text) : bareWords(parsed, reader, value.text, value.at)
  if (words.length === 0 && !value.text.includes('*')) parsed.problems.push(badValue(`${name}:${value.text}`, at, 'no-word'))
  add(parsed, { wanted, field: filter, words, strict: false, at })
}

function readValue(parsed: Parsed, reader: Reader): { text: string; quoted: boolean; at: number } {
  const at = reader.at
  const quoted = accept(reader, QUOTED)
  if (quoted) return { text: quoted[1] ?? '', quoted: true, at }
  const bare = accept(reader, BARE)
  if (bare) return { text: bare[0], quoted: false, at }
  if (reader.at >= reader.query.length || accept(reader, SPACE)) return { text: '', quoted: false, at }
  parsed.problems.push(unbalancedQuote(reader.query.slice(at), at))
  reader.at = reader.query.length
  return { text: reader.query.slice(at + 1), quoted: false, at }
}

/** The words of a piece without quotes, with what `*`, `~1` and `^2` say of them. */
function bareWords(parsed: Parsed, reader: Reader, text: string, at: number): Word[] {
  const [, core = text, distance, boost] = SUFFIXES.exec(text) ?? []
  const unfinished = reader.typing && reader.at === reader.query.length && /[\p{L}\p{M}\p{N}]$/u.test(text) && core === text
  const words = patternsIn(unfinished ? `${core}*` : core)
  if (words.length === 0 && core.includes('*')) parsed.problems.push(badValue(text, at, 'star'))
  if (distance === undefined && boost === undefined) return words
  if (Number(distance) > 2) parsed.problems.push(badValue(text, at, 'distance'))
  const letters = distance === undefined ? 0 : Math.min(2, distance === '' ? 1 : Number(distance))
  return words.map(word => ({ ...word, distance: letters, boost: boost === undefined ? 1 : Number(boost) }))
}

function isRegex(source: string): boolean {
  try {
    new RegExp(source, REGEX_FLAGS)
    return true
  } catch {
    return false
  }
}

function add(parsed: Parsed, clause: Clause): void {
  if (clause.words.length === 0) return
  // Who shuts out hoà does not mean hoa.
  const strict = clause.strict || (!clause.wanted && clause.words.some(word => word.marked && !isVague(word)))
  parsed.clauses.push({ ...clause, strict })
}

/** Whether a word may stand for many. */
function isVague({ distance, folded }: Word): boolean {
  return distance > 0 || folded.some(form => form.includes('*'))
}

/** Leaves out what would keep everybody waiting. */
function limit(parsed: Parsed, query: string): void {
  let words = 0
  let vague = 0
  const kept = parsed.clauses.findIndex(clause => {
    words += clause.words.length
    vague += clause.words.filter(isVague).length
    return words > MOST_WORDS || vague > MOST_VAGUE
  })
  if (kept < 0) return
  const [first] = parsed.clauses.splice(kept)
  const at = first?.at ?? 0
  parsed.problems.push(badValue(query.slice(at, at + 40), at, 'too-long'))
}
