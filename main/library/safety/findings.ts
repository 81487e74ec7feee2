import type { CheckReport } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { articleOf, type Unlike } from '../records/checksums.ts'

/** A row that is not as it was stored, in words that name what it is and the article it belongs to. */
export function finding(db: Database, unlike: Unlike): CheckReport['problems'][number] {
  const { entity, id, what } = unlike
  if (what === 'gone') return { code: 'gone', message: `Row ${id} of ${entity}, which was stored, is gone.` }
  if (what === 'unknown') return { code: 'unknown', message: `Row ${id} of ${entity} was not stored by Collate.` }
  const article = articleOf(db, unlike)
  return { code: 'changed', message: changed(unlike, article ? `${article.id}, “${article.title}”,` : '?') }
}

function changed({ entity, id }: Unlike, article: string): string {
  if (entity === 'highlight') return `Highlight ${id} of article ${article} is not as it was stored: its quote, its note or its place.`
  if (entity === 'memo')
    return article === '?' ? `Memo ${id} is not as it was stored.` : `A memo on article ${article} is not as it was stored.`
  if (entity === 'theme') return `Theme ${id} is not as it was stored.`
  if (entity === 'version') return `The record of a text of article ${article} is not as it was stored.`
  return `What is known of article ${article} is not as it was stored.`
}
