import type { WordRun } from '../../preload/contract.ts'

/** A word with its marks, a run of white space, or a single other character. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu

/** Cells of the table of common words; what would take more is one change. */
const MOST = 4_000_000

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

/** How many tokens two lists have in common from a place on, row by row (longest common subsequence). */
function commonOf(from: readonly string[], to: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: from.length + 1 }, () => new Uint32Array(to.length + 1))
  for (let a = from.length - 1; a >= 0; a--) {
    const [row, below] = [rows[a], rows[a + 1]]
    if (!row || !below) continue
    for (let b = to.length - 1; b >= 0; b--) row[b] = from[a] === to[b] ? (below[b + 1] ?? 0) + 1 : Math.max(below[b] ?? 0, row[b + 1] ?? 0)
  }
  return rows
}

/** Pairs of tokens that both lists have, in order. */
function pairs(from: readonly string[], to: readonly string[]): [number, number][] {
  if ((from.length + 1) * (to.length + 1) > MOST) return []
  const rows = commonOf(from, to)
  const found: [number, number][] = []
  for (let a = 0, b = 0; a < from.length && b < to.length; ) {
    if (from[a] === to[b]) found.push([a++, b++])
    else if ((rows[a + 1]?.[b] ?? 0) >= (rows[a]?.[b + 1] ?? 0)) a++
    else b++
  }
  return found
}

/** White space alone between two changes belongs to them: a sentence that is another one is one change, not one for every word. */
function isGap(from: readonly string[], [a]: [number, number], before: boolean, after: boolean): boolean {
  return before && after && (from[a] ?? '').trim() === ''
}

/** Two short texts compared word by word: runs in order that cover both. */
export function wordDiff(from: string, to: string): WordRun[] {
  const [olds, news] = [tokensOf(from), tokensOf(to)]
  const all = pairs(olds, news)
  const touches = (index: number, side: -1 | 1) => {
    const [a, b] = all[index] ?? [0, 0]
    const [nextA, nextB] = all[index + side] ?? (side === 1 ? [olds.length, news.length] : [-1, -1])
    return nextA !== a + side || nextB !== b + side
  }
  const common = all.filter((pair, index) => !isGap(olds, pair, touches(index, -1), touches(index, 1)))
  return runsOf(olds, news, common)
}

function runsOf(olds: readonly string[], news: readonly string[], common: readonly [number, number][]): WordRun[] {
  const runs: WordRun[] = []
  let [from, to] = [0, 0]
  const add = (kind: WordRun['kind'], fromLength: number, toLength: number) => {
    const last = runs.at(-1)
    if (last?.kind === kind && kind === 'same') {
      last.from[1] += fromLength
      last.to[1] += toLength
    } else runs.push({ kind, from: [from, from + fromLength], to: [to, to + toLength] })
    from += fromLength
    to += toLength
  }
  const lengthOf = (tokens: readonly string[], start: number, end: number) => tokens.slice(start, end).join('').length
  let [a, b] = [0, 0]
  for (const [nextA, nextB] of [...common, [olds.length, news.length] as const]) {
    const [gone, come] = [lengthOf(olds, a, nextA), lengthOf(news, b, nextB)]
    if (gone > 0 || come > 0) add(gone === 0 ? 'added' : come === 0 ? 'removed' : 'changed', gone, come)
    const same = olds[nextA]?.length ?? 0
    if (same > 0) add('same', same, same)
    ;[a, b] = [nextA + 1, nextB + 1]
  }
  return runs
}
