import type { Highlight, OpenedArticle, OpenedHighlight } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { articleText } from './articles.ts'
import { listHighlights } from './highlights.ts'

/** An article's newest version with its highlights; to be called inside a transaction, so that both are of one moment. */
export function openedArticle(db: Database, id: number): OpenedArticle {
  const document = articleText(db, id)
  return { document, highlights: listHighlights(db, id).map(highlight => withoutWords(document.text, highlight)) }
}

/** The words of many highlights are several times as long as the text; those that are not in it are kept. */
function withoutWords(text: string, highlight: Highlight): OpenedHighlight {
  const { exact, prefix, suffix, ...rest } = highlight
  return highlight.state !== 'orphan' && text.startsWith(exact, highlight.start) ? rest : highlight
}
