import type { MemoLinkTarget } from '../../../preload/model.ts'
import { type Database, sql } from '../db/statement.ts'
import { linkTo, withLinks } from '../text/memo-links.ts'
import { linkedBy } from './memo-links.ts'

/**
 * Makes all links of memos to something that was merged away lead to what it became, under the name that this has now; to be called in the
 * transaction of the merge, before memos are joined. A memo is not newer for it: nobody wrote it.
 */
export function redirectLinks(db: Database, target: MemoLinkTarget, from: number, to: number): void {
  const memos = sql<{ id: number; body: string }>(
    db,
    'SELECT m.id, m.body FROM memo m JOIN memo_link l ON l.memo_id = m.id WHERE l.target = ? AND l.target_id = ?',
  ).all(target, from)
  if (memos.length === 0) return
  const uuidOf = (id: number) => sql<{ uuid: string }>(db, `SELECT uuid FROM ${target} WHERE id = ?`).get(id)?.uuid
  const [before, uuid] = [uuidOf(from), uuidOf(to)]
  if (before === undefined || uuid === undefined) return
  const named = linkedBy(db, [{ start: 0, end: 0, target, label: '', uuid }]).get(uuid)
  const write = sql(db, 'UPDATE memo SET body = ? WHERE id = ?')
  for (const { id, body } of memos)
    write.run(
      withLinks(body, (link, written) => (link.uuid === before ? linkTo(target, named?.name ?? link.label, uuid) : written)),
      id,
    )
}
