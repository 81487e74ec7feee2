import { parseSource } from '../../../main/library/importing/parse.ts'
import type { Block, Mark } from '../../../preload/model.ts'

/** Reads text as if it stood in a file of that name. */
export function readText(name: string, text: string, options: { language?: string } = {}) {
  return parseSource({ name, path: null, bytes: Buffer.from(text) }, options)
}

/** Reads bytes as if they were a file of that name. */
export function readBytes(name: string, bytes: Uint8Array) {
  return parseSource({ name, path: null, bytes }, {})
}

/** Blocks as `type: text`, headings and items with their level, for tests to compare. */
export function blocksAsText({ text, blocks }: { text: string; blocks: Block[] }): string[] {
  return blocks.map(({ type, level, start, end }) => `${type}${level ?? ''}: ${text.slice(start, end)}`)
}

/** Marks as `type: text`, links with their address. */
export function marksAsText({ text, marks }: { text: string; marks: Mark[] }): string[] {
  return marks.map(({ type, start, end, href }) => `${type}: ${text.slice(start, end)}${href === undefined ? '' : ` → ${href}`}`)
}
