import type { Rendered } from '../rendered.ts'
import { type Block, blocksOf, renderedOf } from './blocks.ts'
import { exactPlaces } from './exact.ts'
import { keyOf, linesOf } from './lines.ts'

const keysOf = (text: string): string[] => linesOf(text).lines.map(line => keyOf(line.text))

/** Of some texts that were written the one that most of the file still is; the first of several. Null when there are none. */
export function closest(bases: readonly Rendered[], present: string): Rendered | null {
  if (bases.length < 2) return bases[0] ?? null
  const lines = keysOf(present)
  const counted = bases.map(base => ({ base, count: exactPlaces(blocksOf(base), lines).size }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).base
}

/** Whether any part of a text that was written stands in a file as it was. */
export const holdsAny = (base: Rendered, present: string): boolean => exactPlaces(blocksOf(base), keysOf(present)).size > 0

/**
 * What an older version of the program must have written to a file, as far as that can be told from what the library would write now: the parts that
 * stand there as they would be written. Null where a part may stand in the file as it was before, or one that the library has no more: who changed
 * it cannot be known then.
 */
export function guessedBase(present: string, wanted: Rendered): Rendered | null {
  const blocks = blocksOf(wanted)
  const lines = keysOf(present)
  const places = exactPlaces(blocks, lines)
  const named = new Set(lines.flatMap(line => /^\^(h-[\da-f]{8})\s*$/u.exec(line)?.[1] ?? []))
  for (const [at, { id }] of blocks.entries()) if (named.delete(id) && !places.has(at)) return null
  const unknown = blocks.some(({ id }, at) => !places.has(at) && ['title', 'memo'].includes(id))
  if (named.size > 0 || unknown) return null
  const found = blocks.filter(({ id }, at) => id !== 'head' && places.has(at))
  const head: Block[] = blocks.some(({ id }) => id === 'head') ? [{ id: 'head', lines: ['---', '---'], keys: ['---', '---'], gap: 1 }] : []
  return renderedOf([...head, ...found])
}
