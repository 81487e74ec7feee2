import { type Token, tokens } from '../text/tokens.ts'
import { likeness } from './find.ts'
import type { Clause } from './parse.ts'
import type { Word } from './words.ts'

/** Where something stands in a text: UTF-16 offsets, half-open. */
export type FoundSpan = [start: number, end: number]

/** A text as numbers, token by token: which of its different words it is, and in which line it stands. */
interface Reading {
  tokens: Token[]
  ids: Uint32Array
  lines: Uint32Array
  /** One token of each different word, by its number. */
  different: Token[]
}

/** By number of a different word, 1 where it answers a word of the query. */
type Answers = Uint8Array

/**
 * Every place in a body where words of a query stand, in order of text and never overlapping. The words of a clause, and of clauses that
 * follow each other in the text as they do in the query, are one span; of several readings the longest is taken.
 */
export function wordSpans(text: string, clauses: readonly Clause[]): FoundSpan[] {
  const wanted = clauses.filter(({ wanted, field }) => wanted && (field === null || field === 'body'))
  if (wanted.length === 0) return []
  const reading = read(text)
  const asked = wanted.map(({ words, strict }) => words.map(word => answersTo(word, strict, reading.different)))
  const begins = reading.different.map((_, id) => asked.some(([first]) => first?.[id] === 1))
  const spans: FoundSpan[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const length = begins[reading.ids[at] ?? 0] ? longestRun(reading, asked, at) : 0
    const [first, last] = [reading.tokens[at], reading.tokens[at + length - 1]]
    if (length === 0 || !first || !last) continue
    spans.push([first.start, last.end])
    at += length - 1
  }
  return spans
}

/** How many tokens from `at` on answer one clause and those after it, without leaving the line. */
function longestRun(reading: Reading, asked: Answers[][], at: number): number {
  let longest = 0
  for (let from = 0; from < asked.length; from++) {
    let length = 0
    for (let clause = from; clause < asked.length; clause++) {
      const answers = asked[clause] ?? []
      if (reading.lines[at + length] !== reading.lines[at] || !stands(reading, answers, at + length)) break
      length += answers.length
    }
    longest = Math.max(longest, length)
  }
  return longest
}

/** Whether all words of a clause stand from a token on, within one line. */
function stands({ ids, lines }: Reading, answers: Answers[], at: number): boolean {
  for (const [slot, answer] of answers.entries()) {
    if (at + slot >= ids.length || lines[at + slot] !== lines[at] || answer[ids[at + slot] ?? 0] !== 1) return false
  }
  return true
}

function answersTo(word: Word, strict: boolean, different: Token[]): Answers {
  const like = likeness(word, strict)
  return Uint8Array.from(different, token => (like(token) === 'none' ? 0 : 1))
}

function read(text: string): Reading {
  const found = tokens(text)
  const reading: Reading = { tokens: found, ids: new Uint32Array(found.length), lines: new Uint32Array(found.length), different: [] }
  const known = new Map<string, number>()
  let line = 0
  let end = 0
  for (const [at, token] of found.entries()) {
    if (text.slice(end, token.start).includes('\n')) line++
    end = token.end
    const key = `${token.word} ${token.folded}`
    let id = known.get(key)
    if (id === undefined) {
      id = reading.different.push(token) - 1
      known.set(key, id)
    }
    reading.ids[at] = id
    reading.lines[at] = line
  }
  return reading
}
