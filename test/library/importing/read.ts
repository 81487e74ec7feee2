import { type Hashed, type ParsedPart, parseSource, type ReadOptions } from '../../../main/library/importing/parse.ts'
import type { Block, Mark } from '../../../preload/model.ts'

/** Reads a source that is one article. */
export async function readOne(...source: Parameters<typeof parseSource>): Promise<Hashed> {
  const parts = await readAll(...source)
  const [only] = parts
  if (parts.length !== 1 || only?.kind !== 'article') throw new Error(`That was no article: ${JSON.stringify(parts).slice(0, 500)}`)
  return only.draft
}

/** Reads a source with all its parts. */
export async function readAll(...source: Parameters<typeof parseSource>): Promise<ParsedPart[]> {
  const parts: ParsedPart[] = []
  for await (const part of parseSource(...source)) parts.push(part)
  return parts
}

/** Reads text as if it stood in a file of that name. */
export function readText(name: string, text: string, options: ReadOptions = {}): Promise<Hashed> {
  return readOne({ name, path: null, bytes: Buffer.from(text) }, options)
}

/** Reads bytes as if they were a file of that name. */
export function readBytes(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<Hashed> {
  return readOne({ name, path: null, bytes }, options)
}

/** Blocks as `type: text`, headings and items with their level, for tests to compare. */
export function blocksAsText({ text, blocks }: { text: string; blocks: Block[] }): string[] {
  return blocks.map(({ type, level, start, end }) => `${type}${level ?? ''}: ${text.slice(start, end)}`)
}

/** Marks as `type: text`, links with their address. */
export function marksAsText({ text, marks }: { text: string; marks: Mark[] }): string[] {
  return marks.map(({ type, start, end, href }) => `${type}: ${text.slice(start, end)}${href === undefined ? '' : ` → ${href}`}`)
}
