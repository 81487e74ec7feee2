import type { Rendered } from '../rendered.ts'
import { arranged } from './arrange.ts'
import { type Block, blocksOf, renderedOf } from './blocks.ts'
import type { Choice, Conflict } from './conflict.ts'
import { keyOf, type Line, linesOf, textOf } from './lines.ts'
import { locate, type Place } from './locate.ts'
import { frontMatterEnd, mergeProperties } from './properties.ts'
import { idWithoutGone } from './removed.ts'

export interface Merged {
  /** The file with everything that somebody wrote into it; where there are conflicts, as it is there. */
  text: string
  conflicts: Conflict[]
  /** What is to be remembered as written last: the library's parts, with those that were marked as removed. */
  kept: Rendered
}

/**
 * Brings a file up to date: `base` is what was written last, `present` the file as it is now, `wanted` what the library would write. Parts that nobody
 * changed become the wanted ones; new ones come after the part that is before them and what the user wrote to it; removed ones go, or are
 * marked where the user wrote something to them. All else is the user's own and stays, character by character. A part that both changed, differently,
 * is a conflict, unless `choices` (by id) says what is to stand there.
 */
export function merge(base: Rendered, present: string, wanted: Rendered, choices: ReadonlyMap<string, Choice> = new Map()): Merged {
  const file = linesOf(present)
  const ours = blocksOf(wanted)
  const named = new Set(ours.map(({ id }) => id))
  const olds = blocksOf(base).map(block => {
    const id = idWithoutGone(block.id)
    return named.has(id) ? { ...block, id } : block
  })
  const head = mergedHead(olds, file.lines, ours, file.end, choices)
  const [before, after] = head ? [withoutHead(olds), withoutHead(ours)] : [olds, ours]
  const from = head?.end ?? 0
  const places = locate(
    before,
    file.lines.slice(from).map(({ text }) => keyOf(text)),
  ).map((place): Place => ({ ...place, start: place.start + from, end: place.end + from }))
  const body = arranged({ olds: before, places, ours: after, head }, { lines: file.lines, end: file.end, choices })
  return {
    text: textOf({ ...file, lines: body.lines }),
    conflicts: [...(head?.conflicts ?? []), ...body.conflicts],
    kept: renderedOf([...(head ? ours.filter(isFrontMatter) : []), ...body.kept]),
  }
}

/** Front matter after merging; `end` is the line after it in the file. */
export interface Head {
  lines: Line[]
  conflicts: Conflict[]
  end: number
}

const isFrontMatter = ({ id, lines }: Block): boolean => id === 'head' && lines[0] === '---' && lines.at(-1) === '---'
const withoutHead = (blocks: readonly Block[]): Block[] => blocks.filter(block => !isFrontMatter(block))

/** Null where the file, or both sides of the library, have no front matter: then there are no properties to look at. */
function mergedHead(
  olds: readonly Block[],
  lines: readonly Line[],
  ours: readonly Block[],
  end: '\n' | '\r\n',
  choices: ReadonlyMap<string, Choice>,
): Head | null {
  const present = lines.slice(0, frontMatterEnd(lines))
  const [old, own] = [olds, ours].map(blocks => blocks.find(isFrontMatter)?.lines.map(text => ({ text, end }) as Line) ?? [])
  if (present.length === 0 || !old || !own || old.length + own.length === 0) return null
  return { ...mergeProperties([old, present, own], end, choices), end: present.length }
}
