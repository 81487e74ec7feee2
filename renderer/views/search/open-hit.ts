import type { SearchHit, Snippet } from '../../../preload/contract.ts'
import type { Root } from '../../stores/root.ts'

const spans = (snippet: Snippet) => snippet.marks.map(([start, end]) => ({ start, end }))

/** Opens what was found at its first place in the text, or at that of one snippet; all found words are marked. */
export async function openHit(
  { reader, notices, search }: Root,
  hit: SearchHit,
  options: { snippet?: Snippet; beside?: boolean } = {},
): Promise<void> {
  const inText = hit.snippets.filter(({ field }) => field === 'body')
  const snippet = options.snippet ?? inText[0] ?? hit.snippets[0]
  const [at] = snippet?.field === 'body' ? spans(snippet) : []
  await notices.guard(async () => {
    await reader.open(hit.article.id, { beside: options.beside ?? false, found: inText.flatMap(spans), ...(at ? { at } : {}) })
    // What was looked for everywhere can be looked for here at once.
    reader.pane.find.suggest(search.query)
    // A note is found at its highlight.
    const highlight = reader.pane.highlights.find(({ id }) => id === snippet?.highlight)
    if (highlight) await reader.openHighlight(highlight)
  })
}
