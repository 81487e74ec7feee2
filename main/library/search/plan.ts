import type { SearchField } from '../../../preload/model.ts'
import { TokenSet } from './lunr.ts'
import type { Clause } from './parse.ts'
import { indexOf, type Segment } from './segment.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

/** A clause with what its words may be in this library. */
export interface PlannedClause {
  wanted: boolean
  field: SearchField | null
  strict: boolean
  slots: Slot[]
}

/** One word of a query: which words of the vocabulary it means. */
export interface Slot {
  /** Place among all words of the query. */
  place: number
  /** Number of a word → whether it is exactly what was typed. */
  numbers: Map<number, boolean>
  /** Terms without marks to ask Lunr for. */
  terms: { term: string; boost: number }[]
}

/** A query made ready to be compared with texts. */
export interface Plan {
  clauses: PlannedClause[]
  /** By number of a word: 1 where any slot may mean it. */
  relevant: Uint8Array
  /** Slots that have to follow each other for plain words to stand together; empty for fewer than two. */
  sequence: Slot[]
  /** Whether any plain word was typed with marks, so that articles with these marks come first. */
  marked: boolean
}

/** Looks up the words of a query in the vocabulary and the indexes. */
export function planOf(clauses: Clause[], segments: Segment[], vocabulary: Vocabulary): Plan {
  let place = 0
  const planned = clauses.map(({ words, ...clause }) => ({
    ...clause,
    slots: words.map(word => slotOf(word, clause.strict, place++, segments, vocabulary)),
  }))
  const relevant = new Uint8Array(vocabulary.words.length)
  for (const { slots } of planned) for (const { numbers } of slots) for (const number of numbers.keys()) relevant[number] = 1
  const plain = (clause: { wanted: boolean; strict: boolean; field: SearchField | null }) =>
    clause.wanted && !clause.strict && clause.field === null
  const sequence = planned.filter(plain).flatMap(({ slots }) => slots)
  return {
    clauses: planned,
    relevant,
    sequence: sequence.length > 1 ? sequence : [],
    marked: clauses.some(({ wanted, strict, words }) => wanted && !strict && words.some(word => word.marked)),
  }
}

function slotOf(word: Word, strict: boolean, place: number, segments: Segment[], vocabulary: Vocabulary): Slot {
  const numbers = new Map<number, boolean>()
  if (strict) {
    for (const form of word.exact) {
      const number = vocabulary.numbers.get(form)
      if (number !== undefined) numbers.set(number, true)
    }
    const terms = new Set([...numbers.keys()].map(number => vocabulary.folded[number] ?? ''))
    return { place, numbers, terms: [...terms].map(term => ({ term, boost: word.boost })) }
  }
  const isExact = exactness(word)
  const terms = expand(word, segments)
  for (const { term } of terms) {
    for (const number of vocabulary.spellings.get(term) ?? []) numbers.set(number, isExact(vocabulary.words[number] ?? ''))
  }
  return { place, numbers, terms }
}

function exactness(word: Word): (spelling: string) => boolean {
  if (!isPattern(word)) return spelling => word.exact.includes(spelling)
  const patterns = word.exact.map(form => new RegExp(`^${form.split('*').join('.*')}$`, 'su'))
  return spelling => patterns.some(pattern => pattern.test(spelling))
}

function isPattern(word: Word): boolean {
  return word.folded.some(form => form.includes('*'))
}

/** What a word stands for among the terms of the indexes; terms that only resemble it count half. */
function expand(word: Word, segments: Segment[]): { term: string; boost: number }[] {
  const found = new Set<string>()
  for (const segment of segments) {
    const { invertedIndex, tokenSet } = indexOf(segment)
    for (const form of word.folded) {
      if (isPattern(word)) for (const term of tokenSet.intersect(TokenSet.fromString(form)).toArray()) found.add(term)
      else if (word.distance > 0) {
        for (const term of tokenSet.intersect(TokenSet.fromFuzzyString(form, word.distance)).toArray()) found.add(term)
      } else if (form in invertedIndex) found.add(form)
    }
  }
  const typed = new Set(word.folded.map(form => form.replaceAll('*', '')))
  return [...found].map(term => ({ term, boost: typed.has(term) ? word.boost : word.boost / 2 }))
}
