import type { SearchHit, Snippet } from '../../../preload/contract.ts'
import { i18n } from '../../locales/i18n.ts'
import type { Finding } from '../../stores/preview.ts'
import type { Root } from '../../stores/root.ts'

const spans = (snippet: Snippet) => snippet.marks.map(([start, end]) => ({ start, end }))

/** What to show of a hit: its first place in the text, or that of one snippet; all found words are marked. */
function findingOf(hit: SearchHit, chosen: Snippet | undefined): Finding {
  const inText = hit.snippets.filter(({ field }) => field === 'body')
  const snippet = chosen ?? inText[0] ?? hit.snippets[0]
  const [at] = snippet?.field === 'body' ? spans(snippet) : []
  return {
    article: hit.article.id,
    found: inText.flatMap(spans),
    ...(at ? { at } : {}),
    ...(snippet?.highlight === undefined ? {} : { highlight: snippet.highlight }),
  }
}

/** Opens what was found, to be read. */
export async function openHit(
  { reader, notices, search }: Root,
  hit: SearchHit,
  options: { snippet?: Snippet; beside?: boolean } = {},
): Promise<void> {
  const { article, highlight, ...finding } = findingOf(hit, options.snippet)
  await notices.guard(async () => {
    await reader.open(article, { beside: options.beside ?? false, ...finding })
    // What was looked for everywhere can be looked for here at once.
    reader.pane.find.suggest(search.query)
    // A note is found at its highlight.
    const noted = reader.pane.highlights.find(({ id }) => id === highlight)
    if (noted) await reader.openHighlight(noted)
  })
}

/** Shows what was found over the focused pane, while the keyboard stays in the list. */
export async function previewHit({ reader, notices }: Root, hit: SearchHit, snippet?: Snippet): Promise<void> {
  const first = reader.preview.pane === null
  await notices.guard(() => reader.look(findingOf(hit, snippet)))
  if (first && reader.preview.pane) notices.announce(i18n.t('reader.preview'))
}
