import { setImmediate } from 'node:timers/promises'
import type { CitationStyle } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { articlesById } from '../records/articles.ts'
import { readPassages } from '../records/highlights.ts'
import { pagesOfHighlights } from '../records/pages.ts'
import { type Citation, citationOf } from './citation.ts'
import { escapeLine } from './escape.ts'

/** Passages that are read before other calls get their turn. */
const LOT = 200

/** Passages in quotation marks, each with the citation of its article in a style; those that are not there are left out. */
export async function citePassages(db: Database, highlights: readonly number[], style: CitationStyle): Promise<Citation> {
  const cited: Citation[] = []
  const ids = [...new Set(highlights)]
  for (let at = 0; at < ids.length; at += LOT) {
    const lot = ids.slice(at, at + LOT)
    const passages = readPassages(db, lot)
    const articles = articlesById(db, [...new Set(passages.map(({ article }) => article))])
    const pages = new Map(pagesOfHighlights(db, lot).map(page => [page.highlight, page]))
    for (const { id, article, exact } of passages) {
      const known = articles.get(article)
      if (known) cited.push(withQuote(exact, citationOf(known, style, { language: known.language, page: pages.get(id) ?? null })))
    }
    await setImmediate()
  }
  return { text: cited.map(({ text }) => text).join('\n\n'), markdown: cited.map(({ markdown }) => markdown).join('\n\n') }
}

function withQuote(exact: string, { text, markdown }: Citation): Citation {
  const lines = exact.split('\n').filter(line => line.trim() !== '')
  const quote = lines.map(line => `> ${escapeLine(line)}`).join('\n>\n')
  return { text: `“${lines.join('\n')}”\n— ${text}`, markdown: `${quote}\n>\n> — ${markdown}` }
}
