import type {
  Article,
  ArticleText,
  Highlight,
  ImportReport,
  ParallelPassage,
  SearchReply,
  SharedSpan,
  Theme,
} from '../../preload/contract.ts'

/** An article as the command line prints it: just these facts, whatever else the page knows of it. */
export function articleJson(article: Article) {
  const { id, uuid, title, byline, outlet, url, published, precision, language, words, version, highlights, addedAt, path } = article
  return { id, uuid, title, byline, outlet, url, published, precision, language, words, version, highlights, addedAt, path }
}

/** A highlight as the command line prints it: themes by path only. */
export function highlightJson(highlight: Highlight) {
  const { id, uuid, article, version, start, end, exact, prefix, suffix, themes, note, colour, state, score } = highlight
  const { createdAt, updatedAt } = highlight
  return { id, uuid, article, version, start, end, exact, prefix, suffix, themes, note, colour, state, score, createdAt, updatedAt }
}

/** What an import did. New versions are told of where there are any: there are none unless they are asked for. */
export const importJson = ({ imported, updated, skipped, failed, anchored, warnings }: ImportReport) => ({
  imported: imported.map(articleJson),
  ...(updated.length > 0 ? { updated: updated.map(({ article, ...outcome }) => ({ article: articleJson(article), ...outcome })) } : {}),
  skipped,
  failed,
  ...(anchored.exact + anchored.moved + anchored.orphaned > 0 && { anchored }),
  ...(warnings.length > 0 && { warnings }),
})

/** An article with the text of one version, and its pages where it has any; `version` is that version. */
export function showJson({ article, version, text, blocks, pages, versions }: ArticleText, highlights: Highlight[]) {
  return {
    ...articleJson(article),
    version,
    text,
    blocks,
    ...(pages.length > 0 && { pages }),
    highlights: highlights.map(highlightJson),
    versions,
  }
}

/** A theme as the command line prints it: its place in the tree is its path. */
export function themeJson({ id, uuid, path, name, colour, definition, highlights, articles }: Theme) {
  return { id, uuid, path, name, colour, definition, highlights, articles }
}

const placeJson = ({ article, start, end, exact }: SharedSpan) => ({ article, start, end, exact })

/** The same wording in two places, as the command line prints it. */
export const passageJson = ({ a, b, words }: ParallelPassage) => ({ a: placeJson(a), b: placeJson(b), words })

/** What a search found, without what only the page needs. */
export function searchJson({ total, took, hits }: SearchReply) {
  return {
    total,
    took,
    hits: hits.map(({ article, score, snippets }) => ({
      article: articleJson(article),
      score,
      snippets: snippets.map(({ field, text, start, end, marks }) => ({ field, text, start, end, marks })),
    })),
  }
}
