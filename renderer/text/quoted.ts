import type { Highlight, OpenedHighlight } from '../../preload/contract.ts'

/** Highlights with the words that they stand on, as they are in the text; the context around those is left to whoever looks at the text. */
export function quoted(text: string, highlights: readonly OpenedHighlight[]): Highlight[] {
  return highlights.map(highlight =>
    'exact' in highlight ? highlight : { ...highlight, exact: text.slice(highlight.start, highlight.end), prefix: '', suffix: '' },
  )
}
