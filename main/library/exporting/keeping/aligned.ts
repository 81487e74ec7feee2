import { diffArrays } from 'diff'
import type { Block } from './blocks.ts'
import { isBlank } from './lines.ts'
import type { Place } from './locate.ts'

/** Milliseconds that the search for common lines may take; of texts that need longer nothing is taken for a part that was changed. */
const TIMEOUT = 300
/** Blocks, and lines of each, that may be sought in rewritten lines at once: whoever replaces more wrote something else. */
const MOST = 20

/** Lines that were there and are not, and those that stand there instead. */
interface Hunk {
  /** The lines that are gone, by their blocks. */
  gone: Map<number, string[]>
  /** Numbers of the new lines. */
  lines: number[]
}

/**
 * Where blocks (`lost`, indexes) stand among some lines (`open`, numbers) after somebody changed them: from the first to the last line that is
 * still theirs, or says much the same. One with no such line was deleted.
 */
export function alignedPlaces(
  blocks: readonly Block[],
  lost: readonly number[],
  lines: readonly string[],
  open: readonly number[],
): Place[] {
  const olds = lost.flatMap(block => (blocks[block]?.keys ?? []).filter(key => !isBlank(key)).map(key => ({ block, key })))
  const news = open.filter(line => !isBlank(lines[line] ?? ''))
  if (olds.length === 0 || news.length === 0) return []
  const spans = new Map<number, { first: number; last: number; said: boolean }>()
  const reach = (block: number, line: number) => {
    const { first, last, said } = spans.get(block) ?? { first: line, last: line, said: false }
    spans.set(block, { first: Math.min(first, line), last: Math.max(last, line), said: said || wordsOf(lines[line] ?? '').length > 0 })
  }
  for (const hunk of hunksOf(olds, news, lines, reach)) rewritten(blocks, hunk, lines, reach)
  return [...spans].flatMap(([block, { first, last, said }]) => {
    // Signs alone, as of a code fence, are anybody's.
    if (!said) return []
    const keys = blocks[block]?.keys ?? []
    const intact = last + 1 - first === keys.length && keys.every((key, at) => lines[first + at] === key)
    return [{ block, start: first, end: last + 1, intact }]
  })
}

function hunksOf(
  olds: readonly { block: number; key: string }[],
  news: readonly number[],
  lines: readonly string[],
  reach: (block: number, line: number) => void,
): Hunk[] {
  const keys = [olds.map(({ key }) => key), news.map(line => lines[line] ?? '')] as const
  const all = [
    { removed: true, added: false, count: olds.length },
    { removed: false, added: true, count: news.length },
  ]
  const hunks: Hunk[] = []
  let [a, b] = [0, 0]
  let hunk: Hunk | null = null
  for (const { added, removed, count } of diffArrays(...keys, { timeout: TIMEOUT }) ?? all) {
    if (!added && !removed) {
      for (let step = 0; step < count; step++) reach(olds[a + step]?.block ?? 0, news[b + step] ?? 0)
      hunk = null
    } else if (!hunk) {
      hunk = { gone: new Map(), lines: [] }
      hunks.push(hunk)
    }
    if (removed)
      for (const { block, key } of olds.slice(a, a + count)) hunk?.gone.set(block, [...(hunk.gone.get(block) ?? []).slice(-MOST), key])
    if (added) for (const line of news.slice(b, b + count)) hunk?.lines.push(line)
    if (!added) a += count
    if (!removed) b += count
  }
  return hunks
}

/** Takes new lines that say much the same as a block, or as a line of it that is gone, for its own, in order. */
function rewritten(blocks: readonly Block[], hunk: Hunk, lines: readonly string[], reach: (block: number, line: number) => void): void {
  if (hunk.gone.size > MOST) return
  let from = 0
  for (const [block, gone] of hunk.gone) {
    const all = new Set(wordsOf((blocks[block]?.keys ?? []).join('\n')))
    const olds = gone.map(wordsOf)
    for (let at = from; at < hunk.lines.length; at++) {
      const line = hunk.lines[at] ?? 0
      const words = wordsOf(lines[line] ?? '')
      const own = new Set(words)
      if (!mostly(words, all) && !olds.some(old => mostly(old, own))) continue
      reach(block, line)
      from = at + 1
    }
  }
}

/** Whether at least half of some words are among others. */
const mostly = (words: readonly string[], among: ReadonlySet<string>): boolean =>
  words.length > 0 && words.filter(word => among.has(word)).length * 2 >= words.length

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
