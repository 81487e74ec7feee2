import { type Token, tokens } from '../text/tokens.ts'
import { likeness } from './find.ts'
import type { Clause } from './parse.ts'

/** Where something stands in a text: UTF-16 offsets, half-open. */
export type FoundSpan = [start: number, end: number]

/**
 * Every place in a body where words of a query stand, in order of text and never overlapping. The words of a clause, and of clauses that
 * follow each other in the text as they do in the query, are one span; of several readings the longest is taken.
 */
export function wordSpans(text: string, clauses: readonly Clause[]): FoundSpan[] {
  const wanted = clauses.filter(({ wanted, field }) => wanted && (field === null || field === 'body'))
  if (wanted.length === 0) return []
  const words = tokens(text)
  const lines = linesOf(text, words)
  const stands = standingIn(wanted, words, lines)
  const spans: FoundSpan[] = []
  for (let at = 0; at < words.length; at++) {
    const length = longestRun(wanted, lines, at, stands)
    const [first, last] = [words[at], words[at + length - 1]]
    if (length === 0 || !first || !last) continue
    spans.push([first.start, last.end])
    at += length - 1
  }
  return spans
}

/** How many words from `at` on answer one clause and those after it, without leaving the line. */
function longestRun(clauses: Clause[], lines: Uint32Array, at: number, stands: (clause: number, at: number) => boolean): number {
  let longest = 0
  for (let from = 0; from < clauses.length; from++) {
    let length = 0
    for (let index = from; index < clauses.length; index++) {
      if (lines[at + length] !== lines[at] || !stands(index, at + length)) break
      length += clauses[index]?.words.length ?? 0
    }
    longest = Math.max(longest, length)
  }
  return longest
}

/** Tells whether all words of a clause stand from a word of the text on, within one line. */
function standingIn(clauses: Clause[], words: Token[], lines: Uint32Array): (clause: number, at: number) => boolean {
  const slots = clauses.map(({ words, strict }) => words.map(word => likeness(word, strict)))
  // News uses the same words again and again: each is compared once with each word of the query.
  const known = slots.map(row => row.map(() => new Map<string, boolean>()))
  const answers = (clause: number, slot: number, token: Token): boolean => {
    const key = `${token.word} ${token.folded}`
    const cache = known[clause]?.[slot]
    let answer = cache?.get(key)
    if (answer === undefined) {
      answer = slots[clause]?.[slot]?.(token) !== 'none'
      cache?.set(key, answer)
    }
    return answer
  }
  return (clause, at) => {
    const size = slots[clause]?.length ?? 0
    for (let slot = 0; slot < size; slot++) {
      const token = words[at + slot]
      if (!token || lines[at + slot] !== lines[at] || !answers(clause, slot, token)) return false
    }
    return true
  }
}

/** By word, the number of its line in the text. */
function linesOf(text: string, words: Token[]): Uint32Array {
  let line = 0
  let end = 0
  return Uint32Array.from(words, word => {
    if (text.slice(end, word.start).includes('\n')) line++
    end = word.end
    return line
  })
}
