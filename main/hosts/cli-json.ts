import type { ArticleText, Highlight, SearchReply, Theme } from '../../preload/contract.ts'

/** A highlight as the command line prints it: themes by path only, who made it by name. */
export function highlightJson({ themeIds: _, themeCoders: __, coder, ...highlight }: Highlight) {
  return { ...highlight, coder: coder.name }
}

/** An article with the text of one version; `version` is that version. */
export function showJson({ article, version, text, blocks, versions }: ArticleText, highlights: Highlight[]) {
  return { ...article, version, text, blocks, highlights: highlights.map(highlightJson), versions }
}

/** A theme as the command line prints it: its place in the tree is its path. */
export function themeJson({ id, uuid, path, name, colour, definition, highlights, articles }: Theme) {
  return { id, uuid, path, name, colour, definition, highlights, articles }
}

/** What a search found, without what only the page needs. */
export function searchJson({ total, took, hits }: SearchReply) {
  return {
    total,
    took,
    hits: hits.map(({ article, score, snippets }) => ({
      article,
      score,
      snippets: snippets.map(({ field, text, start, end, marks }) => ({ field, text, start, end, marks })),
    })),
  }
}
