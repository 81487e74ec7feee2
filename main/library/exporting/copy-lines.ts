import type { Passage } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { linkedInArticle } from '../records/copies.ts'
import { readPassages } from '../records/highlights.ts'
import { escapeAsLine } from './escape.ts'
import { blockOf } from './markdown.ts'

/** A file name as the target of a Markdown link. */
const target = (name: string) => encodeURIComponent(name).replace(/[()']/gu, sign => `%${sign.charCodeAt(0).toString(16)}`)

/** Where a copy stands: the article, linked to the copy's own block when it has a file, with outlet and date. */
function placeOf(copy: Passage, file: string | undefined): string {
  const title = escapeAsLine(copy.articleTitle)
  const facts = [copy.articleOutlet, copy.articlePublished].filter(Boolean).join(', ')
  const link = file === undefined ? title : `[${title}](${target(file)}#${blockOf(copy)})`
  return facts === '' ? link : `${link} (${escapeAsLine(facts)})`
}

/** For each highlight of an article that has linked copies, one line that says where these stand; `fileOf` gives the file of an article. */
export function copyLines(db: Database, article: number, fileOf: (article: number) => string | undefined): Map<number, string> {
  const linked = [...linkedInArticle(db, article)]
  const passages = new Map(
    readPassages(
      db,
      linked.flatMap(([, copies]) => copies),
    ).map(passage => [passage.id, passage]),
  )
  return new Map(
    linked.map(([highlight, copies]) => [
      highlight,
      `↔ ${copies
        .flatMap(id => passages.get(id) ?? [])
        .map(copy => placeOf(copy, fileOf(copy.article)))
        .join(' · ')}`,
    ]),
  )
}
