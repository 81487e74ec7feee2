import type { Block, Colour, ImportedHighlight } from '../../../../preload/model.ts'
import { foundIn, type Reading, type Told } from '../draft.ts'
import { compose } from './compose.ts'

/** A passage that another tool kept of an article; nothing but a note where it is about all of it. */
export interface Quote {
  exact: string
  prefix?: string
  suffix?: string
  note: string | null
  /** Paths. */
  themes: string[]
  colour: Colour | null
}

/** What another tool kept of an article that it does not hold: its quotes one below the other, each highlighted, then notes about all of it. */
export function readingOfQuotes(told: Told, quotes: readonly Quote[], tags: string[] = []): Reading {
  const lines: string[] = []
  const blocks: Block[] = []
  const highlights: ImportedHighlight[] = []
  let start = 0
  const add = (type: Block['type'], text: string) => {
    const line = compose([{ type, runs: [{ text }] }]).text
    const known = blocks.find((block, index) => block.type === type && lines[index] === line)
    if (line === '' || known) return known ?? null
    const block = { type, start, end: start + line.length }
    lines.push(line)
    blocks.push(block)
    start += line.length + 1
    return block
  }
  for (const { exact, note, themes, colour, prefix, suffix } of quotes) {
    const block = add('quotation', exact)
    const context = { ...(prefix && { prefix }), ...(suffix && { suffix }) }
    if (block)
      highlights.push({ exact: lines[blocks.indexOf(block)] ?? '', ...context, start: block.start, end: block.end, note, themes, colour })
  }
  for (const { exact, note } of quotes) if (exact.trim() === '' && note !== null) add('paragraph', note)
  return { ...told, origins: foundIn(told, 'tool'), text: lines.join('\n'), blocks, marks: [], highlights, tags, quotes: true }
}
