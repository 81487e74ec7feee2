import type { Block, ImportedHighlight } from '../../../../../preload/model.ts'
import type { Reading } from '../../draft.ts'

/**
 * What stands in a library without the article: its passages one below the other as they are, in the order of their places where all tell one, each a
 * quotation. Those that lost their place are no part of the text, and notes neither, unless there is nothing else.
 */
export function readingOfPassages(
  passages: readonly ImportedHighlight[],
  notes: readonly string[],
): Pick<Reading, 'text' | 'blocks' | 'marks' | 'highlights' | 'quotes'> {
  const inOrder = passages.every(({ told, orphan }) => told || orphan)
    ? passages.toSorted((a, b) => (a.told?.start ?? Number.MAX_SAFE_INTEGER) - (b.told?.start ?? Number.MAX_SAFE_INTEGER))
    : passages
  const none = inOrder.every(({ orphan }) => orphan)
  const lines: string[] = []
  const blocks: Block[] = []
  let at = 0
  const add = (type: Block['type'], text: string) => {
    const span = { start: at, end: at + text.length }
    for (const line of text.split('\n')) {
      if (line.trim() !== '') blocks.push({ type, start: at, end: at + line.length })
      at += line.length + 1
    }
    lines.push(text)
    return span
  }
  const places = new Map<string, { start: number; end: number }>()
  const highlights = inOrder.map(passage => {
    if (passage.orphan && !none) return passage
    const key = `${passage.told?.start} ${passage.exact}`
    const span = places.get(key) ?? add('quotation', passage.exact)
    places.set(key, span)
    return { ...passage, ...span }
  })
  if (passages.length === 0) for (const note of notes) add('paragraph', note)
  return { text: lines.join('\n'), blocks, marks: [], highlights, quotes: true }
}
