import type { Span } from '../text/graphemes.ts'
import { bare } from './letters.ts'

/** A text cut into what is compared: words and single signs, white space left out. Unit `i` is `text.slice(starts[i], ends[i])`. */
export interface Units {
  text: string
  starts: Uint32Array
  ends: Uint32Array
  /** Equal units have equal numbers in all texts that were cut with the same `Names`. */
  ids: Uint32Array
  count: number
  names: Names
}

/** Numbers of units by how they are written, and what is known of pairs of them. */
export interface Names {
  ids: Map<string, number>
  /** First and last letter of each, without marks. */
  heads: string[]
  tails: string[]
  /** How alike two units are that are not the same, by their numbers as one. */
  alike: Map<number, number>
}

/** Names for texts that are to be compared with each other. */
export const newNames = (): Names => ({ ids: new Map(), heads: [], tails: [], alike: new Map() })

const UNIT = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu

/** Cuts a text into units. Offsets are UTF-16 units. */
export function unitsOf(text: string, names: Names): Units {
  const starts: number[] = []
  const ids: number[] = []
  const ends: number[] = []
  for (const { 0: written, index } of text.matchAll(UNIT)) {
    let id = names.ids.get(written)
    if (id === undefined) {
      id = names.ids.size
      names.ids.set(written, id)
      names.heads.push(bare(written.charAt(0)))
      names.tails.push(bare(written.charAt(written.length - 1)))
    }
    starts.push(index)
    ends.push(index + written.length)
    ids.push(id)
  }
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), ids: Uint32Array.from(ids), count: ids.length, names }
}

/** How a unit is written. */
export const written = ({ text, starts, ends }: Units, unit: number): string => text.slice(starts[unit], ends[unit])

/** UTF-16 length of a unit. */
export const lengthOf = ({ starts, ends }: Units, unit: number): number => (ends[unit] ?? 0) - (starts[unit] ?? 0)

/** The first unit that ends after an offset; `count` when none does. */
export function unitAfter({ ends, count }: Units, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The units that a span touches, from the first to before the last. */
export function unitsIn(units: Units, { start, end }: Span): Span {
  const first = unitAfter(units, start)
  let last = first
  while (last < units.count && (units.starts[last] ?? 0) < end) last++
  return { start: first, end: last }
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Whether two quotes have the same words in the same order, whatever signs and white space stand between them. */
export function sameWords(one: string, other: string): boolean {
  if (one === other) return true
  const [words, others] = [one.match(WORD), other.match(WORD)]
  return words !== null && others !== null && words.length === others.length && words.every((word, at) => word === others[at])
}
