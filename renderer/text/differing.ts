import { matchKeys } from './match.ts'

/** A run of two texts compared word by word; `text` is that of the second one, where words are only in the first (`removed`) of that. */
export interface Part {
  kind: 'same' | 'added' | 'removed'
  text: string
}

interface Word {
  key: string
  start: number
  end: number
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Beyond so many pairs of words between the common beginning and end these are not told apart any more. */
const MOST = 400_000

/** Words by what a reader sees: case and where a tone mark stands do not matter, marks do. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ key: matchKeys(word).older, start: index, end: index + word.length }))
}

/** Compares two texts word by word, so that the fewest words are left over (longest common subsequence). Offsets do not matter to anyone. */
export function differing(first: string, second: string): Part[] {
  const [a, b] = [wordsOf(first), wordsOf(second)]
  const parts: Part[] = []
  const put = (kind: Part['kind'], text: string) => {
    const last = parts.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  const startOf = (index: number) => b[index]?.start ?? second.length
  let [i, j, at] = [0, 0, 0]
  for (const [p, q] of [...pairs(a, b), [a.length, b.length] as const]) {
    if (i < p) put('removed', first.slice(a[i]?.start ?? 0, a[p - 1]?.end))
    if (j < q) {
      put('added', second.slice(at, startOf(q)))
      at = startOf(q)
    }
    const next = q < b.length ? startOf(q + 1) : second.length
    put('same', second.slice(at, next))
    ;[i, j, at] = [p + 1, q + 1, next]
  }
  return parts
}

/** Indexes of words that are the same in both, ascending. */
function pairs(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const least = Math.min(a.length, b.length)
  let head = 0
  while (head < least && a[head]?.key === b[head]?.key) head++
  let tail = 0
  while (tail < least - head && a[a.length - 1 - tail]?.key === b[b.length - 1 - tail]?.key) tail++
  const middle = common(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return [
    ...Array.from({ length: head }, (_, index): [number, number] => [index, index]),
    ...middle.map(([p, q]): [number, number] => [p + head, q + head]),
    ...Array.from({ length: tail }, (_, index): [number, number] => [a.length - tail + index, b.length - tail + index]),
  ]
}

function common(a: readonly Word[], b: readonly Word[]): [number, number][] {
  if (a.length * b.length > MOST) return []
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (p: number, q: number) => lengths[p * width + q] ?? 0
  for (let p = a.length - 1; p >= 0; p--)
    for (let q = b.length - 1; q >= 0; q--)
      lengths[p * width + q] = a[p]?.key === b[q]?.key ? at(p + 1, q + 1) + 1 : Math.max(at(p + 1, q), at(p, q + 1))
  const found: [number, number][] = []
  for (let p = 0, q = 0; p < a.length && q < b.length; ) {
    if (a[p]?.key === b[q]?.key) found.push([p++, q++])
    else if (at(p + 1, q) >= at(p, q + 1)) p++
    else q++
  }
  return found
}

const KEPT = 7

/** A run short enough to be read in a list: of a long one its first and last words. */
export function shortened(text: string): string {
  const words = [...text.matchAll(WORD)]
  const [head, tail] = [words[KEPT - 1], words.at(-KEPT)]
  if (words.length <= 3 * KEPT || !head || !tail) return text
  return `${text.slice(0, head.index + head[0].length)} … ${text.slice(tail.index)}`
}
