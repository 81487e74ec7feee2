import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/statement.ts'
import { type LooseRow, putRow, readAround, textOf } from '../../records/salvaging.ts'
import { sha256 } from '../sha256.ts'
import { remember, type Source } from './source.ts'

/** UTF-16 units of a title that is made of the beginning of a text. */
const TITLE = 100

/** Gives texts whose article is lost one that is named by how they begin, so that they are not lost with it. */
export function addLostArticles(db: Database, damaged: Source): void {
  const versions = readAround(damaged.db, 'version').rows.toSorted((a, b) => Number(b.number) - Number(a.number))
  for (const { article_id, number, added_at, text } of versions)
    addArticle(db, damaged, Number(article_id), Number(number), { added_at, text })
}

/** Gives highlights whose text is lost one of all their quotes, in which they have no place, so that quotes and notes are not lost with it. */
export function addLostTexts(db: Database, damaged: Source): void {
  const quotes = new Map<string, LooseRow[]>()
  for (const row of readAround(damaged.db, 'highlight').rows) {
    const key = `${row.article_id} ${row.version}`
    quotes.set(key, [...(quotes.get(key) ?? []), row])
  }
  for (const rows of quotes.values()) {
    const [first] = rows
    if (!first || !Number.isInteger(first.version)) continue
    addArticle(db, damaged, Number(first.article_id), Number(first.version), { added_at: first.created_at, text: first.exact })
    const article = damaged.ids.get('article')?.get(Number(first.article_id))
    if (article === undefined || textOf(db, article, Number(first.version)) !== undefined) continue
    const text = rows.map(({ exact }) => String(exact)).join('\n\n')
    const added_at = first.created_at ?? null
    putRow(db, 'version', { article_id: article, number: first.version ?? 1, words: 0, sha256: sha256(text), added_at, text })
  }
}

function addArticle(db: Database, damaged: Source, id: number, version: number, { added_at, text }: Partial<LooseRow>): void {
  if (!Number.isInteger(id) || damaged.ids.get('article')?.has(id)) return
  const title = String(text).split('\n', 1)[0]?.slice(0, TITLE).trim() || '…'
  const row = { id, uuid: randomUUID(), title, language: 'vi', version, added_at: added_at ?? null }
  const made = putRow(db, 'article', row) ?? putRow(db, 'article', { ...row, id: null })
  if (made !== null) remember(damaged.ids, 'article', id, made)
}
