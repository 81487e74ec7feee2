import type { Rendered, RenderedPart } from '../rendered.ts'
import { isBlank, keyOf } from './lines.ts'

/** Lines of a rendered note that belong together: a part of it, or a paragraph of what a template writes between the parts. */
export interface Block {
  id: string
  lines: string[]
  /** By which the lines are compared. */
  keys: string[]
  /** Empty lines after it. */
  gap: number
}

/** What stands between the parts has no id of its own: it goes by what it says. */
const FIXED = '~'
export const isFixed = (id: string): boolean => id.startsWith(FIXED)

interface Run {
  id: string
  /** Lines, half-open. */
  start: number
  end: number
}

/** A rendered note as blocks in order, without the empty lines around them. Parts that share a line are one block. */
export function blocksOf({ text, parts }: Rendered): Block[] {
  const lines = text.split('\n')
  const runs = withFixed(lines, runsOf(lines, parts))
  const used = new Map<string, number>()
  return runs.map(({ id, start, end }, at) => {
    const times = (used.get(id) ?? 0) + 1
    used.set(id, times)
    const own = lines.slice(start, end)
    const next = runs[at + 1]
    return { id: times === 1 ? id : `${id}~${times}`, lines: own, keys: own.map(keyOf), gap: next ? next.start - end : 0 }
  })
}

function runsOf(lines: readonly string[], parts: readonly RenderedPart[]): Run[] {
  const runs: Run[] = []
  let [line, offset] = [0, 0]
  const lineAt = (place: number) => {
    for (let next = offset + (lines[line]?.length ?? 0) + 1; line < lines.length - 1 && place >= next; ) {
      offset = next
      line++
      next = offset + (lines[line]?.length ?? 0) + 1
    }
    return line
  }
  for (const { id, start, end } of parts) {
    if (start >= end) continue
    const [first, last] = [lineAt(start), lineAt(end - 1)]
    const before = runs.at(-1)
    if (before && first < before.end) Object.assign(before, { id: `${before.id}+${id}`, end: last + 1 })
    else runs.push({ id, start: first, end: last + 1 })
  }
  return runs.map(run => trimmed(lines, run)).filter(({ start, end }) => start < end)
}

function trimmed(lines: readonly string[], { id, start, end }: Run): Run {
  let [first, last] = [start, end]
  while (first < last && isBlank(lines[first] ?? '')) first++
  while (last > first && isBlank(lines[last - 1] ?? '')) last--
  return { id, start: first, end: last }
}

/** Adds the paragraphs that stand in no part. */
function withFixed(lines: readonly string[], parts: readonly Run[]): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const part of [...parts, { id: '', start: lines.length, end: lines.length }]) {
    while (at < part.start) {
      const start = at
      while (at < part.start && !isBlank(lines[at] ?? '')) at++
      if (at > start) runs.push({ id: FIXED + lines.slice(start, at).join('\n'), start, end: at })
      else at++
    }
    if (part.id !== '') runs.push(part)
    at = Math.max(at, part.end)
  }
  return runs
}

/** Blocks as a rendered note again. */
export function renderedOf(blocks: readonly Block[]): Rendered {
  const parts: RenderedPart[] = []
  const texts: string[] = []
  let at = 0
  for (const [index, { id, lines, gap: own }] of blocks.entries()) {
    const gap = index === blocks.length - 1 ? 0 : own
    const text = lines.join('\n')
    if (!isFixed(id)) parts.push({ id: id.replace(/~\d+$/u, ''), start: at, end: at + text.length })
    texts.push(text, '\n'.repeat(gap + 1))
    at += text.length + gap + 1
  }
  return { text: texts.join(''), parts }
}
