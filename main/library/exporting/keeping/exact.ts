import type { Block } from './blocks.ts'

interface Anchor {
  block: number
  /** Lines from the beginning of the block. */
  offset: number
}

/**
 * Blocks that stand in a file word for word, and once only: index of the block → first line. What stands inside another block is none. A block is
 * sought by its rarest line, so that thousands that begin alike cost no more than others.
 */
export function exactPlaces(blocks: readonly Block[], lines: readonly string[]): Map<number, number> {
  const anchors = anchorsOf(blocks)
  const found = new Map<number, number[]>()
  lines.forEach((line, at) => {
    for (const { block, offset } of anchors.get(line) ?? []) {
      if (!standsAt(blocks[block]?.keys ?? [], lines, at - offset)) continue
      const starts = found.get(block)
      if (starts) starts.push(at - offset)
      else found.set(block, [at - offset])
    }
  })
  return freeOnes(blocks, found, lines.length)
}

function anchorsOf(blocks: readonly Block[]): Map<string, Anchor[]> {
  const [times, texts] = [new Map<string, number>(), new Map<string, number>()]
  for (const { keys } of blocks) {
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
    const text = keys.join('\n')
    texts.set(text, (texts.get(text) ?? 0) + 1)
  }
  const anchors = new Map<string, Anchor[]>()
  blocks.forEach(({ keys }, block) => {
    if (texts.get(keys.join('\n')) !== 1) return
    let offset = 0
    keys.forEach((key, at) => {
      if ((times.get(key) ?? 0) < (times.get(keys[offset] ?? '') ?? 0)) offset = at
    })
    const key = keys[offset] ?? ''
    anchors.set(key, [...(anchors.get(key) ?? []), { block, offset }])
  })
  return anchors
}

const standsAt = (keys: readonly string[], lines: readonly string[], start: number): boolean =>
  start >= 0 && keys.every((key, at) => lines[start + at] === key)

/** The longest first, so that a block which quotes another is not taken for it. */
function freeOnes(blocks: readonly Block[], found: ReadonlyMap<number, number[]>, count: number): Map<number, number> {
  const taken = new Uint8Array(count)
  const places = new Map<number, number>()
  const lengthOf = (block: number) => blocks[block]?.keys.length ?? 0
  for (const [block, starts] of [...found].sort(([a], [b]) => lengthOf(b) - lengthOf(a))) {
    const free = starts.filter(start => !taken.subarray(start, start + lengthOf(block)).includes(1))
    const [start] = free
    if (start === undefined || free.length > 1) continue
    taken.fill(1, start, start + lengthOf(block))
    places.set(block, start)
  }
  return places
}
