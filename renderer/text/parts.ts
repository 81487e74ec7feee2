import type { Span } from './intervals.ts'

/** Blocks that are set together, and left out together while they are out of sight: the browser watches every part, so a long text has few. */
export const PART = 8

/** Characters of a line, about. */
const LINE = 60
/** The room below a block, in lines. */
const GAP = 0.45

/** The blocks of a text in parts of `PART`, the last with what is left. */
export const partsOf = <B extends Span>(blocks: readonly B[]): B[][] =>
  Array.from({ length: Math.ceil(blocks.length / PART) }, (_, at) => blocks.slice(at * PART, (at + 1) * PART))

/** How many lines some blocks take, about. */
export const linesOf = (blocks: readonly Span[]): number =>
  blocks.reduce((lines, { start, end }) => lines + Math.ceil(Math.max(1, end - start) / LINE) + GAP, 0)
