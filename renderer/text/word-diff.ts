import { diffArrays } from 'diff'
import type { WordRun } from '../../preload/contract.ts'
import { matchKeys } from './match.ts'

/**
 * What makes words the same: every character, as for whoever edits a text, or what a reader takes for the same wording, where capitals,
 * punctuation and the place of a tone mark do not matter.
 */
export type Sameness = 'letters' | 'wording'

interface Token {
  text: string
  key: string
}

/** A word with its marks, a run of white space, or a single other character. */
const LETTERS = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu

/** A syllable or a number; what stands behind it up to the next one belongs to it. */
const WORDING = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*/gu

/** Milliseconds that the search for common words may take; texts that need longer have little in common and are one change between their common ends. */
const TIMEOUT = 200

function tokensOf(text: string, sameness: Sameness): Token[] {
  if (sameness === 'letters') return (text.match(LETTERS) ?? []).map(token => ({ text: token, key: token }))
  const words = [...text.matchAll(WORDING)]
  if (words.length === 0) return text === '' ? [] : [{ text, key: '' }]
  return words.map(({ 0: word, index }, at) => ({
    text: text.slice(at === 0 ? 0 : index, words[at + 1]?.index),
    key: matchKeys(word).older,
  }))
}

/** Indexes of tokens that both lists have, ascending: as many as possible (Myers, "An O(ND) Difference Algorithm", 1986). */
function pairs(from: readonly Token[], to: readonly Token[]): [number, number][] {
  const most = Math.min(from.length, to.length)
  let head = 0
  while (head < most && from[head]?.key === to[head]?.key) head++
  let tail = 0
  while (tail < most - head && from[from.length - 1 - tail]?.key === to[to.length - 1 - tail]?.key) tail++
  const keys = (tokens: readonly Token[]) => tokens.slice(head, tokens.length - tail).map(({ key }) => key)
  const found = Array.from({ length: head }, (_, index): [number, number] => [index, index])
  let [a, b] = [head, head]
  for (const { added, removed, count } of diffArrays(keys(from), keys(to), { timeout: TIMEOUT }) ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step++) found.push([a + step, b + step])
    if (!added) a += count
    if (!removed) b += count
  }
  for (let step = tail; step > 0; step--) found.push([from.length - step, to.length - step])
  return found
}

/** White space alone between two changes belongs to them: a sentence that is another one is one change, not one for every word. */
function withoutGaps(from: readonly Token[], to: readonly Token[], all: readonly [number, number][]): [number, number][] {
  const touches = (index: number, side: -1 | 1) => {
    const [a, b] = all[index] ?? [0, 0]
    const [nextA, nextB] = all[index + side] ?? (side === 1 ? [from.length, to.length] : [-1, -1])
    return nextA !== a + side || nextB !== b + side
  }
  return all.filter(([a], index) => from[a]?.text.trim() !== '' || !touches(index, -1) || !touches(index, 1))
}

/** Two texts compared word by word: runs in order that cover both. */
export function wordDiff(from: string, to: string, sameness: Sameness = 'letters'): WordRun[] {
  const [olds, news] = [tokensOf(from, sameness), tokensOf(to, sameness)]
  const runs: WordRun[] = []
  let [at, toAt] = [0, 0]
  const add = (kind: WordRun['kind'], length: number, toLength: number) => {
    const last = runs.at(-1)
    if (last?.kind === 'same' && kind === 'same') {
      last.from[1] += length
      last.to[1] += toLength
    } else runs.push({ kind, from: [at, at + length], to: [toAt, toAt + toLength] })
    at += length
    toAt += toLength
  }
  const lengthOf = (tokens: readonly Token[], start: number, end: number) =>
    tokens.slice(start, end).reduce((sum, { text }) => sum + text.length, 0)
  let [a, b] = [0, 0]
  for (const [nextA, nextB] of [...withoutGaps(olds, news, pairs(olds, news)), [olds.length, news.length] as const]) {
    const [gone, come] = [lengthOf(olds, a, nextA), lengthOf(news, b, nextB)]
    if (gone > 0 || come > 0) add(gone === 0 ? 'added' : come === 0 ? 'removed' : 'changed', gone, come)
    const [same, other] = [olds[nextA], news[nextB]]
    if (same && other) add('same', same.text.length, other.text.length)
    ;[a, b] = [nextA + 1, nextB + 1]
  }
  return runs
}
