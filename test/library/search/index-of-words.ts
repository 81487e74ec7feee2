import { expect } from 'vitest'
import { answer, type RawSearchRequest } from '../../../main/library/search/answer.ts'
import { pick, randomFrom } from '../../bench/corpus.ts'
import { article, shelf } from './shelf.ts'
import { bare, WORDS } from './ways-of-writing.ts'

// How often a word stands in its article says nothing of how it is written, so the best by score is mostly not the one typed.
const { holdings } = shelf(
  WORDS.map((word, at) =>
    article(at + 1, {
      body: Array(1 + ((at * 7) % 5))
        .fill(word)
        .join(' '),
    }),
  ),
  true,
)

const random = randomFrom(71)
/** Some of the words, others at each call. */
export const some = (count: number) => Array.from({ length: count }, () => pick(random, WORDS))

let turn = 0
/** A third of the words, another one each time, so that every word is typed in many of the ways. */
export const third = () => {
  turn += 1
  return WORDS.filter((_, at) => at % 3 === turn % 3)
}

/** The words found, in order. */
export function found(query: string, options: Partial<RawSearchRequest> = {}): string[] {
  const { hits, problems, total } = answer(holdings.shelf, { query, limit: WORDS.length, offset: 0, ...options })
  expect([query, problems]).toEqual([query, []])
  expect(total).toBe(hits.length)
  return hits.map(({ id }) => WORDS[id - 1] ?? '')
}

const BY_LETTERS = new Map<string, string[]>()
for (const word of WORDS.toSorted()) BY_LETTERS.set(bare(word), [...(BY_LETTERS.get(bare(word)) ?? []), word])
/** The words whose letters without marks are right. */
export const where = (holds: (letters: string) => boolean) =>
  [...BY_LETTERS]
    .filter(([letters]) => holds(letters))
    .flatMap(([, words]) => words)
    .sort()
/** The words of the same letters, marks aside. */
export const alike = (word: string) => BY_LETTERS.get(bare(word)) ?? []

/** That these are found and no others, with those first that `isFirst`. */
export function expectFound(query: string, hits: string[], expected: string[], isFirst: (word: string) => boolean): void {
  expect([query, hits.toSorted()]).toEqual([query, expected])
  const order = hits.map(isFirst)
  expect([query, order]).toEqual([query, order.toSorted((a, b) => Number(b) - Number(a))])
}
