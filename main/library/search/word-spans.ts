import { beginningsOf, isRun, likeness } from './find.ts'
import type { Clause } from './parse.ts'
import { type Like, type Relevant, relevantTo } from './relevant.ts'

/** Where something stands in a text: UTF-16 offsets, half-open. */
export type FoundSpan = [start: number, end: number]

/**
 * Finds every place in a body where words of a query stand, in order of text and never overlapping. The words of a clause, and of clauses
 * that follow each other in the text as they do in the query, are one span; of several readings the longest is taken.
 */
export function wordSpansOf(clauses: readonly Clause[]): (text: string) => FoundSpan[] {
  const wanted = clauses.filter(({ wanted, field }) => wanted && (field === null || field === 'body'))
  const likes: Like[] = []
  const runs = wanted.map(({ words, strict }) => words.map(word => likes.push(likeness(word, strict)) - 1))
  const relevant = relevantTo(likes, beginningsOf(wanted))
  return text => {
    if (runs.length === 0) return []
    const words = relevant(text)
    const spans: FoundSpan[] = []
    for (let at = 0; at < words.length; at++) {
      const length = longestRun(words, runs, at)
      const [first, last] = [words[at], words[at + length - 1]]
      if (length === 0 || !first || !last) continue
      spans.push([first.start, last.end])
      at += length - 1
    }
    return spans
  }
}

/** How many words from one on answer one clause and those after it, without leaving the line. */
function longestRun(words: readonly Relevant[], runs: readonly number[][], at: number): number {
  let longest = 0
  for (let from = 0; from < runs.length; from++) {
    let length = 0
    for (let clause = from; clause < runs.length; clause++) {
      const places = runs[clause] ?? []
      const follows = length === 0 || isNext(words[at + length - 1], words[at + length])
      if (!follows || !isRun(words, at + length, places)) break
      length += places.length
    }
    longest = Math.max(longest, length)
  }
  return longest
}

const isNext = (word: Relevant | undefined, next: Relevant | undefined) =>
  word !== undefined && next !== undefined && next.token === word.token + 1 && next.line === word.line
