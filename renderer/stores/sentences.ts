import type { ArticleText, Block } from '../../preload/contract.ts'
import type { Span } from '../text/intervals.ts'
import { call } from './calls.ts'

/** A version's blocks stay the same object while it is shown, and go with it. */
const known = new WeakMap<Block[], Promise<Span[]>>()

/** The sentences of a text, ascending, asked of the library once: it alone knows where Vietnamese sentences end. Throws what the call does. */
export function sentencesOf({ article, version, blocks }: ArticleText): Promise<Span[]> {
  const before = known.get(blocks)
  if (before) return before
  const asked = call('article.sentences', { article: article.id, version }).then(pairs)
  known.set(blocks, asked)
  asked.catch(() => known.delete(blocks))
  return asked
}

/** Lets a text that is not saved go by its blocks where others go by sentences. */
export function standForSentences(blocks: Block[]): void {
  known.set(blocks, Promise.resolve(blocks.filter(({ start, end }) => end > start)))
}

const pairs = (bounds: readonly number[]): Span[] =>
  Array.from({ length: bounds.length / 2 }, (_, index) => ({ start: bounds[index * 2] ?? 0, end: bounds[index * 2 + 1] ?? 0 }))
